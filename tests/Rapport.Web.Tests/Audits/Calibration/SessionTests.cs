using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits.Calibration;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly Hand hand = new();

    private Browser owner = null!, ann = null!, ben = null!;

    private long annId, benId, talk;

    private Platform Platform => hand.Platform;

    public async Task InitializeAsync()
    {
        await hand.InitializeAsync();
        owner = await Platform.SignedInAsync("boss", Role.Owner);
        (annId, ann) = await Platform.AuditorAsync("Ann", team: "Deliveries");
        (benId, ben) = await Platform.AuditorAsync("Ben");
        talk = await hand.KeepAsync(Written.OfTheLook("discussed"));
    }

    public Task DisposeAsync() => hand.DisposeAsync();

    [Fact]
    public async Task A_session_hands_its_conversations_to_everybody_in_it_and_withholds_them()
    {
        await CallAsync();
        Assert.Equal([annId, benId], await Platform.InStoreAsync(store => store.Audits.Where(audit => audit.Purpose == Purpose.Session).Select(audit => audit.PersonId!.Value).Order().ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync($"/conversations/{talk}"));
        Assert.Contains("round 1, alone", (await ben.OpenAsync("/audits/sessions")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999", "No conversation here is numbered 9999")]
    [InlineData("the first", "Numbers only")]
    public async Task Numbers_that_are_none_are_refused(string numbers, string complaint) =>
        Assert.Contains(complaint, (await SendCallAsync(numbers)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Who_has_rated_a_conversation_is_in_no_session_about_it()
    {
        await Platform.HandInAsync(talk, annId, Purpose.Pick, 5);
        Assert.Contains("has rated", (await SendCallAsync($"{talk}")).Text, StringComparison.Ordinal);
        Assert.Contains("is new to everybody", (await SendCallAsync("")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_alone_makes_no_session() =>
        Assert.Contains("two people at least", (await owner.SendAsync("/audits/sessions", "main form", ("Wish.Name", "alone"), ("Wish.People", $"{annId}"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Before_the_discussion_nobody_reads_anothers_rating_and_then_differences_come_first()
    {
        var path = await CallAsync();
        await ann.FinishAsync(await NextAsync(annId), 8);
        Assert.Contains("before there is anything to discuss", (await owner.SendAsync(path, "form[action*=Discuss]")).Text, StringComparison.Ordinal);
        await ben.FinishAsync(await NextAsync(benId), 4.5);
        Assert.DoesNotContain("4½", (await ann.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync(path, "form[action*=Discuss]");
        var page = await ben.OpenAsync(path);
        Assert.Contains("3.5 apart", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("third time", page.QuerySelector("table.beside tr.alike")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_round_2_a_conversation_is_shown_again_only_to_who_has_rated_it_once_more()
    {
        var path = await DiscussedAsync(8, 4.5);
        await owner.SendAsync(path, "form[action*=Again]");
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusAsync($"/conversations/{talk}"));
        Assert.DoesNotContain("4½", (await ann.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        await ben.FinishAsync(await NextAsync(benId), 6);
        Assert.Contains("1 conversation is not shown to you", (await ann.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        await ann.FinishAsync(await NextAsync(annId), 6.5);
        var text = (await ann.OpenAsync(path)).Body!.TextContent;
        Assert.Contains("Before: ratings lie 3.5 points apart", text, StringComparison.Ordinal);
        Assert.Contains("After: ratings lie 0.5 points apart", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_with_a_decision_and_what_is_open_is_asked_of_nobody_any_more()
    {
        var path = await DiscussedAsync(7, 6);
        await owner.SendAsync(path, "form[action*=Again]");
        Assert.Contains("Write down what was decided", (await owner.SendAsync(path, "form[action*=Close]", ("decision", " "))).Text, StringComparison.Ordinal);
        await owner.SendAsync(path, "form[action*=Close]", ("decision", "A day's leave is a focal cue."));
        Assert.Contains("A day's leave is a focal cue.", (await ben.OpenAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await Platform.InStoreAsync(store => store.Audits.CountAsync(audit => audit.Round == 2 && audit.State == AuditState.Returned)));
        Assert.Equal(HttpStatusCode.OK, await ann.StatusAsync($"/conversations/{talk}"));
    }

    [Fact]
    public async Task Who_is_not_in_it_does_not_learn_of_it_and_who_rates_in_it_does_not_lead_it()
    {
        var path = await DiscussedAsync(7, 6);
        var other = await Platform.SignedInAsync("other", Role.Leader, "Deliveries");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(path));
        Assert.Null((await ann.OpenAsync(path)).QuerySelector("form[action*=Again], form[action*=Close]"));
        Assert.Null((await ann.OpenAsync("/audits/sessions")).QuerySelector("main form"));
    }

    [Fact]
    public async Task Ratings_of_a_session_count_in_no_estimate()
    {
        await DiscussedAsync(7, 6);
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Audits.OfTheSample().CountAsync()));
    }

    private async Task<string> DiscussedAsync(double hers, double his)
    {
        var path = await CallAsync();
        await ann.FinishAsync(await NextAsync(annId), hers);
        await ben.FinishAsync(await NextAsync(benId), his);
        await owner.SendAsync(path, "form[action*=Discuss]");
        return path;
    }

    private async Task<string> CallAsync() => (await SendCallAsync($"{talk}")).To!;

    private Task<Browser.Answer> SendCallAsync(string numbers) => owner.SendAsync(
        "/audits/sessions", "main form", ("Wish.Name", "May"), ("Wish.People", $"{annId}"), ("Wish.People", $"{benId}"), ("Wish.Numbers", numbers));

    private Task<long> NextAsync(long person) => Platform.InStoreAsync(store =>
        store.Audits.Where(audit => audit.PersonId == person && audit.State == AuditState.Waiting).Select(audit => audit.Id).SingleAsync());
}
