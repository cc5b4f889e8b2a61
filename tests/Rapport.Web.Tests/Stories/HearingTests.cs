using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Stories;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Stories;

/// <summary>The people in a story hear it first.</summary>
public sealed class HearingTests : FreshPlatform
{
    [Fact]
    public async Task From_a_conversation_to_the_wall_by_way_of_everybody_in_it()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-1", "My limp!", "Stone or carpet?") with { Customer = "u-7" });
        var (lea, raj, pam) = (await Platform.SignedInAsync("lea", Role.Leader, "Returns"), await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"), await Platform.SignedInAsync("pam", Role.Advisor, "Packing"));
        Assert.NotNull((await lea.OpenAsync("/conversations/1")).QuerySelector("a[href='/stories/write?conversation=1']"));
        var to = (await lea.SendAsync("/stories/write?conversation=1", "main form", ("Text.Title", "The floor"), ("Text.Body", "Mrs Lorraine Hall rang 07700 900123."), ("Text.CustomerName", "Lorraine Hall"), ("Text.Quotes", "1"))).To!;
        Assert.DoesNotContain("Lorraine", await lea.Client.GetStringAsync(to), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<phone>", (await lea.OpenAsync(to)).QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await raj.StatusAsync(to));
        await lea.SendAsync(to, "form[action*=Consent]", ("scope", "House"), ("on", "2026-03-01"), ("how", "On the telephone."));
        await lea.SendAsync(to, "form[action*=Link]", ("person", $"{await IdAsync("pam")}"), ("did", "packed it with a heel grip"));
        await lea.SendAsync(to, "form[action*=Hear]", ("check", "true"));
        Assert.Contains("You hear it first", (await raj.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("packed it with a heel grip", (await pam.OpenAsync("/me")).QuerySelector("#stories-with-you")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await raj.SendAsync(to, "form[action*=Answer]", ("agreed", "true"), ("named", "true"), ("ownWords", "I only wondered."));
        Assert.Null((await lea.OpenAsync(to)).QuerySelector("form[action*=Tell]"));
        await pam.SendAsync(to, "form[action*=Answer]", ("agreed", "true"), ("named", "true"));
        await lea.SendAsync(to, "form[action*=Tell]");
        var wall = await (await Platform.SignedInAsync("fay", Role.Advisor, "Repairs")).OpenAsync("/stories/wall");
        Assert.Contains("I only wondered.", wall.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Stone or carpet?", wall.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_holds_it_and_a_later_no_takes_it_back()
    {
        var id = await Platform.StoryAsync(people: new StoryPerson { Advisor = "Raj", Did = "", IsAgreed = true });
        var (raj, tom) = (await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"), await Platform.SignedInAsync("tom", Role.Advisor, "Returns"));
        await raj.SendAsync($"/stories/{id}", "form[action*=Answer]", ("agreed", "false"));
        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync($"/stories/{id}"));
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        var page = await lea.OpenAsync($"/stories/{id}");
        Assert.Contains("does not want it told", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*=Tell]"));
    }

    [Fact]
    public async Task Silence_is_no_yes_after_two_weeks_it_is_told_without_name_and_words()
    {
        var id = await Platform.StoryAsync(StoryState.Hearing, heardDaysAgo: 15, people: new StoryPerson { Advisor = "Raj", Did = "asked about the floor" });
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await lea.SendAsync($"/stories/{id}", "form[action*=Tell]");
        var story = (await lea.OpenAsync($"/stories/{id}")).QuerySelector(".story")!.TextContent;
        Assert.Contains("asked about the floor", story, StringComparison.Ordinal);
        Assert.DoesNotContain("Raj", story, StringComparison.Ordinal);
        Assert.DoesNotContain("carpet", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Their_reminder_says_until_when_and_before_that_nobody_tells_it()
    {
        var id = await Platform.StoryAsync(StoryState.Hearing, heardDaysAgo: 8, people: new StoryPerson { Advisor = "Raj", Did = "" });
        var (raj, lea) = (await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"), await Platform.SignedInAsync("lea", Role.Leader, "Returns"));
        Assert.Contains("still waits for your yes or no", (await raj.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("without your name and without your words", (await raj.OpenAsync($"/stories/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await lea.OpenAsync($"/stories/{id}")).QuerySelector("form[action*=Tell]"));
    }

    [Fact]
    public async Task Of_telling_and_withdrawing_at_once_the_customer_always_wins()
    {
        for (var turn = 0; turn < 4; turn++)
        {
            var id = await Platform.StoryAsync(StoryState.Hearing);
            var (lea, leo) = (await Platform.SignedInAsync($"lea{turn}", Role.Leader, "Returns"), await Platform.SignedInAsync($"leo{turn}", Role.Leader, "Returns"));
            var both = new[] { await lea.FillAsync($"/stories/{id}", "form[action*=Tell]"), await leo.FillAsync($"/stories/{id}", "form[action*=Withdraw]") };
            await Task.WhenAll(both.Select(send => Task.Run(send)));
            var left = await Platform.InStoreAsync(store => store.Stories.AsNoTracking().SingleAsync(story => story.Id == id));
            Assert.Equal((StoryState.TakenDown, ""), (left.State, left.Body));
        }
    }

    [Fact]
    public async Task A_changed_story_is_heard_anew()
    {
        var id = await Platform.StoryAsync(people: new StoryPerson { Advisor = "Raj", Did = "", IsAgreed = true });
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await lea.SendAsync($"/stories/write?story={id}", "main form", ("Text.Body", "It was marble."), ("Text.Title", "The marble floor"));
        var story = await Platform.InStoreAsync(store => store.Stories.AsNoTracking().Include(each => each.People).SingleAsync());
        Assert.Equal((StoryState.Draft, "It was marble.", null), (story.State, story.Body, story.People.Single().IsAgreed));
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_who_has_an_account()
    {
        var pam = await Platform.PersonAsync("pam", Role.Advisor, "Packing");
        var id = await Platform.StoryAsync(StoryState.Hearing, people: [new() { PersonId = pam.Id, Did = "packed" }, new() { Advisor = "Ann", Did = "" }, new() { Advisor = "Raj", Did = "" }]);
        await Platform.PersonAsync("raj", Role.Advisor, "Returns", "Raj");
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        var forms = (await lea.OpenAsync($"/stories/{id}")).QuerySelectorAll("form[action*=Answer]");
        Assert.Single(forms);
        var part = await Platform.InStoreAsync(store => store.Set<StoryPerson>().Where(person => person.PersonId != null).Select(person => person.Id).SingleAsync());
        var answer = await lea.SendAsync($"/stories/{id}", "form[action*=Answer]", ("part", $"{part}"), ("agreed", "true"));
        Assert.NotEqual($"/stories/{id}", answer.To);
        Assert.Null(await Platform.InStoreAsync(store => store.Set<StoryPerson>().Where(person => person.Id == part).Select(person => person.IsAgreed).SingleAsync()));
    }

    private Task<long> IdAsync(string name) => Platform.InStoreAsync(store => store.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync());
}
