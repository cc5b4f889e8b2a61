using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>
/// Stories to take away, as CSV and xlsx: <c>/stories/tables/stories.csv</c>, told ones; <c>consents.csv</c>, what customers allowed and took back. A file
/// that was taken away cannot be taken down from here, which is why each row says how far it may be told and until when.
/// </summary>
internal static class StoryTables
{
    private const int Most = 10_000;

    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, Store store, Viewer viewer, Shelf shelf, Logbook logbook)
    {
        var (name, kind) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        if (name is not ("stories" or "consents") || kind is not (".csv" or ".xlsx"))
            return TypedResults.NotFound();
        var consented = store.Stories.AsNoTracking().WrittenBy(store, viewer).Where(story => story.Scope != null).OrderBy(story => story.Id);
        var table = name == "stories" ? Stories(await shelf.ToldAsync(Most)) : Consents(await consented.ToListAsync());
        await logbook.NoteReadAsync("exported stories", "story", null, name);
        return kind == ".csv" ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file) : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static Table Stories(IReadOnlyList<Story> told) => new(
        "stories", ["number", "title", "story", "learnt", "team", "may be told", "until", "told"],
        told.Select(object?[] (story) =>
        [
            story.Id, story.Title, story.Body, story.Learnt, story.Team, Words.Code(story.Scope!.Value), story.ConsentUntil?.ToString("yyyy-MM-dd"),
                story.ToldAt!.Value.ToString("yyyy-MM-dd"),
        ]));

    private static Table Consents(IReadOnlyList<Story> stories) => new(
        "consents", ["story", "state", "may be told", "given", "how", "until", "by survey", "withdrawn"],
        stories.Select(object?[] (story) =>
        [
            story.Id, Words.Code(story.State), Words.Code(story.Scope!.Value), story.ConsentOn?.ToString("yyyy-MM-dd"), story.ConsentHow,
                story.ConsentUntil?.ToString("yyyy-MM-dd"),
            story.IsBySurvey ? "yes" : "no", story.WithdrawnAt?.ToString("yyyy-MM-dd"),
        ]));
}
