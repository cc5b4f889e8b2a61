using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits;

public sealed class AuditPageTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task First_the_rating_then_the_marks_then_the_arithmetic()
    {
        var (audit, _, browser) = await hand.GivenAsync("in order");
        var first = await browser.OpenAsync($"/audits/{audit}");
        Assert.Equal(19, first.QuerySelectorAll("input[name=holistic]").Length);
        Assert.Null(first.QuerySelector("form[action*=HandIn], table.arithmetic"));
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "6.5"));
        Assert.Null((await browser.OpenAsync($"/audits/{audit}")).QuerySelector("table.arithmetic"));
        await browser.FinishAsync(audit, 6.5);
        var done = await browser.OpenAsync($"/audits/{audit}");
        Assert.Equal("6½", done.QuerySelector(".number")!.TextContent);
        Assert.Contains("what mattered most: personalised", done.QuerySelector("table.arithmetic")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_the_machine_found_and_no_name_is_on_the_page_before()
    {
        var (audit, _, browser) = await hand.GivenAsync("bare");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        var page = await browser.OpenAsync($"/audits/{audit}");
        Assert.Empty(page.QuerySelectorAll("mark, aside, .number"));
        Assert.DoesNotContain("Tom", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Deliveries", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Written.OfTheLook("x").Conversation.Turns.Select(turn => turn.Text), page.QuerySelectorAll(".talk .said").Select(said => said.TextContent));
    }

    [Fact]
    public async Task Words_that_are_not_there_are_refused_and_nothing_is_lost()
    {
        var (audit, _, browser) = await hand.GivenAsync("not there");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        var answer = await browser.MarkAsync(audit, 0, "I took two days off", "inconvenience");
        Assert.Contains("These words do not stand in turn 1", answer.Text, StringComparison.Ordinal);
        Assert.Equal("I took two days off", answer.Page.QuerySelector("textarea[name=words]")!.TextContent);
        Assert.Empty((await MarksAsync(audit)).Cues);
    }

    [Theory]
    [InlineData(1, "That's our mistake", "feeling", "A cue is the customer’s words")]
    [InlineData(0, "I took a day off", "warmth", "is in the advisor’s words")]
    [InlineData(0, "", "feeling", "Copy or type the words first")]
    [InlineData(0, "I took a day off", "cheer", "Choose what the words are")]
    public async Task What_cannot_be_says_what_to_do(int turn, string words, string code, string complaint)
    {
        var (audit, _, browser) = await hand.GivenAsync($"cannot be {turn}{code}{words.Length}");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        Assert.Contains(complaint, (await browser.MarkAsync(audit, turn, words, code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cue_is_not_met_by_what_was_said_before_it()
    {
        var (audit, _, browser) = await hand.GivenAsync("before");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        await browser.MarkAsync(audit, 2, "I've my shift after.", "need");
        var answer = await browser.SendAsync($"/audits/{audit}?cue=0", "form[action*=Meet]", ("code", "actedOn"), ("turn", "1"), ("words", "We sent him"));
        Assert.Contains("was said before the cue", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_focal_cue_is_one_too_many()
    {
        var (audit, _, browser) = await hand.GivenAsync("focal");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        await browser.MarkAsync(audit, 0, "That's the third time", "inconvenience", ("salience", "3"));
        await browser.MarkAsync(audit, 2, "I've my shift after.", "need", ("salience", "3"));
        Assert.Contains("Two cues are what mattered most already", (await browser.MarkAsync(audit, 4, "Twelve years with you", "loyalty", ("salience", "3"))).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await MarksAsync(audit)).Cues.Count);
    }

    [Fact]
    public async Task Marks_are_changed_and_taken_off_and_kept_when_it_is_put_down()
    {
        var (audit, _, browser) = await hand.GivenAsync("put down");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        await browser.MarkAsync(audit, 4, "Twelve years with you", "loyalty");
        await browser.MarkAsync(audit, 1, "that's our mistake", "ownership");
        await browser.SendAsync($"/audits/{audit}?cue=0", "form[action*=Change]", ("code", "identity"), ("salience", "1"), ("valence", "1"));
        var again = await browser.OpenAsync($"/audits/{audit}");
        Assert.Contains("1 identity, minor, pleasant: missed so far", string.Join(' ', again.QuerySelector(".mine[data-cue]")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await browser.SendAsync($"/audits/{audit}", "form[data-place^=behaviour]");
        Assert.Equal((1, 0), ((await MarksAsync(audit)).Cues.Count, (await MarksAsync(audit)).Behaviours.Count));
    }

    [Fact]
    public async Task Handed_in_neither_rating_nor_marks_can_be_altered()
    {
        var (audit, _, browser) = await hand.GivenAsync("for good");
        var rate = await browser.FillAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "2"));
        await browser.FinishAsync(audit, 7);
        Assert.Contains("handed in already", (await rate()).Text, StringComparison.Ordinal);
        Assert.Equal(7, await Platform.InStoreAsync(store => store.Audits.Where(each => each.Id == audit).Select(each => each.Holistic!.Value).SingleAsync()));
    }

    [Fact]
    public async Task Where_rating_and_formula_differ_much_a_sentence_is_asked_for_and_the_rating_stands()
    {
        var (audit, _, browser) = await hand.GivenAsync("differs");
        await browser.FinishAsync(audit, 1.5);
        Assert.Contains("a sentence is asked for", (await browser.OpenAsync("/audits")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Say in a sentence why", (await browser.SendAsync($"/audits/{audit}", "form[action*=Explain]", ("why", " "))).Text, StringComparison.Ordinal);
        await browser.SendAsync($"/audits/{audit}", "form[action*=Explain]", ("why", "It was all said in a sneering tone."));
        var page = await browser.OpenAsync($"/audits/{audit}");
        Assert.Contains("sneering tone", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1½", page.QuerySelector(".number")!.TextContent);
        Assert.Null(page.QuerySelector("form[action*=Explain]"));
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        var (audit, _, browser) = await hand.GivenAsync("windows");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        var other = await browser.FillAsync($"/audits/{audit}?turn=4", "form[action*=Mark]", ("words", "Twelve years with you"), ("code", "loyalty"));
        await browser.MarkAsync(audit, 2, "I've my shift after.", "need");
        Assert.Contains("changed in another window", (await other()).Text, StringComparison.Ordinal);
        Assert.Single((await MarksAsync(audit)).Cues);
    }

    [Fact]
    public async Task Talk_that_comes_anew_takes_the_marks_off_and_says_so()
    {
        var (audit, _, browser) = await hand.GivenAsync("anew");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "5"));
        await browser.MarkAsync(audit, 4, "Twelve years with you", "loyalty");
        await Platform.KeepAsync(Talks.Of("anew", "Hello? I worry.", "Do not worry, I look at once."));
        Assert.Contains("has come anew", (await browser.OpenAsync($"/audits/{audit}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await MarksAsync(audit)).Cues);
    }

    [Fact]
    public async Task What_cannot_be_rated_goes_back_with_the_reason()
    {
        var (audit, conversation, browser) = await hand.GivenAsync("back");
        await browser.SendAsync($"/audits/{audit}", "form[action*=Return]", ("why", "It is in Welsh."));
        Assert.Contains("It is in Welsh.", (await browser.OpenAsync($"/audits/{audit}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync($"/conversations/{conversation}"));
    }

    [Fact]
    public async Task Somebody_elses_audit_is_not_to_be_had_before_it_is_handed_in()
    {
        var (audit, _, browser) = await hand.GivenAsync("mine");
        var boss = await Platform.SignedInAsync("boss of mine", Role.Owner);
        Assert.Equal(HttpStatusCode.NotFound, await boss.StatusAsync($"/audits/{audit}"));
        await browser.FinishAsync(audit);
        Assert.Contains("by mine", (await boss.OpenAsync($"/audits/{audit}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handed_in_is_kept_as_rapport_rate_prints_it()
    {
        var (audit, _, browser) = await hand.GivenAsync("line");
        await browser.FinishAsync(audit);
        var done = await Platform.InStoreAsync(store => store.Audits.SingleAsync(each => each.Id == audit));
        Assert.Contains("\"type\":\"inconvenience\",\"salience\":3", done.Line!, StringComparison.Ordinal);
        Assert.Contains("\"responseText\":\"A whole day's leave gone, I'd be furious too.\"", done.Line!, StringComparison.Ordinal);
        Assert.Equal(("1.0", true), (done.Rubric, done.Line!.Contains("\"fault\":true", StringComparison.Ordinal)));
    }

    private Task<Marks> MarksAsync(long audit) => Platform.InStoreAsync(async store => Marks.Read((await store.Audits.SingleAsync(each => each.Id == audit)).Marks));
}
