using Rapport.Web.People;

namespace Rapport.Web.Tests.Practice;

/// <summary>Finding, answering, taking ways, all without JavaScript.</summary>
public sealed class ExerciseTests : FreshPlatform
{
    [Fact]
    public async Task Who_chooses_the_words_that_matter_hears_so_and_why()
    {
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("going-away-weds");
        var form = await browser.OpenAsync(path);
        var words = form.QuerySelectorAll("label").Single(label => label.TextContent.Contains("dont know how long for", StringComparison.Ordinal)).QuerySelector("input")!;
        await browser.SendAsync(path, "form[action*=Compare]", ("chosen", words.GetAttribute("value")!));
        var said = await browser.ReadAsync(path);
        Assert.Contains("You heard what mattered most: dont know how long for tbh", said, StringComparison.Ordinal);
        Assert.Contains("1 of the 5 marked cues is among the words you chose.", said, StringComparison.Ordinal);
        Assert.Contains("Life event, which slipped by: Taken for a holiday at once", said, StringComparison.Ordinal);
        Assert.Contains("Floors like glass.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_what_mattered_before_they_chose_and_nobody_chooses_everything()
    {
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("going-away-weds");
        Assert.DoesNotContain("Nobody buys grippy slippers", await browser.ReadAsync(path), StringComparison.Ordinal);
        Assert.Contains("Choose the words first", (await browser.SendAsync(path, "form[action*=Compare]")).Text, StringComparison.Ordinal);
        var all = (await browser.OpenAsync(path)).QuerySelectorAll("input[name=chosen]").Select(input => ("chosen", input.GetAttribute("value")!)).ToArray();
        Assert.Contains("choose 4 at most", (await browser.SendAsync(path, "form[action*=Compare]", all)).Text, StringComparison.Ordinal);
        Assert.Contains("Choose the words first", (await browser.SendAsync(path, "form[action*=Compare]", ("chosen", "0/0/9999"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_read_for_what_it_met_without_a_number_or_a_better_sentence()
    {
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("third-engineer");
        await browser.SendAsync(path, "form[action*=Answer]", ("answer", "Three Sundays your mother asked where you were. I'm so sorry, this is our fault. I will get somebody to you before this Sunday and ring you myself tonight. I completely understand your frustration."));
        var page = await browser.OpenAsync(path);
        var said = await browser.ReadAsync(path);
        Assert.Contains("Three Sundays she has asked my sister where I am", said, StringComparison.Ordinal);
        Assert.Contains("by your words:", said, StringComparison.Ordinal);
        Assert.Contains("I completely understand your frustration.", page.QuerySelector("section[aria-labelledby=stock]")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("?", page.QuerySelector("section[aria-labelledby=thought] p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d(\.\d)? of 10|[Rr]ating|score", said);
    }

    [Fact]
    public async Task The_same_line_in_two_answers_is_noticed_and_it_says_where()
    {
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        const string line = "That sounds like a long and weary week, and I would like to make the rest of it easier.";
        foreach (var scenario in new[] { "third-engineer", "sit-on-the-floor" })
            await browser.SendAsync(await browser.BeginAsync(scenario), "form[action*=Answer]", ("answer", $"I see it, {scenario}. {line}"));
        var said = await browser.ReadAsync("/practice/exercises/2");
        Assert.Contains("You wrote nearly this in “The third engineer”, too.", said, StringComparison.Ordinal);
        var other = await Platform.SignedInAsync("raj", Role.Advisor);
        var path = await other.BeginAsync("sit-on-the-floor");
        await other.SendAsync(path, "form[action*=Answer]", ("answer", line));
        Assert.DoesNotContain("You wrote nearly this", await other.ReadAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_can_be_gone_back_and_at_its_end_stand_the_ways_not_taken()
    {
        Platform.Shelve("ways.twee", Some.Branch());
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("ways");
        await ChooseAsync(browser, path, 1);
        var said = await browser.ReadAsync(path);
        Assert.Contains("She went elsewhere.", said, StringComparison.Ordinal);
        Assert.Contains("Ways not taken: Ask why Sunday", said, StringComparison.Ordinal);
        Assert.Contains("1 of the 2 ends", said, StringComparison.Ordinal);
        await browser.SendAsync(path, "form[action*=Back]");
        await ChooseAsync(browser, path, 0);
        await ChooseAsync(browser, path, 0);
        said = await browser.ReadAsync(path);
        Assert.Contains("She came.", said, StringComparison.Ordinal);
        Assert.Contains("Wait (you tried this before)", said, StringComparison.Ordinal);
        Assert.Contains("2 of the 2 ends", said, StringComparison.Ordinal);
        Assert.Contains("Sunday was the word.", said, StringComparison.Ordinal);
        Assert.Contains("\"isTakenBack\": true", await browser.Client.GetStringAsync("/practice/mine.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_shows_both_lives_at_its_end_and_not_before()
    {
        Platform.Shelve("frame.twee", Some.Branch("frame"));
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("frame");
        Assert.DoesNotContain("Sunday is her only day.", await browser.ReadAsync(path), StringComparison.Ordinal);
        await ChooseAsync(browser, path, 1);
        Assert.Contains("What is so in their lifeSunday is her only day.", await browser.ReadAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_windows_the_second_learns_that_it_was_late()
    {
        Platform.Shelve("ways.twee", Some.Branch());
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("ways");
        var windows = new[] { await browser.FillAsync(path, "form[action*=Choose]", ("choice", "0")), await browser.FillAsync(path, "form[action*=Choose]", ("choice", "1")) };
        await Task.WhenAll(windows.Select(send => send()));
        var page = await browser.ReadAsync(path);
        Assert.True(page.Contains("It is her day.", StringComparison.Ordinal) ^ page.Contains("She went elsewhere.", StringComparison.Ordinal));
        Assert.Single((await browser.OpenAsync(path)).QuerySelectorAll(".did"));
    }

    private static Task<Browser.Answer> ChooseAsync(Browser browser, string path, int choice) => browser.SendAsync(path, "form[action*=Choose]", ("choice", $"{choice}"));
}
