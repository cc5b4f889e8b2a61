using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Ratings;
using Rapport.Web.Thanks;

namespace Rapport.Web.Tests.Thanks;

/// <summary>Heard moments, offered to whoever leads.</summary>
public sealed class WorthAWordTests : IAsyncLifetime
{
    private readonly Hand hand = new();

    private Platform Platform => hand.Platform;

    public Task InitializeAsync() => hand.InitializeAsync();

    public Task DisposeAsync() => hand.DisposeAsync();

    [Fact]
    public async Task A_moment_is_offered_written_about_in_own_words_and_not_offered_again()
    {
        await HeardAsync("c-1", "Raj", "My cello!", "Then the cello goes first.");
        var (lea, raj) = (await Platform.SignedInAsync("lea", Role.Leader, "Deliveries"), await Platform.SignedInAsync("raj", Role.Advisor, "Deliveries", "Raj"));
        Assert.Contains("Worth a word from you?", (await lea.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Say what they did", (await lea.SendAsync("/thanks/worth-a-word", "article form")).Text, StringComparison.Ordinal);
        await lea.SendAsync("/thanks/worth-a-word", "article form", ("did", "You thought of the cello first."));
        Assert.Contains("You thought of the cello first.", (await raj.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing is on offer.", (await lea.OpenAsync("/thanks/worth-a-word")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Worth a word", (await lea.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_waited_longest_for_a_word_comes_first_and_the_reason_is_shown()
    {
        await HeardAsync("c-1", "Raj", "My cello!", "Then the cello goes first.");
        await HeardAsync("c-2", "Ann", "My harp!", "The harp, on a blanket.");
        await HeardAsync("c-3", "Zoe", "My oboe!", "The oboe, kept warm.");
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Deliveries");
        await WordAsync("Ann", new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await WordAsync("Raj", new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
        var offers = (await lea.OpenAsync("/thanks/worth-a-word")).QuerySelectorAll("article");
        Assert.Equal(["Zoe", "Raj", "Ann"], offers.Select(offer => offer.QuerySelector("h2")!.TextContent));
        Assert.Contains("No leader has written to them here yet.", offers[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("The last word from a leader was on 1 February 2026.", offers[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withheld_or_another_teams_is_not_offered()
    {
        var id = await HeardAsync("c-1", "Raj", "My cello!", "Then the cello goes first.");
        await HeardAsync("c-2", "Ann", "My harp!", "The harp, on a blanket.", team: "Repairs");
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Deliveries");
        await Platform.InStoreAsync(async store =>
        {
            store.Add(new Withheld { PersonId = await store.People.Select(person => person.Id).SingleAsync(), ConversationId = id });
            return await store.SaveChangesAsync();
        });
        Assert.Empty((await lea.OpenAsync("/thanks/worth-a-word")).QuerySelectorAll("article"));
    }

    [Fact]
    public async Task Of_two_leaders_who_write_at_once_one_is_told_that_it_was_dealt_with()
    {
        await HeardAsync("c-1", "Raj", "My cello!", "Then the cello goes first.");
        var (lea, leo) = (await Platform.SignedInAsync("lea", Role.Leader, "Deliveries"), await Platform.SignedInAsync("leo", Role.Leader, "Deliveries"));
        var both = new[] { await lea.FillAsync("/thanks/worth-a-word", "article form", ("did", "From Lea.")), await leo.FillAsync("/thanks/worth-a-word", "article form", ("did", "From Leo.")) };
        var answers = await Task.WhenAll(both.Select(send => send()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Thanks.CountAsync()));
    }

    [Fact]
    public async Task To_let_it_pass_is_fine_and_it_does_not_come_again()
    {
        await HeardAsync("c-1", "Raj", "My cello!", "Then the cello goes first.");
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Deliveries");
        await lea.SendAsync("/thanks/worth-a-word", "button[formaction*=Pass]");
        Assert.Empty((await lea.OpenAsync("/thanks/worth-a-word")).QuerySelectorAll("article"));
        Assert.False(await Platform.InStoreAsync(store => store.Thanks.AnyAsync()));
    }

    private Task<long> HeardAsync(string id, string advisor, string said, string answer, string team = "Deliveries")
    {
        var talk = Talks.By(advisor, team, id, said, answer) with { StartedAt = TimeProvider.System.GetUtcNow().AddDays(-2) };
        return hand.KeepAsync(new Reading(
            talk, [new(Quote.Find(talk, 0, said)!, CueKind.Need, 3, Response.ActedOn, Quote.Find(talk, 1, answer))], [], fault: false, Yardstick.Reader));
    }

    private Task<int> WordAsync(string advisor, DateTimeOffset at) => Platform.InStoreAsync(store =>
    {
        store.Add(new Thank { ToAdvisor = advisor, FromAdvisor = "Boss", Giver = Giver.Leader, Did = "Well heard.", GivenAt = at, IsForThemAlone = true });
        return store.SaveChangesAsync();
    });
}
