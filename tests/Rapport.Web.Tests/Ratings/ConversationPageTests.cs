using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Ratings;

public sealed partial class ConversationPageTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task The_page_is_as_approved()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("approved"));
        var browser = await Platform.SignedInAsync("approver", Role.Advisor, advisor: "Tom");
        var page = await browser.OpenAsync($"/conversations/{id}");
        var main = page.QuerySelector("main")!.InnerHtml
            .Replace($"/{id}", "/ID", StringComparison.Ordinal).Replace($"conversation={id}", "conversation=ID", StringComparison.Ordinal);
        Approved.Check("conversation.html", Changing().Replace(Token().Replace(main, "TOKEN"), "TIME"));
    }

    [Fact]
    public async Task Each_cue_is_joined_to_its_answer_or_to_the_gap_by_links_that_lead_somewhere_and_back()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("joined"));
        var page = await (await Platform.SignedInAsync("joiner", Role.Owner)).OpenAsync($"/conversations/{id}");
        var links = page.QuerySelectorAll("aside a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#answer-0", "#cue-0", "#answer-1", "#cue-1", "#turn-5", "#cue-2"], links);
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Contains("nobody took it up", page.QuerySelector("aside.unmet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_said_is_text_and_never_markup()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("text"));
        var page = await (await Platform.SignedInAsync("texter", Role.Owner)).OpenAsync($"/conversations/{id}");
        Assert.Contains("<b>Never</b>", page.QuerySelectorAll(".talk .said")[4].TextContent, StringComparison.Ordinal);
        Assert.Equal(
            Readings.OfTheLook("text").Conversation.Turns.Select(turn => turn.Text), page.QuerySelectorAll(".talk .said").Select(said => said.TextContent));
    }

    [Fact]
    public async Task The_addends_add_up_to_the_rating()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("sum"));
        var page = await (await Platform.SignedInAsync("adder", Role.Owner)).OpenAsync($"/conversations/{id}");
        var rows = page.QuerySelectorAll("table.arithmetic tr").Skip(1).Select(row => double.Parse(row.QuerySelector("td:last-child")!.TextContent)).ToList();
        Assert.Equal(rows[^1], rows[..^1].Sum(), 1);
        Assert.Equal(rows[^1], double.Parse(page.QuerySelector(".number")!.TextContent), 1);
    }

    [Fact]
    public async Task While_figures_per_person_are_off_an_advisor_is_named_to_nobody_else()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("unnamed"));
        var leader = await Platform.SignedInAsync("leader", Role.Leader, team: "Deliveries");
        Assert.DoesNotContain("Tom", (await leader.OpenAsync($"/conversations/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, advisor: "Tom");
        Assert.Contains("Tom", (await tom.OpenAsync($"/conversations/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(await IsReadNotedAsync(id));
    }

    [Fact]
    public async Task Where_they_are_on_reading_somebodys_conversation_is_noted()
    {
        var named = new Hand();
        await named.InitializeAsync();
        var id = await named.KeepAsync(Readings.OfTheLook("named"));
        await named.Platform.InStoreAsync(store =>
        {
            store.Add(new Organisation { Name = "Hearth & Sole", FiguresPerPerson = true });
            return store.SaveChangesAsync();
        });
        var owner = await named.Platform.SignedInAsync("owner", Role.Owner);
        Assert.Contains("Tom", (await owner.OpenAsync($"/conversations/{id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.True(await named.Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "read figures" && entry.AboutId == id)));
        await named.DisposeAsync();
    }

    [Fact]
    public async Task A_colleague_sees_no_such_page()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("colleague"));
        var colleague = await Platform.SignedInAsync("colleague", Role.Advisor, team: "Deliveries", advisor: "Rhea");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await colleague.StatusAsync($"/conversations/{id}"));
    }

    [Fact]
    public async Task A_conversation_that_waits_says_so()
    {
        var id = await hand.KeepAsync(Talks.Of("waits", "Hello?", "Hello!"));
        var page = await (await Platform.SignedInAsync("waiter", Role.Owner)).OpenAsync($"/conversations/{id}");
        Assert.Contains("Waits to be rated", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_rating_stays_readable()
    {
        var reading = Readings.OfTheLook("earlier");
        var id = await hand.KeepAsync(reading);
        await hand.RateAsync(id, reading.With([.. reading.Behaviours.Where(behaviour => behaviour.Code != BehaviourCode.Ownership)]) with { Stock = "other" });
        var first = await Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.ConversationId == id).MinAsync(rating => rating.Id));
        var browser = await Platform.SignedInAsync("historian", Role.Owner);
        Assert.Equal(2, (await browser.OpenAsync($"/conversations/{id}")).QuerySelectorAll("a[href*='?rating=']").Length);
        var page = await browser.OpenAsync($"/conversations/{id}?rating={first}");
        Assert.Contains("An earlier rating", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ownership", page.QuerySelectorAll("aside")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_of_earlier_talk_is_shown_without_marks()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("stale"));
        await Platform.KeepAsync(Talks.Of("stale", "Hello?", "Hello!"));
        var page = await (await Platform.SignedInAsync("stale", Role.Owner)).OpenAsync($"/conversations/{id}");
        Assert.Contains("being rated anew", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task A_note_stands_for_everybody_who_sees_the_conversation()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("noted"));
        var tom = await Platform.SignedInAsync("noter", Role.Advisor, advisor: "Tom");
        Assert.Contains("Write the note first", (await tom.SendAsync($"/conversations/{id}", "form[action*=Note]", ("text", " "))).Text, StringComparison.Ordinal);
        await tom.SendAsync($"/conversations/{id}", "form[action*=Note]", ("text", "She rang again, <i>happy</i>."));
        var page = await (await Platform.SignedInAsync("reader", Role.Owner)).OpenAsync($"/conversations/{id}");
        Assert.Equal("She rang again, <i>happy</i>.", page.QuerySelector(".note .said")!.TextContent);
    }

    private Task<bool> IsReadNotedAsync(long id) =>
        Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "read figures" && entry.AboutId == id));

    [GeneratedRegex("""(?<=__RequestVerificationToken" type="hidden" value=")[^"]+|(?<=name="rating" value=")\d+""")]
    private static partial Regex Token();

    [GeneratedRegex("""\d{4}-\d\d-\d\dT[0-9:.+]+|\d+ \w+ 20\d\d, \d\d:\d\d(?=</time>)""")]
    private static partial Regex Changing();
}
