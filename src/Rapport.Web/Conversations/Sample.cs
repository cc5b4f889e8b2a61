using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Formats;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>
/// The sample organisation, Hearth &amp; Sole: three teams, ten advisors, half a year of invented conversations that ends last week. It comes
/// and goes in one click, and touches nothing else.
/// </summary>
internal sealed partial class Sample(Store store, Intake intake, Logbook logbook, IEnumerable<ISamplePart> parts, TimeProvider clock)
{
    /// <summary>The source of its conversations.</summary>
    public const string Source = "Hearth & Sole (sample)";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "hearth-and-sole");

    private static readonly (string Team, string[] Advisors)[] Teams =
    [
        ("Deliveries", ["Colin", "Tom", "Fergus", "Chidi"]),
        ("Fitting advice", ["Madison", "Agnieszka", "Marisol"]),
        ("Returns", ["Priyanka", "Dawn", "Rhea"]),
    ];

    /// <summary>How advisors sign posts.</summary>
    private static readonly Dictionary<string, string> Signatures = new(StringComparer.Ordinal)
    {
        ["CB"] = "Colin",
        ["TW"] = "Tom",
        ["FM"] = "Fergus",
        ["CO"] = "Chidi",
        ["MD"] = "Madison",
        ["AK"] = "Agnieszka",
        ["PS"] = "Priyanka",
        ["DH"] = "Dawn",
    };

    private static readonly ReadOptions Options = new()
    {
        Advisors = [.. Teams.SelectMany(team => team.Advisors), "SPEAKER_01", "channel 1"],
    };

    /// <summary>Whether it is here.</summary>
    public Task<bool> IsHereAsync() => store.Conversations.AnyAsync(talk => talk.Source == Source);

    /// <summary>Brings it in, or its dates up to date.</summary>
    /// <returns>How many conversations it has.</returns>
    public async Task<int> BringAsync()
    {
        var talks = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        var last = talks.Max(talk => talk.StartedAt)!.Value;
        var shift = TimeSpan.FromDays(7 * Math.Floor((clock.GetUtcNow() - last).TotalDays / 7)); // whole weeks: a Monday's call stays a Monday's
        var kept = await intake.KeepAsync(
            [.. talks.Select(talk => new Arrival(Later(talk, shift)))],
            noted: kept => logbook.Entry("brought the sample in", "conversation", null, $"{kept.All}"));
        foreach (var part in parts)
            await part.BringAsync();
        return kept!.All;
    }

    /// <summary>Removes it, and all that was found in it.</summary>
    public async Task RemoveAsync()
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        logbook.Note("removed the sample", "conversation");
        foreach (var part in parts)
            await part.RemoveAsync();
        await store.SaveChangesAsync();
        await store.Conversations.Where(talk => talk.Source == Source).ExecuteDeleteAsync();
        await transaction.CommitAsync();
    }

    private static IEnumerable<Conversation> Read(string file)
    {
        using var content = File.OpenRead(file);
        foreach (var talk in ConversationFile.Read(content, Path.GetFileName(file), Options, _ => { }))
            yield return Complete(Redaction.Apply(talk).Conversation, Path.GetFileName(file));
    }

    /// <summary>What the untidy files leave out: call files say day and advisor in their name only, posts in their signature.</summary>
    private static Conversation Complete(Conversation talk, string file)
    {
        var call = CallFile().Match(file);
        var advisor = call.Success ? char.ToUpperInvariant(call.Groups["advisor"].Value[0]) + call.Groups["advisor"].Value[1..] : null;
        var turns = talk.Turns.Select(turn => turn.Who == Speaker.Advisor
            ? new Turn(turn.Who, turn.Text, advisor ?? Signed(turn.Text) ?? FirstName(turn.Name), turn.At) : turn).ToList();
        var served = turns.FirstOrDefault(turn => turn is { Who: Speaker.Advisor, Name: not null })?.Name ?? FirstName(talk.Advisor);
        return talk with
        {
            Source = Source,
            Turns = turns,
            Advisor = served,
            Team = Teams.FirstOrDefault(team => team.Advisors.Contains(served)).Team ?? talk.Team,
            Channel = call.Success ? Channel.Call : talk.Channel,
            StartedAt = talk.StartedAt ?? talk.Turns.Select(turn => turn.At).FirstOrDefault(at => at is not null) ?? (call.Success ? Day(call.Groups["day"].Value) : null),
        };
    }

    private static DateTimeOffset Day(string monthAndDay) =>
        new(DateOnly.ParseExact($"2026{monthAndDay}", "yyyyMMdd", CultureInfo.InvariantCulture), new TimeOnly(10, 30), TimeSpan.Zero);

    private static string? Signed(string text) => Signature().Match(text) is { Success: true } signed ? Signatures.GetValueOrDefault(signed.Groups[1].Value) : null;

    private static string? FirstName(string? name) => name?.Split(' ')[0];

    private static Conversation Later(Conversation talk, TimeSpan shift) => talk with
    {
        StartedAt = talk.StartedAt + shift,
        Turns = [.. talk.Turns.Select(turn => new Turn(turn.Who, turn.Text, turn.Name, turn.At + shift))],
    };

    [GeneratedRegex(@"^call-(?<day>\d{4})-(?<advisor>[a-z]+)\.", RegexOptions.ExplicitCapture)]
    private static partial Regex CallFile();

    [GeneratedRegex(@"\^([A-Z]{2})\s*$")]
    private static partial Regex Signature();
}
