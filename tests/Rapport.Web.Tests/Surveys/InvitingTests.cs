using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Surveys;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Surveys;

public sealed class InvitingTests : FreshPlatform
{
    private const string Secret = "hush, a secret";

    [Fact]
    public async Task Advisor_and_conversation_are_fixed_when_it_is_made()
    {
        await Platform.KeepAsync(Talks.By("Madison", "Returns", "k-1", "Hello", "Hello"));
        var made = Assert.Single(await InviteAsync(new { source = "shop", id = "k-1", customer = "u-1" }));
        Assert.Equal("link", made.GetProperty("fate").GetString());
        await Platform.KeepAsync(Talks.By("Tom", "Deliveries", "k-1", "Hello", "Hello again"));
        var invitation = await Platform.InStoreAsync(store => store.SurveyInvitations.SingleAsync());
        Assert.Equal(("Madison", "Returns"), (invitation.Advisor, invitation.Team));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_in_the_quiet_period_nor_about_one_contact_nor_who_said_no()
    {
        await Platform.InStoreAsync(async store =>
        {
            store.Add(new OptOut { KeyHash = Inviting.HashOf("mail", "no@example.org"), At = DateTimeOffset.UnixEpoch });
            return await store.SaveChangesAsync();
        });
        var outcomes = await InviteAsync(
            new { source = "shop", id = "1", customer = "u-1" }, new { source = "shop", id = "1", customer = "u-2" },
            new { source = "shop", id = "2", customer = "U-1" }, new { source = "shop", id = "3", email = "No@Example.org" }, new { email = "a b@c" }, new { id = "7" });
        Assert.Equal(["link", "repeated", "quiet", "optedOut", "wrong", "wrong"], outcomes.Select(outcome => outcome.GetProperty("fate").GetString()!));
        Assert.Equal(1, await Platform.InStoreAsync(store => store.SurveyInvitations.CountAsync()));
    }

    [Fact]
    public void A_share_is_asked_and_the_same_contact_always_or_never()
    {
        var asked = Enumerable.Range(0, 4000).Count(number => Inviting.IsSampled($"shop\n{number}", .25));
        Assert.InRange(asked, 900, 1100);
        Assert.Equal(Inviting.IsSampled("shop\n7", .25), Inviting.IsSampled("shop\n7", .25));
        Assert.All(Enumerable.Range(0, 100), number => Assert.True(Inviting.IsSampled($"{number}", 1)));
    }

    [Fact]
    public async Task A_file_gives_links_line_by_line_and_names_what_it_could_not_read()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var page = await owner.OpenAsync("/surveys/invitations");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("felt"), "survey" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("source,id,customer,channel\nshop,1,=1+1,chat\nshop,2,u-2,pigeon\n")), "file", "asked.csv" },
        };
        using var answer = await owner.Client.PostAsync("/surveys/invitations?handler=Links", form);
        var csv = await answer.Content.ReadAsStringAsync();
        Assert.Contains("2,shop,1,\"'=1+1\",,link,https://localhost/s/", csv, StringComparison.Ordinal);
        Assert.Contains("asked.csv:3: \"\"pigeon\"\" is not a channel", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_webhook_invites_once_and_replays_forgeries_and_stale_ones_do_nothing()
    {
        Platform.With("Surveys:WebhookSecret", Secret);
        const string body = """{"source":"desk","id":"9","customer":"u-9","advisor":"Rhea","team":"Returns","channel":"call"}""";
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString();
        Assert.Equal(HttpStatusCode.OK, (await HookAsync("closed", "Rapport", body, now)).Status);
        Assert.Equal("""{"outcomes":[]}""", (await HookAsync("closed", "Rapport", body, now)).Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await HookAsync("closed", "Rapport", body, now, signature: "sha256=00")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await HookAsync("closed", "Rapport", body, now, signature: Signature.Of("other", now, Encoding.UTF8.GetBytes(body)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await HookAsync("closed", "Rapport", body, "1700000000")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await HookAsync("closed", "Rapport", "{", now)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await HookAsync("chatwoot", "Chatwoot", body, now)).Status);
        Assert.Equal("Rhea", (await Platform.InStoreAsync(store => store.SurveyInvitations.SingleAsync())).Advisor);
    }

    [Fact]
    public async Task Chatwoots_closing_invites_and_whoever_wrote_last_served_not_the_assignee()
    {
        Platform.With("Surveys:ChatwootSecret", Secret);
        const string body = """
            {"event":"conversation_status_changed","id":41,"status":"resolved","channel":"Channel::WebWidget","timestamp":1774432800,
             "meta":{"sender":{"id":7,"name":"Bev","email":"bev@example.org"},"assignee":{"id":2,"name":"The Queue"},"team":{"name":"Returns"}},
             "messages":[{"message_type":1,"private":false,"sender":{"id":3,"name":"Madison","type":"user"}},{"message_type":1,"private":true,"sender":{"name":"Tom","type":"user"}}]}
            """;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString();
        Assert.Equal(HttpStatusCode.OK, (await HookAsync("chatwoot", "Chatwoot", body, now)).Status);
        var later = (long.Parse(now) + 1).ToString();
        Assert.Equal("""{"outcomes":[]}""", (await HookAsync("chatwoot", "Chatwoot", body.Replace("resolved", "open", StringComparison.Ordinal), later)).Text);
        var invitation = await Platform.InStoreAsync(store => store.SurveyInvitations.SingleAsync());
        Assert.Equal(("Madison", "Returns", "41", "chatwoot", null), (invitation.Advisor, invitation.Team, invitation.ExternalId, invitation.Source, invitation.Address));
    }

    private async Task<IReadOnlyList<JsonElement>> InviteAsync(params object[] contacts)
    {
        using var client = await Platform.WithTokenAsync(await Platform.PersonAsync("ana", Role.Owner));
        using var answer = await client.PostAsJsonAsync("/api/surveys/invitations", new { contacts });
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("outcomes").EnumerateArray()];
    }

    private async Task<(HttpStatusCode Status, string Text)> HookAsync(string hook, string sender, string body, string timestamp, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/surveys/hooks/{hook}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add($"X-{sender}-Timestamp", timestamp);
        request.Headers.Add($"X-{sender}-Signature", signature ?? Signature.Of(Secret, timestamp, Encoding.UTF8.GetBytes(body)));
        using var client = Platform.Anonymous().Client;
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
