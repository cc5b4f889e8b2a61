using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Surveys;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Surveys;

/// <summary>Whom an answer reaches, and whom it does not.</summary>
public sealed class ReachTests : FreshPlatform
{
    private static readonly (string, string) Hello = ("toPerson", "You asked about the cello.");

    [Fact]
    public async Task Thanks_are_the_first_thing_on_ones_own_page_as_soon_as_they_are_sent()
    {
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "10"), Hello, ("use", "passOn"));
        var page = await (await Platform.SignedInAsync("raj", Role.Advisor, "Returns", advisor: "Raj")).OpenAsync("/me");
        Assert.Equal("Customers thank you", page.QuerySelector("main h2")!.TextContent);
        Assert.Contains("You asked about the cello.", page.QuerySelector("main blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("cello", (await (await Platform.SignedInAsync("tom", Role.Advisor, "Returns", advisor: "Tom")).OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("numbers")]
    public async Task Without_consent_nobody_reads_a_word(string? use)
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-1", "Hello", "Hello"));
        await Platform.AnswerAsync(await Platform.InviteAsync(source: "shop", id: "r-1"), use is null ? [("felt", "10"), Hello] : [("felt", "10"), Hello, ("use", use)]);
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var leader = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", advisor: "Raj");
        foreach (var (browser, paths) in new[] { (owner, All), (leader, All), (raj, ["/me", "/surveys/voices", "/conversations/1"]) })
            foreach (var path in paths)
                Assert.DoesNotContain("cello", await browser.Client.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Contains("10 of 10", (await owner.OpenAsync("/conversations/1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("10 of 10", (await raj.OpenAsync("/conversations/1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_for_the_team_stand_in_its_feed_without_conversation_or_name()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-2", "Hello", "Hello"));
        await Platform.AnswerAsync(await Platform.InviteAsync(source: "shop", id: "r-2"), ("felt", "10"), Hello, ("use", "team"));
        var feed = await (await Platform.SignedInAsync("tom", Role.Advisor, "Returns", advisor: "Tom")).OpenAsync("/surveys/voices");
        var voice = feed.QuerySelector(".thanks li")!;
        Assert.Contains("cello", voice.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Raj", voice.TextContent, StringComparison.Ordinal);
        Assert.Null(voice.QuerySelector("a"));
        Assert.Null((await (await Platform.SignedInAsync("fay", Role.Advisor, "Repairs")).OpenAsync("/surveys/voices")).QuerySelector(".thanks li"));
        Assert.DoesNotContain("cello", await (await Platform.SignedInAsync("rhea", Role.Owner)).Client.GetStringAsync("/conversations/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_is_nudged_adds_a_word_and_the_advisor_reads_it()
    {
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "9"), Hello, ("use", "passOn"));
        var leader = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        Assert.Contains("1 customer’s thanks waits for a word from you", (await leader.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await leader.SendAsync("/surveys/voices", ".thanks form", ("text", "So do I, <b>Raj</b>."));
        Assert.DoesNotContain("waits for a word", (await leader.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lea So do I, <b>Raj</b>.", (await (await Platform.SignedInAsync("raj", Role.Advisor, "Returns", advisor: "Raj")).OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hurt_customer_opens_a_task_that_a_person_closes_with_what_was_done()
    {
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "2"), ("call", "true"), ("contact", "07700 900123"));
        var leader = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        Assert.Contains("1 customer was hurt", (await leader.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("07700 900123", (await leader.OpenAsync("/surveys/call-backs")).Body!.TextContent, StringComparison.Ordinal);
        await leader.SendAsync("/surveys/call-backs", "article form", ("done", "Listened; sent the slippers by hand."), ("feltThen", "7"));
        var closed = await leader.OpenAsync("/surveys/call-backs");
        Assert.Contains("Listened; sent the slippers by hand.", closed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("felt 7 then", closed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Platform.InStoreAsync(store => store.SurveyAnswers.SingleAsync())).Contact);
        var elsewhere = await Platform.SignedInAsync("fay", Role.Leader, "Repairs");
        Assert.Contains("Nobody waits for a call", (await elsewhere.OpenAsync("/surveys/call-backs")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_takes_thanks_for_who_is_named_and_a_flood_of_them_is_stopped()
    {
        Platform.With("Surveys:CardPerDay", "2").With("Limits:CardPerMinute", "4");
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await Platform.PersonAsync("raj", Role.Advisor, "Returns", advisor: "Raj Patel");
        var card = await owner.SendAsync("/surveys/cards", "form[action*=New]", ("New.Name", "The counter in Leeds"), ("New.Team", "Returns"));
        Assert.Contains("/thank/", (await owner.OpenAsync(card.To!)).QuerySelector(".secret")!.TextContent, StringComparison.Ordinal);
        var path = "/thank/" + (await Platform.InStoreAsync(store => store.Cards.SingleAsync())).Token;
        var sent = await Platform.Anonymous().SendAsync(path, "main form", ("who", "raj"), ("felt", "10"), Hello, ("use", "passOn"));
        Assert.DoesNotContain("Patel", (await Platform.Anonymous().OpenAsync(sent.To!)).Body!.TextContent, StringComparison.Ordinal);
        await Platform.Anonymous().SendAsync(path, "main form", ("who", "nobody we know"), ("felt", "1"));
        Assert.Equal(["Raj Patel", null], await Platform.InStoreAsync(store => store.SurveyInvitations.OrderBy(each => each.Id).Select(each => each.Advisor).ToListAsync()));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Platform.Anonymous().SendAsync(path, "main form", ("felt", "9"))).Status);
        var flood = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Platform.Anonymous().SendAsync(path, "main form", ("felt", "9"))));
        Assert.Contains(flood, answer => answer.Status == HttpStatusCode.TooManyRequests && answer.Page.QuerySelector("textarea") is null);
        Assert.Equal(2, await Platform.InStoreAsync(store => store.SurveyAnswers.CountAsync()));
        await owner.SendAsync("/surveys/cards", "form[action*=Close]");
        Assert.Equal(HttpStatusCode.NotFound, await Platform.Anonymous().StatusAsync(path));
    }

    [Fact]
    public async Task Thanks_by_a_card_without_a_name_are_given_once_to_whom_a_leader_says_and_can_be_taken_back()
    {
        await CardAsync();
        var leader = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", advisor: "Raj");
        await Platform.SignedInAsync("tom", Role.Advisor, "Repairs", advisor: "Tom");
        var options = (await leader.OpenAsync("/surveys/voices")).QuerySelectorAll("form[action*=Give] option").Select(option => option.TextContent).ToList();
        Assert.Equal(["Whose is it?", "Raj"], options);
        var person = await Platform.InStoreAsync(store => store.People.Where(each => each.Advisor == "Raj").Select(each => each.Id).SingleAsync());
        await leader.SendAsync("/surveys/voices", "form[action*=Give]", ("person", $"{person}"));
        Assert.Contains("cello", (await raj.OpenAsync("/me")).QuerySelector("main blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"person {person}", await Platform.InStoreAsync(store => store.Log.Where(entry => entry.What == "gave card answer").Select(entry => entry.Detail).SingleAsync()));
        Assert.Null((await (await Platform.SignedInAsync("second leader", Role.Leader, "Returns")).OpenAsync("/surveys/voices")).QuerySelector("form[action*=TakeBack]"));
        await leader.SendAsync("/surveys/voices", "form[action*=TakeBack]");
        Assert.DoesNotContain("cello", (await raj.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await leader.OpenAsync("/surveys/voices")).QuerySelector("form[action*=Give]"));
    }

    [Fact]
    public async Task Two_leaders_at_once_give_a_cards_thanks_to_one_person()
    {
        await CardAsync();
        var leaders = new[] { await Platform.SignedInAsync("lea", Role.Leader, "Returns"), await Platform.SignedInAsync("lou", Role.Leader, "Returns") };
        var (raj, tom) = (await Platform.PersonAsync("raj", Role.Advisor, "Returns", "Raj"), await Platform.PersonAsync("tom", Role.Advisor, "Returns", "Tom"));
        await Task.WhenAll(leaders.Select((leader, at) => leader.SendAsync("/surveys/voices", "form[action*=Give]", ("person", $"{(at == 0 ? raj : tom).Id}"))));
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.What == "gave card answer")));
    }

    private async Task CardAsync()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/surveys/cards", "form[action*=New]", ("New.Name", "The counter in Leeds"), ("New.Team", "Returns"));
        await Platform.Anonymous().SendAsync("/thank/" + (await Platform.InStoreAsync(store => store.Cards.SingleAsync())).Token, "main form", ("felt", "10"), Hello, ("use", "passOn"));
    }

    [Fact]
    public async Task Erasing_a_customer_takes_answers_along_and_erasing_an_advisor_their_name()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "e-1", "Hello", "Hello") with { Customer = "u-7" });
        await Platform.AnswerAsync(await Platform.InviteAsync(source: "shop", id: "e-1"), ("felt", "9"), Hello, ("use", "passOn"));
        await Platform.AnswerAsync(await Platform.InviteAsync(customer: "u-8"), ("felt", "9"), ("toPerson", "Thank you, Raj!"), ("use", "passOn"));
        await Platform.SignedInAsync("rhea", Role.Owner);
        await using var scope = Platform.Services.CreateAsyncScope();
        var erasure = scope.ServiceProvider.GetRequiredService<Erasure>();
        var receipt = await erasure.EraseAsync(Whom.Customer, "u-7");
        Assert.Contains("survey invitations and answers", receipt.Where);
        await erasure.EraseAsync(Whom.Advisor, "Raj");
        var left = await Platform.InStoreAsync(store => store.SurveyInvitations.Include(each => each.Answer).SingleAsync());
        Assert.Null(left.Advisor);
        Assert.DoesNotContain("Raj", left.Answer!.ToPerson, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly string[] All =
        ["/me", "/surveys", "/surveys/voices", "/surveys/call-backs", "/surveys/gaps", "/conversations/1", "/surveys/tables/answers.csv", "/surveys/tables/words.csv"];
}
