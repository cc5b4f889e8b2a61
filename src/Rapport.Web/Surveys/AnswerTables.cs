using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Answers to take away: <c>/surveys/tables/answers.csv</c>, <c>words</c>, <c>teams</c>, <c>channels</c>, each as CSV and xlsx. There is no column of
/// advisors, so that nothing can be keyed to somebody's pay; words stand where they were passed on, and those for the team in a table without
/// conversations.
/// </summary>
internal static class AnswerTables
{
    private static readonly string[] Texts = ["interest how", "mattered", "to person"];

    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, [AsParameters] AskedSelection asked, Store store, Viewer viewer,
        Logbook logbook)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (Path.GetExtension(file) is not (".csv" or ".xlsx") || await TableAsync(name, asked.Selection(), store, viewer) is not { } table)
            return TypedResults.NotFound();
        await logbook.NoteReadAsync("exported answers", "survey", null, name);
        return Path.GetExtension(file) == ".csv"
            ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file)
            : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static async Task<Table?> TableAsync(string name, Selection selection, Store store, Viewer viewer) => name switch
    {
        "answers" => await AnswersAsync(selection, store, viewer),
        "words" => await WordsAsync(selection, store, viewer),
        "teams" => Groups(name, new SurveyResults(await Felt.ReadAsync(store, viewer, selection)).Teams),
        "channels" => Groups(name, new SurveyResults(await Felt.ReadAsync(store, viewer, selection)).Channels),
        _ => null,
    };

    private static async Task<Table> AnswersAsync(Selection selection, Store store, Viewer viewer)
    {
        var rows = await store.SurveyInvitations.AsNoTracking().ReadableBy(store, viewer).Within(selection).Sent().Include(each => each.Answer)
            .OrderBy(each => each.Id).ToListAsync();
        return new(
            "answers",
            [
                "day", "team", "channel", "kind", "source", "conversation", "origin", "felt", "interest", "picked up", "come back", "tell friends",
                "words use", .. Texts, "own questions", "version",
            ],
            rows.Select(object?[] (row) =>
            [
                row.ContactAt.ToString("yyyy-MM-dd"), row.Team, Words.Code(row.Channel), row.Kind, row.Source, row.ExternalId, Words.Code(row.Origin),
                row.Answer!.Felt,
                row.Answer.Interest, row.Answer.PickedUp, row.Answer.ComeBack, row.Answer.TellFriends, Words.Code(row.Answer.WordsUse ?? WordsUse.Numbers),
                .. row.Answer.WordsUse == WordsUse.PassOn ? new[] { row.Answer.InterestHow, row.Answer.Mattered, row.Answer.ToPerson } : [null, null, null],
                row.Answer.WordsUse == WordsUse.PassOn ? row.Answer.Extra : null, row.Answer.Version,
            ]));
    }

    private static async Task<Table> WordsAsync(Selection selection, Store store, Viewer viewer)
    {
        var shown = store.SurveyInvitations.ReadableBy(store, viewer).Within(selection)
            .Where(each => each.Answer!.WordsUse == WordsUse.PassOn || each.Answer.WordsUse == WordsUse.Team);
        var voices = await Voice.WithWordsAsync(store, shown, int.MaxValue);
        // By their words, so that the order does not tell which conversation they are about.
        return new("words", ["team", .. Texts], voices.OrderBy(voice => voice.Words.First(), StringComparer.Ordinal)
            .Select(object?[] (voice) => [voice.Team, voice.InterestHow, voice.Mattered, voice.ToPerson]));
    }

    private static Table Groups(string name, IReadOnlyList<FeltGroup> groups) => new(
        name, ["name", "felt", "low", "high", "n", "9 or 10", "answered", "of"],
        groups.Select(object?[] (group) =>
        [
            group.Name, group.Mean.Value, group.Mean.Low, group.Mean.High, group.Mean.N,
            group.Mean.N < SurveyResults.Fewest ? null : group.High.Value, group.Answered.Count, group.Answered.Of,
        ]));
}
