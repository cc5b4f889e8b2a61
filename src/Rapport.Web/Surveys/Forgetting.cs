using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Deletes what nobody may read, or needs, any more: once a survey has closed, the words of customers who let only their numbers be used, or did not
/// send them; how to reach somebody, once nobody is to call them; addresses to which nothing more is to be sent. Now and every hour; where it is broken
/// off, it goes on.
/// </summary>
internal sealed partial class Forgetting(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    private const int AtOnce = 500;

    /// <summary>Deletes all that is due.</summary>
    /// <returns>From how many answers words or contact data were deleted.</returns>
    public async Task<int> ForgetAsync(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (store, logbook) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<Logbook>());
        var (now, forgotten) = (clock.GetUtcNow(), 0);
        await ForgetAddressesAsync(store, now);
        await store.Database.OpenConnectionAsync(stop);
        if (!store.IsPostgres)
            await store.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", stop);
        while (await DueAsync(store, now) is { Count: > 0 } due && !stop.IsCancellationRequested)
            forgotten += await ForgetWordsAsync(store, logbook, due, now);
        forgotten += await ForgetContactsAsync(store, logbook, now);
        // What is deleted is not to linger in dead rows or the log of writes.
        if (forgotten > 0)
            await store.Database.ExecuteSqlRawAsync(store.IsPostgres ? "VACUUM survey_answers" : "PRAGMA wal_checkpoint(TRUNCATE)", stop);
        return forgotten;
    }

    /// <summary>Where nothing more is to be sent, nobody needs the address: answered, refused, closed, or reminded.</summary>
    public static async Task ForgetAddressesAsync(Store store, DateTimeOffset now)
    {
        var stale = store.SurveyInvitations.Where(each => each.Address != null
            && (each.MailDueAt == null || each.IsSpent || each.OptedOutAt != null || each.ExpiresAt <= now || each.Answer!.IsSent
                || store.Set<OptOut>().Any(optOut => optOut.KeyHash == each.AddressHash || optOut.KeyHash == each.CustomerHash)));
        var claimed = now - TimeSpan.FromMinutes(10);
        await stale.Where(each => each.MailDueAt != null || each.MadeAt < claimed).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.Address, (string?)null).SetProperty(each => each.MailDueAt, (DateTimeOffset?)null));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogLater(failure);
            }
            await Task.Delay(TimeSpan.FromHours(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Closed, not seen to yet, and: numbers only, nothing ticked, or never sent. Who ticked nothing but "may become a story" keeps their words for
    /// that.
    /// </summary>
    private static Task<List<Due>> DueAsync(Store store, DateTimeOffset now)
    {
        var closed = store.SurveyInvitations.Where(each => each.ExpiresAt <= now);
        return store.SurveyAnswers.Where(answer => answer.ForgottenAt == null && closed.Any(each => each.Id == answer.InvitationId)
                && (!answer.IsSent || answer.WordsUse == WordsUse.Numbers || (answer.WordsUse == null && !answer.MayBeStory)))
            .OrderBy(answer => answer.InvitationId).Take(AtOnce)
            .Select(answer => new Due(
                answer.InvitationId, answer.Version, answer.Extra, answer.InterestHow != null || answer.Mattered != null || answer.ToPerson != null))
                    .ToListAsync();
    }

    private static async Task<int> ForgetWordsAsync(Store store, Logbook logbook, List<Due> due, DateTimeOffset now)
    {
        var (ids, versions) = (due.Select(each => each.Invitation).ToList(), due.Where(each => each.Extra is not null).Select(each => each.Version).Distinct()
            .ToList());
        var wordings = await store.Set<SurveyVersion>().Where(version => versions.Contains(version.Hash))
            .ToDictionaryAsync(version => version.Hash, version => version.Content);
        await using var transaction = await store.Database.BeginTransactionAsync();
        var forgotten = due.Count(each => each.HasWords);
        foreach (var each in due.Where(each => each.Extra is not null))
        {
            var numbers = WithoutWords(each.Extra!, wordings[each.Version]);
            if (numbers == each.Extra)
                continue;
            forgotten += each.HasWords ? 0 : 1;
            await store.SurveyAnswers.Where(answer => answer.InvitationId == each.Invitation)
                .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.Extra, numbers));
        }
        await store.SurveyAnswers.Where(answer => ids.Contains(answer.InvitationId)).ExecuteUpdateAsync(set => set
            .SetProperty(answer => answer.InterestHow, (string?)null).SetProperty(answer => answer.Mattered, (string?)null)
            .SetProperty(answer => answer.ToPerson, (string?)null)
            .SetProperty(answer => answer.ForgottenAt, now));
        if (forgotten > 0)
            logbook.Note(null, "deleted words", "survey", null, $"of {forgotten} answers: numbers only");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return forgotten;
    }

    private static async Task<int> ForgetContactsAsync(Store store, Logbook logbook, DateTimeOffset now)
    {
        var closed = store.SurveyInvitations.Where(each => each.ExpiresAt <= now && (each.CallBack == null || each.CallBack.ClosedAt != null));
        await using var transaction = await store.Database.BeginTransactionAsync();
        var forgotten = await store.SurveyAnswers.Where(answer => answer.Contact != null && closed.Any(each => each.Id == answer.InvitationId))
            .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.Contact, (string?)null));
        if (forgotten > 0)
            logbook.Note(null, "deleted contact data", "survey", null, $"of {forgotten} answers");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return forgotten;
    }

    /// <summary>Answers to the organisation's own questions without those in words; null where none is left.</summary>
    private static string? WithoutWords(string extra, string wording)
    {
        using var survey = JsonDocument.Parse(wording);
        var inWords = survey.RootElement.GetProperty("questions").EnumerateArray()
            .Where(question => question.GetProperty(nameof(Question.Kind)).GetInt32() == (int)QuestionKind.Text)
            .Select(question => question.GetProperty(nameof(Question.Code)).GetString()).ToHashSet(StringComparer.Ordinal);
        var answers = JsonSerializer.Deserialize<Dictionary<string, string>>(extra)!;
        var numbers = answers.Where(answer => !inWords.Contains(answer.Key)).ToDictionary();
        return numbers.Count == answers.Count ? extra : numbers.Count == 0 ? null : JsonSerializer.Serialize(numbers);
    }

    [LoggerMessage(LogLevel.Error, "Deleting what nobody may read failed; it is tried again within the hour.")]
    private partial void LogLater(Exception failure);

    private sealed record Due(long Invitation, string Version, string? Extra, bool HasWords);
}
