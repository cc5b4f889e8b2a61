using Microsoft.AspNetCore.Http.HttpResults;
using Rapport.Ratings;
using Rapport.Web.Look;
using Rapport.Web.People;

namespace Rapport.Web.Permissions;

/// <summary>The register to take away: <c>/permissions/tables/requests.csv</c>, <c>permissions</c>, <c>trials</c>, each as CSV and xlsx.</summary>
internal static class RegisterTables
{
    public static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(string file, Register register, Logbook logbook)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (Path.GetExtension(file) is not (".csv" or ".xlsx") || await TableAsync(name, register) is not { } table)
            return TypedResults.NotFound();
        await logbook.NoteReadAsync("exported register", "request", null, name);
        return Path.GetExtension(file) == ".csv"
            ? TypedResults.File(TableCsv.Write(table), TableCsv.Type, file)
            : TypedResults.File(TableXlsx.Write(table), TableXlsx.Type, file);
    }

    private static async Task<Table?> TableAsync(string name, Register register) => name switch
    {
        "requests" => Requests(await register.RequestsAsync()),
        "permissions" => Permissions(await register.PermissionsAsync()),
        "trials" => Trials(await register.TrialsAsync()),
        _ => null,
    };

    private static Table Requests(IReadOnlyList<SaidRequest> requests) => new(
        "requests", ["number", "kind", "what", "why", "instead", "asked by", "asked on", "owner", "answer by", "answer", "reason", "stays", "answered by", "answered on"],
        requests.Select(object?[] (each) =>
        [
            each.Id, Words.Code(each.Kind), each.Text, each.Why, each.Instead, each.AskedBy, Day(each.AskedAt), each.Owner, each.AnswerBy.ToString("o"),
            each.Answer is { } answer ? Words.Code(answer) : null, each.Reason, each.Stays, each.AnsweredBy, Day(each.AnsweredAt),
        ]));

    private static Table Permissions(IReadOnlyList<SaidPermission> permissions) => new(
        "permissions", ["number", "request", "instead of", "what", "stays", "teams", "since", "given by", "until", "ended because"],
        permissions.Select(object?[] (each) =>
        [
            each.Id, each.Request, each.Instead, each.What, each.Stays, each.Teams.Count == 0 ? "all" : string.Join(", ", each.Teams), Day(each.Since), each.GivenBy,
            Day(each.Until), each.EndReason,
        ]));

    private static Table Trials(IReadOnlyList<SaidTrial> trials) => new(
        "trials", ["number", "request", "instead of", "what", "teams", "others", "first day", "last day", "decision", "reason", "decided on"],
        trials.Select(object?[] (each) =>
        [
            each.Id, each.Request, each.Instead, each.What, string.Join(", ", each.Teams), string.Join(", ", each.Others), each.FirstDay.ToString("o"), each.LastDay.ToString("o"),
            each.Decision is { } decision ? Words.Code(decision) : null, each.Reason, Day(each.DecidedAt),
        ]));

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd");
}
