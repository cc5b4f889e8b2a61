using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits;

public sealed class BlindnessTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Theory]
    [InlineData("Auditor")]
    [InlineData("Leader")]
    [InlineData("Owner")]
    public async Task Until_it_is_handed_in_its_conversation_is_behind_no_door_and_afterwards_it_is(string role)
    {
        var (audit, conversation, browser) = await hand.GivenAsync($"blind {role}", Enum.Parse<Role>(role));
        var client = await Platform.WithTokenAsync(await Platform.InStoreAsync(store => store.People.SingleAsync(person => person.Name == $"blind {role}")));
        string[] doors = [$"/conversations/{conversation}", $"/api/conversations/{conversation}", $"/api/conversations/{conversation}/rating", $"/api/conversations/{conversation}/ratings"];
        string[] lists = ["/conversations", "/conversations?words=third", "/api/conversations", "/api/ratings", "/", "/contests"];
        foreach (var door in doors)
            Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(browser, client, door)).StatusCode);
        foreach (var list in lists)
            Assert.DoesNotMatch($"(?:conversations/|\"conversation\":|\"number\":){conversation}\\b", await (await AskAsync(browser, client, list)).Content.ReadAsStringAsync());
        await browser.FinishAsync(audit);
        foreach (var door in doors)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(browser, client, door)).StatusCode);
    }

    [Fact]
    public async Task Another_auditors_rating_is_shown_on_the_page_and_in_the_API_only_once_ones_own_is_in()
    {
        var (first, conversation, one) = await hand.GivenAsync("first of two");
        var (person, other) = await Platform.AuditorAsync("second of two", team: "Deliveries");
        var second = await Platform.PickAsync(conversation, person);
        await one.FinishAsync(first, 3.5);
        var client = await Platform.WithTokenAsync(await Platform.InStoreAsync(store => store.People.SingleAsync(each => each.Id == person)));
        Assert.DoesNotContain("first of two", await client.GetStringAsync("/api/audits"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/audits/{first}"));
        await other.FinishAsync(second, 8);
        Assert.Contains("first of two", await client.GetStringAsync("/api/audits"), StringComparison.Ordinal);
        var part = (await other.OpenAsync($"/conversations/{conversation}")).QuerySelectorAll("article.note").Select(note => note.TextContent).ToList();
        Assert.Contains(part, text => text.Contains("3½ Processed", StringComparison.Ordinal) && text.Contains("first of two", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Auditor")]
    [InlineData("Leader")]
    [InlineData("Owner")]
    public async Task Who_has_opened_a_conversation_is_never_given_it_and_another_is(string role)
    {
        var opened = await hand.KeepAsync(Written.OfTheLook($"opened by {role}"));
        var (person, browser) = await Platform.AuditorAsync($"curious {role}", Enum.Parse<Role>(role), "Deliveries");
        var (other, _) = await Platform.AuditorAsync($"blind to it {role}");
        await browser.OpenAsync($"/conversations/{opened}");
        await browser.OpenAsync($"/conversations/{opened}");
        Assert.Equal((true, false), await BarredAsync(opened, person, other));
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.Who == person && entry.AboutId == opened && entry.About == "conversation")));
        await using var scope = Platform.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Assigning>().PickAsync(opened, person));
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<Assigning>().PickAsync(opened, other));
    }

    [Fact]
    public async Task Who_has_asked_the_API_for_the_rating_is_never_given_the_conversation()
    {
        var asked = await hand.KeepAsync(Written.OfTheLook("asked for"));
        var (person, _) = await Platform.AuditorAsync("asking", team: "Deliveries");
        var (other, _) = await Platform.AuditorAsync("not asking");
        var client = await Platform.WithTokenAsync(await Platform.InStoreAsync(store => store.People.SingleAsync(each => each.Id == person)));
        await client.GetStringAsync($"/api/conversations/{asked}/rating");
        Assert.Equal((true, false), await BarredAsync(asked, person, other));
    }

    [Fact]
    public async Task What_they_marked_stands_beside_what_the_machine_heard()
    {
        var (audit, conversation, browser) = await hand.GivenAsync("beside");
        await browser.FinishAsync(audit);
        var rows = (await browser.OpenAsync($"/conversations/{conversation}")).QuerySelectorAll("article.note tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("third time", StringComparison.Ordinal) && row.Split("what mattered most: personalised").Length == 3);
        Assert.Contains(rows, row => row.Contains("Twelve years", StringComparison.Ordinal) && row.Contains('–'));
    }

    [Fact]
    public async Task The_export_of_an_owner_who_rates_leaves_out_what_is_withheld_from_them()
    {
        var (first, conversation, one) = await hand.GivenAsync("exported");
        await one.FinishAsync(first);
        var (person, owner) = await Platform.AuditorAsync("exporting owner", Role.Owner);
        Assert.Contains("exported", await owner.Client.GetStringAsync("/audits/export.csv"), StringComparison.Ordinal);
        await Platform.PickAsync(conversation, person);
        Assert.DoesNotContain("exported", await owner.Client.GetStringAsync("/audits/export.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("exported", await owner.Client.GetStringAsync("/audits/export.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_the_customer_takes_the_audit_along()
    {
        var (audit, conversation, browser) = await hand.GivenAsync("erased");
        await browser.FinishAsync(audit);
        await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.Id == conversation).ExecuteDeleteAsync());
        Assert.False(await Platform.InStoreAsync(store => store.Audits.AnyAsync(each => each.Id == audit)));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync($"/audits/{audit}"));
    }

    [Fact]
    public async Task Erasing_an_advisor_says_in_the_receipt_what_goes_with_the_conversations_and_they_may_be_audited_again()
    {
        var (audit, conversation, browser) = await hand.GivenAsync("receipt");
        await browser.FinishAsync(audit);
        await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.Id != conversation).ExecuteDeleteAsync());
        var owner = await Platform.SignedInAsync("erasing", Role.Owner);
        await owner.SendAsync("/erasure", "button[formaction*=Look]", ("Whom", "Advisor"), ("Name", "Tom"));
        var client = await Platform.WithTokenAsync(await Platform.InStoreAsync(store => store.People.SingleAsync(person => person.Name == "erasing")));
        using var answer = await client.PostAsync("/api/erasures", new StringContent("""{"whom":"advisor","name":"Tom"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Contains("audits: 1 went with their conversations, and 0 of the gold set", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (back, auditor) = await Platform.InStoreAsync(async store => (await store.Conversations.SingleAsync(), await store.People.SingleAsync(person => person.Name == "receipt")));
        Assert.Equal(("receipt", false), (back.ExternalId, await Platform.InStoreAsync(store => store.Audits.AnyAsync(each => each.Id == audit))));
        await Platform.PickAsync(back.Id, auditor.Id);
    }

    [Fact]
    public async Task A_leader_has_a_conversation_of_their_team_rated_by_whom_they_choose_but_never_by_who_served()
    {
        var conversation = await hand.KeepAsync(Written.OfTheLook("picked"));
        var leader = await Platform.SignedInAsync("picking leader", Role.Leader, "Deliveries");
        await Platform.AuditorAsync("Tom who served", advisor: "Tom");
        var (person, _) = await Platform.AuditorAsync("picked auditor");
        var page = await leader.OpenAsync($"/conversations/{conversation}");
        Assert.DoesNotContain(page.QuerySelectorAll("#auditor option"), option => option.TextContent == "Tom who served");
        var answer = await leader.SendAsync($"/conversations/{conversation}", "form[action*=Pick]", ("person", $"{person}"));
        Assert.Equal($"/conversations/{conversation}", answer.To);
        Assert.Equal(Purpose.Pick, await Platform.InStoreAsync(store => store.Audits.Where(audit => audit.ConversationId == conversation && audit.PersonId == person).Select(audit => audit.Purpose).SingleAsync()));
        Assert.True(await Platform.InStoreAsync(store => store.Withheld.AnyAsync(each => each.ConversationId == conversation && each.PersonId == person)));
    }

    private Task<(bool, bool)> BarredAsync(long conversation, long person, long other) => Platform.InStoreAsync(async store =>
    {
        var barred = await Barred.ReadAsync(store, [person, other], [conversation]);
        return (barred.Is(person, conversation), barred.Is(other, conversation));
    });

    private static Task<HttpResponseMessage> AskAsync(Browser browser, HttpClient client, string path) =>
        (path.StartsWith("/api", StringComparison.Ordinal) ? client : browser.Client).GetAsync(path);
}
