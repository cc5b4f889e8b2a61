using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>
/// <c>/hiring/tables/3.csv</c>: an opening's candidates by number, question by question. A file outlives the day of deletion, so there is
/// no name, no contact and no note in it; what the viewer may not see on the page is not in it either.
/// </summary>
internal static class HiringTables
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, Store store, Viewer viewer, SideBySide sides, Logbook logbook)
    {
        if (!long.TryParse(Path.GetFileNameWithoutExtension(file), out var id) || Path.GetExtension(file) != ".csv"
            || await store.Openings.AsNoTracking().RunBy(viewer).FirstOrDefaultAsync(opening => opening.Id == id) is not { } opening)
            return TypedResults.NotFound();
        var candidates = await store.Candidates.AsNoTracking().Where(candidate => candidate.OpeningId == id).OrderBy(candidate => candidate.Id).ToListAsync();
        var parts = await sides.OfAsync(opening, candidates.ConvertAll(candidate => candidate.Id));
        await logbook.NoteReadAsync("exported levels", "hiring", id);
        var rows = candidates.SelectMany(candidate => parts[candidate.Id].SelectMany(part => (part.Rows ?? []).Select(object?[] (row) =>
        [
            candidate.Id, part.Part.Code(), row.Question.Code, row.First?.Level, row.Second?.Level, row.Agreed?.Level, row.Agreed?.Reason,
            candidate.Outcome.Word(), part.Guide.Version,
        ])));
        return TypedResults.File(
            TableCsv.Write(new("levels", ["candidate", "part", "question", "one", "other", "agreed", "reason", "outcome", "guide"], rows)),
            TableCsv.Type, file);
    }
}
