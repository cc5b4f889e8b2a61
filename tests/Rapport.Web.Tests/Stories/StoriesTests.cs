using System.Net;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Stories;

namespace Rapport.Web.Tests.Stories;

/// <summary>Stories on the wall, for programs, in the sample; and customers who meet the team.</summary>
public sealed class StoriesTests : FreshPlatform
{
    [Fact]
    public async Task The_wall_moves_on_pauses_and_stands_still_for_who_wants_less_motion()
    {
        await Platform.StoryAsync();
        await Platform.StoryAsync();
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, "Returns");
        Assert.EndsWith("at=2", (await tom.OpenAsync("/stories/wall")).QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Null((await tom.OpenAsync("/stories/wall?at=2&pause=true")).QuerySelector("meta[http-equiv=refresh]"));
        tom.Client.DefaultRequestHeaders.Add("Sec-CH-Prefers-Reduced-Motion", "\"reduce\"");
        Assert.Null((await tom.OpenAsync("/stories/wall")).QuerySelector("meta[http-equiv=refresh]"));
    }

    [Fact]
    public async Task A_customer_is_invited_comes_and_what_was_heard_is_written_down_without_numbers()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        Assert.Contains("Nobody is invited yet", (await lea.OpenAsync("/stories/meetings")).Body!.TextContent, StringComparison.Ordinal);
        await lea.SendAsync("/stories/meetings", "#invite ~ form", ("New.Team", "Returns"), ("New.Day", "2026-12-04"), ("New.Place", "The kitchen"), ("New.Hosts", "Raj"));
        await lea.SendAsync("/stories/meetings", "article form", ("heard", "She rings from 07700 900123 and waits."));
        var page = (await (await Platform.SignedInAsync("tom", Role.Advisor, "Returns")).OpenAsync("/stories/meetings")).Body!.TextContent;
        Assert.Contains("She rings from <phone> and waits.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The kitchen", await (await Platform.SignedInAsync("fay", Role.Advisor, "Repairs")).Client.GetStringAsync("/stories/meetings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_stories_and_take_them_down()
    {
        var id = await Platform.StoryAsync();
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("olga", Role.Owner));
        Assert.Contains("The stone floor", await client.GetStringAsync($"/api/stories/{id}"), StringComparison.Ordinal);
        using var down = await client.PostAsync($"/api/stories/{id}/withdrawal", null);
        using var again = await client.PostAsync($"/api/stories/{id}/withdrawal", null);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Conflict), (down.StatusCode, again.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/stories/{id}")).StatusCode);
        Assert.Contains("takenDown", await (await Platform.SignedInAsync("otto", Role.Owner)).Client.GetStringAsync("/stories/tables/consents.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_has_stories_and_a_meeting_and_they_go_with_it()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        Assert.Contains("No story is told yet", (await owner.OpenAsync("/stories")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        Assert.Equal(3, (await owner.OpenAsync("/stories")).QuerySelectorAll(".found li").Length);
        Assert.Equal(2, (await owner.OpenAsync("/stories/meetings")).QuerySelectorAll("article").Length);
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(async store => await store.Stories.AnyAsync() || await store.Meetings.AnyAsync()));
    }

    [Property]
    public bool A_name_that_is_taken_out_is_out_and_the_rest_stays(FsCheck.NonNull<string> before, FsCheck.NonNull<string> after) =>
        !Hearing.Without($"{before.Get} Zebedee {after.Get}", "Zebedee").Split(' ').Contains("Zebedee", StringComparer.OrdinalIgnoreCase)
        && Hearing.Without(before.Get.Replace("zebedee", "", StringComparison.OrdinalIgnoreCase), "Zebedee") == before.Get.Replace("zebedee", "", StringComparison.OrdinalIgnoreCase);
}
