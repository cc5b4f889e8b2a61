using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Hiring;

namespace Rapport.Web.Tests.Hiring;

public sealed class FairnessTests : FreshPlatform
{
    [Fact]
    public async Task Voluntary_answers_are_sealed_then_counted_by_the_decision_and_destroyed_and_the_counts_point_to_nobody()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await AnsweredAsync(sought, "woman");
        var slip = await Platform.InStoreAsync(store => store.FairSlips.AsNoTracking().SingleAsync());
        Assert.DoesNotContain("woman", slip.Sealed!, StringComparison.Ordinal);
        Assert.Null(slip.TokenHash);
        await sought.JudgeAsync(nora);
        await sought.DecideAsync(nora, "Offered", "heart.notice");
        Assert.False(await Platform.InStoreAsync(store => store.FairSlips.AnyAsync()));
        var count = await Platform.InStoreAsync(store => store.FairCounts.SingleAsync());
        Assert.Equal(("Advisor", "gender", "woman", true, 1, 0), (count.Job, count.Question, count.Answer, count.IsOffered, count.Waiting, count.Shown));
    }

    [Fact]
    public async Task The_link_works_once_and_whoever_withdrew_is_not_counted()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await sought.CandidateAsync();
        var link = await sought.LinkAsync(nora, "FairLink");
        await Platform.Anonymous().SendAsync(link, "main form", ("gender", "man"), ("age", "a hundred"));
        Assert.Equal(HttpStatusCode.Gone, await Platform.Anonymous().StatusAsync(link));
        await sought.DecideAsync(nora, "Withdrew");
        Assert.False(await Platform.InStoreAsync(store => store.FairSlips.AnyAsync()) || await Platform.InStoreAsync(store => store.FairCounts.AnyAsync()));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    public async Task Closing_shows_what_waits_from_five_people_on(int people, int shown)
    {
        var sought = await Sought.OpenAsync(Platform);
        for (var at = 0; at < people; at++)
            await sought.DecideAsync(await AnsweredAsync(sought, "man"), "Declined", "work.exact");
        await sought.Lea.SendAsync($"/hiring/{sought.Opening}", "form[action*=Close]");
        var counts = await Platform.InStoreAsync(store => store.FairCounts.ToListAsync());
        Assert.Equal((people - shown, shown), (counts.Sum(count => count.Waiting), counts.Sum(count => count.Shown)));
    }

    [Fact]
    public async Task An_opening_stays_open_as_long_as_somebody_does_not_know_where_they_stand()
    {
        var sought = await Sought.OpenAsync(Platform);
        await sought.CandidateAsync();
        await sought.Lea.SendAsync($"/hiring/{sought.Opening}", "form[action*=Close]");
        Assert.Null(await Platform.InStoreAsync(store => store.Openings.Select(opening => opening.ClosedAt).SingleAsync()));
    }

    [Fact]
    public async Task Two_who_decide_at_once_decide_once_and_are_counted_once()
    {
        var sought = await Sought.OpenAsync(Platform);
        var nora = await AnsweredAsync(sought, "woman");
        var sends = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => sought.Lea.FillAsync(
            $"/hiring/candidates/{nora}", "form[action*=Decide]", ("outcome", "Declined"), ("reason", "Another was nearer."), ("restsOn", "work.exact"))));
        var answers = await Task.WhenAll(sends.Select(send => send()));
        Assert.Single(answers, answer => answer.To is not null);
        Assert.Equal(1, await Platform.InStoreAsync(store => store.FairCounts.SumAsync(count => count.Waiting)));
    }

    [Fact]
    public void A_group_below_five_is_shown_nowhere_and_two_groups_are_compared_by_four_fifths()
    {
        var found = Fairness.Of([Count("woman", true, 3), Count("woman", false, 9), Count("man", true, 6), Count("man", false, 4), Count("other", true, 4)])
            .Single(each => each.Question.Code == "gender");
        Assert.Equal(["woman", "man"], found.Groups.Select(group => group.Answer));
        Assert.Equal(.25 / .6, found.Groups[0].Against!.Ratio.Value!.Value, 1e-12);
        Assert.True(found.Groups[0].Against!.IsBelowRule);
        Assert.Null(found.Groups[1].Against);
    }

    [Fact]
    public void One_group_of_five_alone_says_nothing() =>
        Assert.All(Fairness.Of([Count("woman", true, 5), Count("man", true, 4)]), found => Assert.Empty(found.Groups));

    private static FairCount Count(string answer, bool isOffered, int shown) =>
        new() { Job = "Advisor", Question = "gender", Answer = answer, IsOffered = isOffered, Shown = shown };

    private async Task<long> AnsweredAsync(Sought sought, string gender)
    {
        var candidate = await sought.CandidateAsync();
        await Platform.Anonymous().SendAsync(await sought.LinkAsync(candidate, "FairLink"), "main form", ("gender", gender));
        return candidate;
    }
}
