using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Surveys;
using Rapport.Web.Thanks;

namespace Rapport.Web.Tests.Thanks;

/// <summary>Whom thanks reach, and who decides that.</summary>
public sealed class ThanksTests : FreshPlatform
{
    private const string Words = "You stayed on the line until the driver rang.";

    [Fact]
    public async Task Thanks_stand_before_the_figures_on_the_own_page_of_somebody_without_conversations()
    {
        var (maya, tom) = (await SignedInAsync("maya"), await SignedInAsync("tom"));
        await GiveAsync(tom, "maya", Words);
        var page = await maya.OpenAsync("/me");
        Assert.Equal("The house thanks you", page.QuerySelector("main h2")!.TextContent);
        Assert.Contains(Words, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(await Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "thanked" && entry.About == "person")));
    }

    [Fact]
    public async Task Thanks_without_what_they_did_are_asked_for_it_kindly()
    {
        await SignedInAsync("maya");
        var tom = await SignedInAsync("tom");
        var again = await GiveAsync(tom, "maya", "  ");
        Assert.Contains("Say what they did", again.Text, StringComparison.Ordinal);
        Assert.False(await Platform.InStoreAsync(store => store.Thanks.AnyAsync()));
    }

    [Fact]
    public async Task Only_the_receiver_shows_thanks_to_the_team_and_takes_them_back_at_any_time()
    {
        var (maya, tom, owner) = (await SignedInAsync("maya"), await SignedInAsync("tom"), await Platform.SignedInAsync("olga", Role.Owner));
        var elsewhere = await Platform.SignedInAsync("fay", Role.Advisor, "Repairs");
        await GiveAsync(tom, "maya", Words);
        Assert.DoesNotContain(Words, await owner.Client.GetStringAsync("/thanks"), StringComparison.Ordinal);
        await maya.SendAsync("/thanks", "form[action*=Show]");
        Assert.Contains(Words, await tom.Client.GetStringAsync("/thanks"), StringComparison.Ordinal);
        Assert.DoesNotContain(Words, await elsewhere.Client.GetStringAsync("/thanks"), StringComparison.Ordinal);
        await maya.SendAsync("/me", "form[action*=TakeBack]");
        foreach (var path in new[] { "/thanks", "/thanks/tables/team.csv", "/api/thanks" })
            Assert.DoesNotContain(Words, await owner.Client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_them_alone_cannot_be_shown_and_nobody_shows_anothers()
    {
        var (maya, tom) = (await SignedInAsync("maya"), await SignedInAsync("tom"));
        await GiveAsync(tom, "maya", Words, ("Give.Alone", "true"));
        Assert.Null((await maya.OpenAsync("/thanks")).QuerySelector("form[action*=Show]"));
        await GiveAsync(tom, "maya", "And for the tea.");
        var show = await maya.FillAsync("/thanks", "form[action*=Show]");
        await Platform.InStoreAsync(store => store.Thanks.Where(thank => thank.Did != Words).ExecuteUpdateAsync(set => set.SetProperty(thank => thank.ToPerson, thank => thank.FromPerson)));
        Assert.Equal(HttpStatusCode.NotFound, (await show()).Status);
        Assert.False(await Platform.InStoreAsync(store => store.Thanks.AnyAsync(thank => thank.IsShown)));
    }

    [Fact]
    public async Task From_a_conversation_the_words_go_along_and_only_to_whoever_may_see_it()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-1", "My cello!", "Then the cello goes first, by hand."));
        var (raj, lea, tom) = (await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"), await Platform.SignedInAsync("lea", Role.Leader, "Returns"), await SignedInAsync("tom"));
        await lea.SendAsync("/conversations/1", "#thank-turn", ("Give.Turn", "1"), ("Give.Did", "You thought of the cello."));
        Assert.Contains("Then the cello goes first", (await raj.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await raj.SendAsync("/thanks", "form[action*=Show]");
        var feed = (await tom.OpenAsync("/thanks")).Body!.TextContent;
        Assert.Contains("You thought of the cello.", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("goes first", feed, StringComparison.Ordinal);
        await WithholdAsync("lea");
        Assert.DoesNotContain("goes first", await lea.Client.GetStringAsync("/thanks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_account_yet_finds_their_thanks_when_they_have()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-1", "My cello!", "By hand, then."));
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await lea.SendAsync("/conversations/1", "#thank-turn", ("Give.Turn", "1"), ("Give.Did", Words));
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj");
        Assert.Contains(Words, (await raj.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_words_are_gathered_as_far_as_they_allow()
    {
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "10"), ("toPerson", "For Raj alone."), ("use", "passOn"));
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "10"), ("toPerson", "For all of you."), ("use", "team"));
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "10"), ("toPerson", "For the figures."), ("use", "numbers"));
        var (raj, tom) = (await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"), await SignedInAsync("tom"));
        Assert.Contains("For Raj alone.", await raj.Client.GetStringAsync("/thanks"), StringComparison.Ordinal);
        var feed = await tom.Client.GetStringAsync("/thanks");
        Assert.Contains("For all of you.", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("alone.", feed.Replace("For them alone", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("For the figures.", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_a_customer_takes_thanks_along_and_erasing_an_advisor_their_name()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-1", "My cello!", "By hand, then.") with { Customer = "u-7" });
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await lea.SendAsync("/conversations/1", "#thank-turn", ("Give.Turn", "1"), ("Give.Did", "The cello of u-7."));
        await Platform.InStoreAsync(store =>
        {
            store.Add(new Thank { ToAdvisor = "Raj", FromAdvisor = "Ann", Giver = Giver.Colleague, Did = "Raj, thank you.", GivenAt = DateTimeOffset.UnixEpoch, IsForThemAlone = false });
            return store.SaveChangesAsync();
        });
        await using var scope = Platform.Services.CreateAsyncScope();
        var erasure = scope.ServiceProvider.GetRequiredService<Erasure>();
        Assert.Contains("thanks and shortlists", (await erasure.EraseAsync(Whom.Customer, "u-7")).Where);
        await erasure.EraseAsync(Whom.Advisor, "Raj");
        var left = await Platform.InStoreAsync(store => store.Thanks.AsNoTracking().SingleAsync());
        Assert.Null(left.ToAdvisor);
        Assert.DoesNotContain("Raj", left.Did, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_thank_too_and_are_not_told_whom_others_thanked()
    {
        var (maya, tom) = (await Platform.PersonAsync("maya", Role.Advisor, "Returns"), await Platform.PersonAsync("tom", Role.Advisor, "Returns"));
        var client = await Platform.WithTokenAsync(tom);
        using var made = await client.PostAsJsonAsync("/api/thanks", new { to = "maya@example.org", did = Words });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var none = await client.PostAsJsonAsync("/api/thanks", new { to = "tom@example.org", did = Words });
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains("\"toYou\":true", await (await Platform.WithTokenAsync(maya)).GetStringAsync("/api/thanks"), StringComparison.Ordinal);
        Assert.DoesNotContain("maya", await client.GetStringAsync("/api/thanks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_people_thank_each_other_and_it_goes_with_the_sample()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        var feed = await owner.OpenAsync("/thanks");
        Assert.Equal(8, feed.QuerySelectorAll("#shown ~ .thanks > li[id]").Length); // two of them the owner’s own, who goes first
        Assert.NotEmpty(feed.QuerySelectorAll("#shown ~ .thanks blockquote"));
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(store => store.Thanks.AnyAsync()));
    }

    private Task<Browser> SignedInAsync(string name) => Platform.SignedInAsync(name, Role.Advisor, "Returns");

    private async Task<Browser.Answer> GiveAsync(Browser from, string to, string did, params (string, string)[] more)
    {
        var id = await Platform.InStoreAsync(store => store.People.Where(person => person.Name == to).Select(person => person.Id).SingleAsync());
        return await from.SendAsync("/thanks", "#give", [("Give.To", $"{id}"), ("Give.Did", did), .. more]);
    }

    private Task<int> WithholdAsync(string name) => Platform.InStoreAsync(async store =>
    {
        store.Add(new Withheld { PersonId = await store.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync(), ConversationId = 1 });
        return await store.SaveChangesAsync();
    });
}
