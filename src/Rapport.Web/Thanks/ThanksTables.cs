using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Ratings;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>
/// Thanks to take away: <c>/thanks/tables/mine.csv</c>, and <c>team.csv</c>, in which nobody is named, so that nobody can be counted by it. CSV and xlsx.
/// </summary>
internal static class ThanksTables
{
    private const int Most = 10_000;

    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, Store store, Viewer viewer, Logbook logbook)
    {
        var (name, kind) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        if (name is not ("mine" or "team") || kind is not (".csv" or ".xlsx"))
            return TypedResults.NotFound();
        var thanks = await SaidThank.ReadAsync(store, viewer, name == "mine" ? store.Thanks.To(viewer) : store.Thanks.ShownTo(viewer), Most);
        await logbook.NoteReadAsync("exported thanks", "thanks", null, name);
        var table = name == "mine" ? Mine(thanks) : Team(thanks);
        return kind == ".csv" ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file) : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static Table Mine(IReadOnlyList<SaidThank> thanks) => new(
        "mine", ["day", "from", "giver", "did", "words"],
        thanks.Select(object?[] (each) => [Day(each), each.From, Words.Code(each.Thank.Giver), each.Thank.Did, each.Quote]));

    private static Table Team(IReadOnlyList<SaidThank> thanks) => new(
        "team", ["day", "team", "giver", "did", "words"],
        thanks.Select(object?[] (each) => [Day(each), each.Thank.Team, Words.Code(each.Thank.Giver), each.Thank.Did, each.Quote]));

    private static string Day(SaidThank each) => each.Thank.GivenAt.ToString("yyyy-MM-dd");
}
