using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>
/// What the sample organisation asked, in every state: open, overdue, kept, dropped, changed, and three trials: one over that waits for its decision,
/// one running, one decided. Their figures are reckoned from its rated conversations whenever somebody looks; most are too few, and say so.
/// </summary>
internal sealed class PermissionSample(Store store, TimeProvider clock, IConfiguration configuration) : ISamplePart
{
    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task BringAsync()
    {
        await RemoveAsync();
        using var text = typeof(PermissionSample).Assembly.GetManifestResourceStream("permissions.sample.json")!;
        var (here, monday) = (await PeopleAsync(), await LastMondayAsync());
        foreach (var row in JsonSerializer.Deserialize<List<Row>>(text, JsonSerializerOptions.Web)!)
        {
            var request = RequestOf(row, here);
            store.Add(request);
            await store.SaveChangesAsync();
            if (row.Given is { } given)
                store.Add(PermissionOf(given, request));
            if (row.Trial is { } trial)
                store.Add(TrialOf(trial, request, monday.AddDays(-7 * trial.WeeksAgo)));
        }
        await store.SaveChangesAsync();
    }

    public Task RemoveAsync() => store.PermissionRequests.Where(request => request.IsSample).ExecuteDeleteAsync();

    private PermissionRequest RequestOf(Row row, IReadOnlyDictionary<string, long> here)
    {
        var (asked, owner) = (Now.AddDays(-row.Days), Id(row.Owner));
        return new()
        {
            Kind = Words.Parse<Hurdle>(row.Kind)!.Value,
            Text = row.Text,
            Why = row.Why,
            Instead = row.Instead,
            Line = row.Line,
            AskedBy = Id(row.AskedBy),
            AskedAt = asked,
            OwnerId = owner,
            AnswerBy = DateOnly.FromDateTime(asked.UtcDateTime).AddDays(Asking.UsualDays),
            Answer = Words.Parse<Answer>(row.Answer),
            Reason = row.Reason,
            Stays = row.Stays,
            AnsweredBy = row.Answer is null ? null : owner,
            AnsweredAt = row.Answer is null ? null : asked.AddDays(Asking.UsualDays - 2),
            IsSample = true,
        };

        long? Id(string? user) => user is not null && here.TryGetValue(user, out var id) ? id : null;
    }

    private Permission PermissionOf(RowGiven row, PermissionRequest request) => new()
    {
        RequestId = request.Id,
        What = request.Instead!,
        Stays = request.Stays,
        Teams = row.Teams,
        Since = Now.AddDays(-row.Days),
    };

    private static Trial TrialOf(RowTrial row, PermissionRequest request, DateOnly firstDay) => new()
    {
        RequestId = request.Id,
        What = request.Instead!,
        Stays = request.Stays,
        Teams = row.Teams,
        Others = row.Others,
        FirstDay = firstDay,
        Weeks = row.Weeks,
        StartedBy = request.OwnerId,
        StartedAt = Midnight(firstDay.AddDays(-5)),
        Decision = Words.Parse<AfterTrial>(row.Decision),
        Reason = row.Reason,
        DecidedAt = row.Decision is null ? null : Midnight(firstDay.AddDays((7 * row.Weeks) + 4)),
    };

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The week of its last conversation: whenever it is brought in, a trial lies over the same ones.</summary>
    private async Task<DateOnly> LastMondayAsync()
    {
        var last = await store.Conversations.Where(talk => talk.Source == Sample.Source).MaxAsync(talk => talk.StartedAt) ?? Now;
        var day = DateOnly.FromDateTime(last.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    /// <summary>Who lives in the demo, by user name; anywhere else nobody: real people did not say what the sample says.</summary>
    private async Task<IReadOnlyDictionary<string, long>> PeopleAsync() => configuration.IsDemo()
        ? await store.People.ToDictionaryAsync(person => person.UserName!, person => person.Id)
        : new Dictionary<string, long>();

    /// <param name="Days">How many days ago it was asked.</param>
    /// <param name="Owner">Whose rule it is, by user name in the demo; null for an owner of the installation.</param>
    private sealed record Row(
        string Kind, string Text, string? Line, int Days, string? AskedBy, string? Owner, string Why, string Instead, string? Answer, string? Reason,
        string? Stays, RowGiven? Given, RowTrial? Trial);

    /// <param name="Days">Since how many days.</param>
    private sealed record RowGiven(IReadOnlyList<string> Teams, int Days);

    /// <param name="WeeksAgo">How many weeks before that of the last conversation it began.</param>
    private sealed record RowTrial(
        IReadOnlyList<string> Teams, IReadOnlyList<string> Others, int WeeksAgo, int Weeks, string? Decision, string? Reason);
}
