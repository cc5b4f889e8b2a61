using System.CommandLine;
using System.Globalization;
using System.Net;
using Rapport.Reports;

namespace Rapport.Cli.Verbs;

/// <summary>A platform's overview, as the report that 'audit' makes of files.</summary>
internal sealed class ReportVerb : Verb
{
    private readonly Access access = new("--from", "The platform's address: https://rapport.example.org.");
    private readonly Option<string?> team = new("--team") { Description = "Only this team." };
    private readonly Option<string?> channel = new("--channel") { Description = "Only this channel." };
    private readonly Option<DateOnly?> first = new("--from-date") { Description = "The first day, UTC: 2026-03-01.", CustomParser = Day, HelpName = "DAY" };
    private readonly Option<DateOnly?> last = new("--to-date") { Description = "The last day, UTC.", CustomParser = Day, HelpName = "DAY" };
    private readonly ReportFiles files = new();

    public override string Name => "report";

    public override string Description =>
        "Reports what a platform knows, within what the token's owner may see there: figures, ledger, moments, and what went unheard.";

    public override IReadOnlyList<string> Examples =>
    [
        "rapport report --from http://localhost:5080 --token-file token",
        "rapport report --from https://rapport.example.org --team Returns --from-date 2026-03-01 --html march.html",
    ];

    public override void Declare(Command command)
    {
        access.AddTo(command);
        channel.AcceptOnlyFromAmong("call", "chat", "email", "social", "inPerson", "other");
        foreach (var option in new Option[] { team, channel, first, last })
            command.Add(option);
        files.AddTo(command);
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        using var platform = access.Open(parsed, desk);
        var (status, answer) = platform.Ask(() => new(HttpMethod.Get, $"api/overview/report{Query(parsed)}"), stop);
        if (status != HttpStatusCode.OK)
            throw new PlatformException($"{access.AddressIn(parsed)} answers {(int)status}: {Platform.Detail(answer) ?? "without a reason"}.");
        files.Write(parsed, Report(answer) with { Platform = access.AddressIn(parsed).ToString().TrimEnd('/') }, desk);
        return ExitCode.Done;
    }

    private static AuditReport Report(string answer)
    {
        try
        {
            return JsonReport.Read(answer);
        }
        catch (InvalidDataException other)
        {
            throw new PlatformException($"What answers there is no platform of this version. {other.Message}");
        }
    }

    private string Query(ParseResult parsed)
    {
        var parts = new[]
        {
            ("team", parsed.GetValue(team)), ("channel", parsed.GetValue(channel)),
            ("from", parsed.GetValue(first)?.ToString("o", CultureInfo.InvariantCulture)),
            ("to", parsed.GetValue(last)?.ToString("o", CultureInfo.InvariantCulture)),
        };
        var given = parts.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}");
        return string.Join('&', given) is { Length: > 0 } query ? "?" + query : "";
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult given)
    {
        if (DateOnly.TryParseExact(given.Tokens.SingleOrDefault()?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        given.AddError("A day is written like 2026-03-01.");
        return null;
    }
}
