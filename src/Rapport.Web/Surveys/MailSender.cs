using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Mails what is due, for as long as the program runs, and where it was broken off it goes on. That a mail goes out is written down before it is
/// handed over: a program that is killed between the two sends it no second time, and the reminder makes up for it.
/// </summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, SurveySettings settings, SurveyBook book, MailBell bell, TimeProvider clock,
    ILogger<MailSender> log) : BackgroundService
{
    private const int AtOnce = 100, MostTries = 6;

    /// <summary>Hands over all that is due.</summary>
    /// <returns>How many were handed over.</returns>
    public async Task<int> SendDueAsync(CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var now = clock.GetUtcNow();
        await Forgetting.ForgetAddressesAsync(store, now);
        var due = await store.SurveyInvitations.AsNoTracking().Where(each => each.MailDueAt <= now && each.Address != null).OrderBy(each => each.MailDueAt)
            .Take(AtOnce).ToListAsync(stop);
        var rules = await SurveyRules.ReadAsync(store, settings);
        var organisation = due.Count == 0 ? "" : (await store.OrganisationAsync())?.Name ?? Opened.SomeOrganisation;
        var sent = 0;
        foreach (var invitation in due)
        {
            stop.ThrowIfCancellationRequested();
            if (await ClaimAsync(store, invitation, now, rules.ReminderAfterDays) is { } link)
                sent += await HandOverAsync(store, invitation, link, organisation, stop) ? 1 : 0;
        }
        return sent;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.CanMail)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                if (await SendDueAsync(stoppingToken) < AtOnce)
                    await bell.WaitAsync(TimeSpan.FromSeconds(settings.Mail.EverySeconds), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogResting(failure);
                await Task.Delay(TimeSpan.FromSeconds(10), stoppingToken);
            }
        }
    }

    /// <summary>Writes down that it goes out, with the hash of its link and when the reminder is due. Durable on return.</summary>
    /// <returns>The link's token; null where it is not to go out, or somebody else sends it.</returns>
    private static async Task<string?> ClaimAsync(Store store, SurveyInvitation invitation, DateTimeOffset now, int reminderAfterDays)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (id, due, reminder) = (invitation.Id, invitation.MailDueAt, Reminder(invitation, now, reminderAfterDays));
        var claimed = await store.SurveyInvitations.Where(each => each.Id == id && each.MailDueAt == due)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Mails, each => each.Mails + 1).SetProperty(each => each.MailDueAt, reminder));
        var secret = Secret.New();
        if (claimed == 1)
            await store.Database.ExecuteSqlAsync($"INSERT INTO survey_links (token_hash, invitation_id) VALUES ({secret.Hash}, {id})");
        await transaction.CommitAsync();
        (invitation.Mails, invitation.MailDueAt) = (invitation.Mails + 1, reminder);
        return claimed == 1 ? secret.Text : null;
    }

    private static DateTimeOffset? Reminder(SurveyInvitation invitation, DateTimeOffset now, int afterDays)
    {
        var at = now + TimeSpan.FromDays(afterDays);
        return invitation.Mails == 0 && afterDays > 0 && at < invitation.ExpiresAt ? at : null;
    }

    private async Task<bool> HandOverAsync(Store store, SurveyInvitation invitation, string token, string organisation, CancellationToken stop)
    {
        var link = new Uri(settings.Address!, $"/s/{token}").ToString();
        try
        {
            using var mail = SurveyMail.Of(book.Find(invitation.Survey, invitation.Language), invitation, organisation, link, settings.Mail.From!);
            using var server = new SmtpClient(settings.Mail.Host!, settings.Mail.Port) { EnableSsl = settings.Mail.Tls };
            if (settings.Mail.User is { Length: > 0 } user)
                server.Credentials = new NetworkCredential(user, settings.Mail.Password);
            await server.SendMailAsync(mail, stop);
            return true;
        }
        catch (SmtpException failure)
        {
            await TryLaterAsync(store, invitation, failure);
            return false;
        }
    }

    /// <summary>The server did not take it, and said so: it is tried again later and later, or never where the address is refused.</summary>
    private async Task TryLaterAsync(Store store, SurveyInvitation invitation, SmtpException failure)
    {
        var (id, now, tries) = (invitation.Id, clock.GetUtcNow(), invitation.MailTries + 1);
        var isRefused = failure is SmtpFailedRecipientException && (int)failure.StatusCode >= 500;
        LogNotTaken(id, (int)failure.StatusCode);
        if (isRefused || tries >= MostTries)
            await store.SurveyInvitations.Where(each => each.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(each => each.UndeliveredAt, now).SetProperty(each => each.MailDueAt, (DateTimeOffset?)null)
                .SetProperty(each => each.Address, (string?)null));
        else
            await store.SurveyInvitations.Where(each => each.Id == id && each.Address != null).ExecuteUpdateAsync(set => set
                .SetProperty(each => each.Mails, each => each.Mails - 1).SetProperty(each => each.MailTries, tries)
                .SetProperty(each => each.MailDueAt, now + TimeSpan.FromMinutes(Math.Pow(4, tries))));
    }

    [LoggerMessage(LogLevel.Warning, "The mail server did not take the mail of invitation {Invitation}, status {Status}.")]
    private partial void LogNotTaken(long invitation, int status);

    [LoggerMessage(LogLevel.Error, "Mailing failed; it goes on in ten seconds.")]
    private partial void LogResting(Exception failure);
}
