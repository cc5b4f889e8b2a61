using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Estimates;
using Rapport.Ratings;
using Rapport.Web.Example.Pulse;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>To take away, as CSV or xlsx: <c>leaders</c> with <c>?from=…&amp;to=…</c>, and <c>pulse</c>, without sentences.</summary>
internal static class ExampleTables
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(
        string file, Store store, Viewer viewer, Logbook logbook, TimeProvider clock, DateOnly? from, DateOnly? to)
    {
        var (name, kind, now) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file), clock.GetUtcNow());
        if (kind is not (".csv" or ".xlsx") || name is not ("leaders" or "pulse"))
            return TypedResults.NotFound();
        var table = name == "pulse" ? Pulse(await PulseResult.ReadAsync(store))
            : Leaders(await ExampleFacts.ReadAsync(store, viewer, Period.Of(from, to, clock.Today()), now));
        await logbook.NoteReadAsync("exported example", "example", null, name);
        return kind == ".csv" ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file)
            : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static Table Leaders(ExampleFacts facts) => new(
        "leaders",
        ["name", "role", "teams", "from", "to", "last out", "days in half a year", "own rated", "first own rated", "first of their people rated",
            "thanks given",
            "requests due", "answered in time", "waiting", "overdue"],
        facts.Leaders.Select(object?[] (each) =>
        [
            each.Leader.Name, Words.Code(each.Leader.Role), string.Join(", ", each.Leader.Teams), Day(facts.Period.From), Day(facts.Period.To),
            each.Days.Last?.StartsAt.ToString("yyyy-MM-dd"), each.Days.Behind.Count, each.Contacts.HasName ? each.Contacts.Rated.Count : null,
            each.Contacts.Rated.Count == 0 ? null : Day(each.Contacts.Rated[0].On), each.Contacts.FirstOfOthers is { } others ? Day(others) : null,
            each.Thanks.Count,
            each.Answers.Due.Count, each.Answers.Due.Count == 0 ? null : each.Answers.InTime, each.Answers.Waiting.Count, each.Answers.Overdue,
        ]));

    private static Table Pulse(IReadOnlyList<PulseResult> results) => new(
        "pulse", ["opened", "closed", "asked", "answered", "team", "statement", "n", "mean", "low", "high", "agree"],
        results.SelectMany(result => result.Said.SelectMany(said => said.Teams.Prepend((Team: "", said.Mean)).Select(object?[] (group) => [
            Day(result.Round.OpenedAt), Day(result.Round.ClosedAt!.Value), result.Asked, result.Answered, Name(group.Team),
            said.Statement.Code, .. Cells(group.Mean), group.Team.Length == 0 ? said.Agree.Value : null,
        ]))));

    private static string Name(string team) => team.Length == 0 ? "all" : team;

    private static object?[] Cells(Figure mean) => [mean.N, mean.Value, mean.Low, mean.High];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd");
}
