using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Stories;
using Rapport.Web.Surveys;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Surveys;

namespace Rapport.Web.Tests.Stories;

/// <summary>A story is told as far as its customer allows, and as long.</summary>
public sealed class ConsentTests : FreshPlatform
{
    private static readonly string[] Everywhere = ["/stories", "/stories?words=floor", "/stories/wall", "/stories/tables/stories.csv", "/api/stories"];

    [Fact]
    public async Task Withdrawn_while_it_is_on_the_wall_it_is_gone_at_the_next_refresh_and_its_words_are_deleted()
    {
        var id = await Platform.StoryAsync();
        var (lea, tom) = (await Platform.SignedInAsync("lea", Role.Leader, "Returns"), await Platform.SignedInAsync("tom", Role.Advisor, "Repairs"));
        var wall = await tom.OpenAsync("/stories/wall");
        Assert.Contains(SomeStory.Words, wall.Body!.TextContent, StringComparison.Ordinal);
        var next = wall.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!.Split("url=")[1];
        await lea.SendAsync($"/stories/{id}", "form[action*=Withdraw]");
        Assert.Contains("No story is told yet", (await tom.OpenAsync(next)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in Everywhere.Append($"/stories/{id}"))
            Assert.DoesNotContain("floor", (await (await lea.Client.GetAsync(path)).Content.ReadAsStringAsync()).Replace("words=floor", "", StringComparison.Ordinal).Replace("\"floor\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await tom.StatusAsync($"/stories/{id}"));
        var left = await Platform.InStoreAsync(store => store.Stories.AsNoTracking().Include(story => story.Quotes).Include(story => story.People).SingleAsync());
        Assert.Equal(("", "", "", null), (left.Title, left.Body, left.Learnt, left.Customer));
        Assert.Empty(left.Quotes);
        Assert.True(await Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "took down story" && entry.AboutId == id)));
    }

    [Fact]
    public async Task What_is_for_the_team_is_read_by_the_team_and_the_owner()
    {
        var id = await Platform.StoryAsync(scope: Scope.Team);
        var (inside, outside, owner) = (await Platform.SignedInAsync("tom", Role.Advisor, "Returns"), await Platform.SignedInAsync("fay", Role.Leader, "Repairs"), await Platform.SignedInAsync("olga", Role.Owner));
        foreach (var path in Everywhere[..3])
        {
            Assert.Contains("The stone floor", await inside.Client.GetStringAsync(path), StringComparison.Ordinal);
            Assert.Contains("The stone floor", await owner.Client.GetStringAsync(path), StringComparison.Ordinal);
            Assert.DoesNotContain("The stone floor", await outside.Client.GetStringAsync(path), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, await outside.StatusAsync($"/stories/{id}"));
    }

    [Fact]
    public async Task Consent_that_has_run_out_holds_no_longer()
    {
        await Platform.StoryAsync(until: DateOnly.FromDateTime(DateTime.UnixEpoch));
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, "Returns");
        Assert.DoesNotContain("The stone floor", await tom.Client.GetStringAsync("/stories"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_surveys_tick_is_consent_and_to_untick_it_takes_the_story_down()
    {
        var token = await Platform.InviteAsync();
        await Platform.AnswerAsync(token, ("felt", "10"), ("toPerson", "You asked about the cello."), ("use", "passOn"), ("story", "true"));
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        Assert.Contains("this may become a story", (await lea.OpenAsync("/stories")).Body!.TextContent, StringComparison.Ordinal);
        var kept = await lea.SendAsync("/stories/write?answer=1", "main form", ("Text.Title", "The cello"), ("Text.Body", "It was for her mother."), ("Text.Quotes", "0"));
        var story = await Platform.InStoreAsync(store => store.Stories.AsNoTracking().Include(each => each.Quotes).SingleAsync());
        Assert.Equal((Scope.House, true, "You asked about the cello."), (story.Scope, story.IsBySurvey, story.Quotes.Single().Text));
        Assert.Equal($"/stories/{story.Id}", kept.To);
        await Platform.InStoreAsync(store => store.Stories.ExecuteUpdateAsync(set => set.SetProperty(each => each.State, StoryState.Told).SetProperty(each => each.ToldAt, DateTimeOffset.UnixEpoch)));
        Assert.Contains("The cello", await lea.Client.GetStringAsync("/stories/wall"), StringComparison.Ordinal);
        await Platform.InStoreAsync(store => store.Set<SurveyAnswer>().ExecuteUpdateAsync(set => set.SetProperty(answer => answer.MayBeStory, false)));
        Assert.DoesNotContain("The cello", await lea.Client.GetStringAsync("/stories/wall"), StringComparison.Ordinal);
        Assert.Equal("", (await Platform.InStoreAsync(store => store.Stories.AsNoTracking().SingleAsync())).Body);
    }

    [Fact]
    public async Task An_answer_that_may_not_become_a_story_opens_no_page_to_write_one()
    {
        await Platform.AnswerAsync(await Platform.InviteAsync(), ("felt", "10"), ("toPerson", "Thank you."), ("use", "passOn"));
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        Assert.Equal(HttpStatusCode.NotFound, await lea.StatusAsync("/stories/write?answer=1"));
    }

    [Fact]
    public async Task Whoever_is_to_rate_the_conversation_blind_does_not_read_its_story()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "r-1", "My floor!", "Stone or carpet?"));
        var id = await Platform.StoryAsync(conversation: 1);
        var owner = await Platform.SignedInAsync("olga", Role.Owner);
        await Platform.InStoreAsync(async store =>
        {
            store.Add(new Withheld { PersonId = await store.People.Select(person => person.Id).SingleAsync(), ConversationId = 1 });
            return await store.SaveChangesAsync();
        });
        Assert.DoesNotContain("The stone floor", await owner.Client.GetStringAsync("/stories"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync($"/stories/{id}"));
    }

    [Fact]
    public async Task Erasing_a_customer_takes_stories_and_meetings_along_and_erasing_an_advisor_their_name_and_words()
    {
        await Platform.StoryAsync(people: new StoryPerson { Advisor = "Raj", Did = "asked" });
        await using var scope = Platform.Services.CreateAsyncScope();
        var erasure = scope.ServiceProvider.GetRequiredService<Erasure>();
        await erasure.EraseAsync(Whom.Advisor, "Raj");
        var left = await Platform.InStoreAsync(store => store.Stories.AsNoTracking().Include(story => story.Quotes).Include(story => story.People).SingleAsync());
        Assert.Empty(left.People);
        Assert.Equal("Nobody ever asked me that.", left.Quotes.Single().Text);
        await Platform.InStoreAsync(store =>
        {
            store.Add(new Meeting { StoryId = left.Id, Team = "Returns", Day = new(2026, 3, 4), Place = "Here", Hosts = "Us", State = MeetingState.Planned, MadeAt = DateTimeOffset.UnixEpoch });
            return store.SaveChangesAsync();
        });
        Assert.Contains("stories and meetings", (await erasure.EraseAsync(Whom.Customer, "u-7")).Where);
        Assert.False(await Platform.InStoreAsync(async store => await store.Stories.AnyAsync() || await store.Meetings.AnyAsync()));
    }
}
