using Rapport.Web.People;

namespace Rapport.Web.Tests.Overview;

public sealed class CompareTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Two_periods_stand_side_by_side_with_the_interval_of_their_difference()
    {
        foreach (var score in new[] { 3.0, 4, 5, 6, 7 })
        {
            await platform.RatedAsync(score, advisor: null);
            await platform.RatedAsync(score + 1, advisor: null, week: 9);
        }
        var owner = await platform.SignedInAsync("madison", Role.Owner);
        var page = await owner.OpenAsync("/overview/compare?a.to=2026-03-31&b.from=2026-04-01");
        Assert.Equal(["5.0", "6.0"], page.QuerySelectorAll(".number").Select(number => number.TextContent));
        var difference = page.QuerySelector("section[aria-labelledby=difference]")!.TextContent;
        Assert.Contains("+1.00 points (95% interval −1.31 to +3.31)", difference, StringComparison.Ordinal);
        Assert.Contains("probability that the second is higher is 83%", difference, StringComparison.Ordinal);
        Assert.Contains("The interval holds zero: no order can be claimed", difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_with_nothing_says_so()
    {
        var owner = await platform.SignedInAsync("fergus", Role.Owner);
        var page = await owner.OpenAsync("/overview/compare?b.team=Nobody");
        Assert.Contains("No rated conversation is among these", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("each side needs 5 rated conversations", page.Body.TextContent, StringComparison.Ordinal);
    }
}
