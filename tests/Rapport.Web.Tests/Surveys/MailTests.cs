using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Surveys;

namespace Rapport.Web.Tests.Surveys;

public sealed partial class MailTests : FreshPlatform
{
    private readonly SmtpSink sink = new();

    [Fact]
    public async Task The_mail_asks_with_ten_links_and_opening_all_of_them_answers_nothing()
    {
        await DueAsync("bev@example.org", "<b>Raj</b>");
        await SendAsync();
        var mail = Assert.Single(sink.Mails);
        Assert.Contains("To: bev@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        var html = Html(mail);
        Assert.Contains("&lt;b&gt;Raj&lt;/b&gt;", html, StringComparison.Ordinal);
        var links = Link().Matches(html).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(10, links.Count(link => link.Contains("?felt=", StringComparison.Ordinal)));
        foreach (var link in links)
            await Platform.Anonymous().OpenAsync(new Uri(link).PathAndQuery);
        Assert.False(await Platform.InStoreAsync(store => store.SurveyAnswers.AnyAsync()));
        Assert.False(await Platform.InStoreAsync(store => store.Set<OptOut>().AnyAsync()));
    }

    [Fact]
    public async Task One_reminder_goes_out_to_who_is_silent_and_no_second()
    {
        await DueAsync("bev@example.org");
        for (var round = 0; round < 4; round++)
        {
            await SendAsync();
            await Platform.InStoreAsync(store => store.SurveyInvitations.Where(each => each.MailDueAt != null)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.MailDueAt, DateTimeOffset.UnixEpoch)));
        }
        Assert.Equal(2, sink.Mails.Count);
        Assert.Contains("This is the only reminder", Html(sink.Mails.Last()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answered_or_said_no_gets_no_reminder_and_the_address_is_forgotten()
    {
        await DueAsync("bev@example.org");
        await SendAsync();
        var path = new Uri(Link().Match(Html(sink.Mails.Single())).Value).AbsolutePath;
        await Platform.Anonymous().SendAsync(path, "main form", ("felt", "8"));
        await Platform.InStoreAsync(store => store.SurveyInvitations.ExecuteUpdateAsync(set => set.SetProperty(each => each.MailDueAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(0, await SendAsync());
        Assert.Null((await Platform.InStoreAsync(store => store.SurveyInvitations.SingleAsync())).Address);
    }

    [Fact]
    public async Task A_mail_that_was_claimed_before_the_program_died_is_not_sent_again()
    {
        await DueAsync("bev@example.org");
        await Platform.InStoreAsync(store => store.SurveyInvitations.ExecuteUpdateAsync(set => set.SetProperty(each => each.Mails, 1).SetProperty(each => each.MailDueAt, (DateTimeOffset?)null)));
        Assert.Equal(0, await SendAsync());
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task Two_senders_at_once_send_one_mail()
    {
        await DueAsync("bev@example.org");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync())));
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_and_a_refused_address_never()
    {
        sink.IsBusy = true;
        await DueAsync("bev@example.org");
        await DueAsync("nobody@example.org");
        Assert.Equal(0, await SendAsync());
        var (bev, nobody) = (await OneAsync(1), await OneAsync(2));
        Assert.True(bev is { Mails: 0, MailTries: 1, MailDueAt: not null, UndeliveredAt: null });
        Assert.True(nobody is { MailDueAt: null, UndeliveredAt: not null, Address: null });
        sink.IsBusy = false;
        await Platform.InStoreAsync(store => store.SurveyInvitations.Where(each => each.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(each => each.MailDueAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(1, await SendAsync());
    }

    private Task<SurveyInvitation> OneAsync(long id) => Platform.InStoreAsync(store => store.SurveyInvitations.AsNoTracking().SingleAsync(each => each.Id == id));

    private Task<string> DueAsync(string address, string advisor = "Raj")
    {
        Platform.With("Surveys:Mail:Host", "127.0.0.1").With("Surveys:Mail:Port", sink.Port.ToString()).With("Surveys:Mail:Tls", "false")
            .With("Surveys:Mail:From", "care@example.org").With("Surveys:Address", "https://rapport.example.org").With("Surveys:Mail:EverySeconds", "100000");
        return Platform.InviteAsync(advisor: advisor, also: invitation => (invitation.Address, invitation.MailDueAt) = (address, DateTimeOffset.UnixEpoch));
    }

    private Task<int> SendAsync() => Platform.Services.GetRequiredService<MailSender>().SendDueAsync();

    private static string Html(string mail) => string.Join('\n', Part().Matches(mail).Select(part => Encoding.UTF8.GetString(Convert.FromBase64String(part.Groups[1].Value.Replace("\n", "", StringComparison.Ordinal)))));

    [GeneratedRegex(@"base64\n\n([A-Za-z0-9+/=\n]+)")]
    private static partial Regex Part();

    [GeneratedRegex(@"https://rapport\.example\.org/s/[^""\s<]+")]
    private static partial Regex Link();
}
