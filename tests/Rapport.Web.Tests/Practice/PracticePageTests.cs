using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.People;
using Rapport.Web.Practice;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Ratings;

namespace Rapport.Web.Tests.Practice;

/// <summary>The list, the one for today, an installation's own files.</summary>
public sealed class PracticePageTests : IAsyncLifetime
{
    private readonly Hand hand = new();

    private Platform Platform => hand.Platform;

    public Task InitializeAsync() => hand.InitializeAsync();

    public Task DisposeAsync() => hand.DisposeAsync();

    [Fact]
    public async Task All_scenarios_stand_by_kind_with_their_minutes()
    {
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var page = await browser.OpenAsync("/practice");
        Assert.Equal(["Find the cue that matters", "Answer in your own words", "See where a word leads", "Lives unlike yours"], page.QuerySelectorAll("section > h2").Skip(1).Select(heading => heading.TextContent));
        Assert.Equal(24, page.QuerySelectorAll(".found li").Length);
        Assert.Contains("minutes", page.QuerySelector(".found li")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.OpenAsync("/me")).QuerySelector("section[aria-labelledby=practice] a"));
    }

    [Fact]
    public async Task An_advisor_is_offered_what_slips_by_most_often_and_nobody_else_is_told()
    {
        foreach (var number in Enumerable.Range(0, 3))
            await KeepMissedAsync(number);
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, "Deliveries", "Tom");
        Assert.Contains("3 times of 3, as far as the machine heard, a customer of yours let something drop (life event) that was not taken up.", await tom.ReadAsync("/practice"), StringComparison.Ordinal);
        foreach (var (name, role) in new[] { ("lea", Role.Leader), ("ann", Role.Auditor), ("rhea", Role.Owner) })
            Assert.DoesNotContain("as far as the machine heard", await (await Platform.SignedInAsync(name, role, "Deliveries")).ReadAsync("/practice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_files_stand_beside_those_shipped_and_the_owner_reads_what_is_wrong_with_one()
    {
        Platform.Shelve("key.twee", Some.Find());
        Platform.Shelve("broken.twee", Some.Find().Replace("[[Lost]]", "[[Found]]", StringComparison.Ordinal));
        Platform.Shelve("own-1.twee", Some.Find());
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var page = await owner.ReadAsync("/practice");
        Assert.Contains("The key", page, StringComparison.Ordinal);
        Assert.Contains("broken.twee:18: \"Hello\" leads to \"Found\", and there is no such passage", page, StringComparison.Ordinal);
        Assert.Contains("own-1.twee: name it in small letters", page, StringComparison.Ordinal);
        Assert.DoesNotContain("broken.twee", await (await Platform.SignedInAsync("tom", Role.Advisor)).ReadAsync("/practice"), StringComparison.Ordinal);
        Assert.Contains(":: StoryTitle", await owner.Client.GetStringAsync("/practice/key?handler=File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_is_handed_out_in_parts_and_nothing_else_of_the_folder()
    {
        Platform.Shelve("key.twee", Some.Find().Replace("customer: A plumber", "customer: A plumber\nmedia: {audio: key.mp3, captions: key.vtt}", StringComparison.Ordinal));
        Platform.Shelve("key.mp3", "0123456789");
        Platform.Shelve("key.vtt", "WEBVTT");
        Platform.Shelve("secret.mp3", "secret");
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var page = await browser.OpenAsync(await browser.BeginAsync("key"));
        Assert.Equal("/practice/recordings/key/key.vtt", page.QuerySelector("video track[kind=captions]")!.GetAttribute("src"));
        using var part = new HttpRequestMessage(HttpMethod.Get, "/practice/recordings/key/key.mp3") { Headers = { Range = new(2, 4) } };
        using var answer = await browser.Client.SendAsync(part);
        Assert.Equal((HttpStatusCode.PartialContent, "234"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        foreach (var path in new[] { "key/secret.mp3", "key/..%2Fkey.mp3", "key/key.twee", "third-engineer/key.mp3" })
            Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync($"/practice/recordings/{path}"));
    }

    [Fact]
    public async Task A_recording_that_does_not_lie_beside_its_scenario_is_complained_of()
    {
        Platform.Shelve("key.twee", Some.Find().Replace("customer: A plumber", "customer: A plumber\nmedia: {video: key.mp4, captions: key.vtt}", StringComparison.Ordinal));
        Assert.Contains("key.twee: the file \"key.mp4\" does not lie beside it", await (await Platform.SignedInAsync("rhea", Role.Owner)).ReadAsync("/practice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exercise_of_a_text_that_has_changed_since_is_kept_and_not_shown_wrongly()
    {
        Platform.Shelve("key.twee", Some.Find());
        var browser = await Platform.SignedInAsync("tom", Role.Advisor);
        var path = await browser.BeginAsync("key");
        await Platform.InStoreAsync(store => store.Set<Exercise>().ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, "earlier")));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync(path));
        Assert.Contains("its text has changed since", await browser.ReadAsync("/practice/mine"), StringComparison.Ordinal);
    }

    private async Task KeepMissedAsync(int number)
    {
        var talk = Talks.Of($"m-{number}", "My father died on Monday. I need to close his account.", "Please send form seven.");
        var cue = new Cue(Quote.Find(talk, 0, "My father died on Monday.")!, CueKind.LifeEvent, 3, Response.Missed);
        await hand.KeepAsync(new Reading(talk, [cue], [], fault: false, Yardstick.Reader));
    }
}
