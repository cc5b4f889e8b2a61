using Microsoft.EntityFrameworkCore;
using Rapport.Web.Hiring;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Hiring;

public sealed class HiringSampleTests : FreshPlatform
{
    [Fact]
    public async Task The_sample_has_one_opening_with_made_up_candidates_and_takes_them_away_again()
    {
        var owner = await Platform.With("Ratings:InBackground", "false").SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        Assert.Contains("6 sheets wait", (await owner.OpenAsync("/hiring")).Body!.TextContent, StringComparison.Ordinal);
        var seen = await Platform.InStoreAsync(store => store.Candidates.OrderBy(candidate => candidate.Id).FirstAsync());
        Assert.Contains("talk about it", (await owner.OpenAsync($"/hiring/candidates/{seen.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 of 16", (await owner.OpenAsync("/hiring/fairness")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(store => store.Openings.AnyAsync()) || await Platform.InStoreAsync(store => store.FairCounts.AnyAsync()));
    }

    [Fact]
    public async Task How_far_two_agree_is_said_from_five_candidates_on_and_names_nobody()
    {
        var sought = await Sought.OpenAsync(Platform);
        for (var at = 0; at < 5; at++)
            await sought.JudgeAsync(await sought.CandidateAsync(), ida: 1 + at, ivo: at == 0 ? 3 : 1 + at);
        var page = (await sought.Lea.OpenAsync("/hiring/agreement")).QuerySelector("main")!.TextContent;
        Assert.Contains("Noticing", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(ida|ivo)\b", page);
        var concord = await Platform.InStoreAsync(store => Concord.ReadAsync(store, new GuideBook(new(Platform.Folder), TimeProvider.System)));
        Assert.All(concord, each => Assert.Equal((5, 4, 1), (each.Pairs, each.Same, each.Far)));
    }
}
