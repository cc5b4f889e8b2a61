using Rapport.Readings;
using Rapport.Web.People;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Permissions;

public sealed class CandidateTests : StillPlatform
{
    private static readonly string[] Advisors = ["Rhea", "Madison", "Tom"];

    [Fact]
    public async Task A_line_stands_with_its_count_and_its_ratings_beside_comparable_ones()
    {
        await SeedAsync();
        var row = (await (await Platform.SignedInAsync("ada", Role.Owner)).OpenAsync("/permissions/candidates")).QuerySelectorAll("main tr")[1].TextContent;
        Assert.Contains(Asked.Line, row, StringComparison.Ordinal);
        Assert.Contains("4.0 (4.0 to 4.0, n = 6)", row, StringComparison.Ordinal);
        Assert.Contains("6.0 (6.0 to 6.0, n = 6)", row, StringComparison.Ordinal);
        Assert.DoesNotContain("n = 16", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_advisors_give_no_mean()
    {
        for (var i = 0; i < 12; i++)
            await SayAsync(4, Advisors[i % 2]);
        var row = (await (await Platform.SignedInAsync("ada", Role.Owner)).OpenAsync("/permissions/candidates")).QuerySelectorAll("main tr")[1].TextContent;
        Assert.Contains("too few (n = 12)", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_freezes_the_evidence_beside_the_request()
    {
        await SeedAsync();
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        var ask = (await owner.OpenAsync("/permissions/candidates")).QuerySelector("a[href*='/permissions/ask?line=']")!.GetAttribute("href")!;
        var request = await owner.AskAsync(ask);
        for (var i = 0; i < 6; i++)
            await SayAsync(9, Advisors[i % 3]);
        var text = (await owner.OpenAsync(request)).QuerySelector("section[aria-labelledby=evidence]")!.TextContent;
        Assert.Contains("6 times in 6 rated conversations of all teams", text, StringComparison.Ordinal);
        Assert.Contains("Their mean rating is 4.0", text, StringComparison.Ordinal);
        Assert.Contains("asked already", (await owner.OpenAsync("/permissions/candidates")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Walls_lead_to_conversations_that_the_viewer_may_read_and_to_no_others()
    {
        var own = await Platform.RatedAsync(3, advisor: "Rhea", behaviours: [(BehaviourCode.PolicyDeflection, "The system won't allow it.")]);
        await Platform.RatedAsync(3, advisor: "Tom", behaviours: [(BehaviourCode.PolicyDeflection, "That is how it is.")]);
        var page = await (await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea")).OpenAsync("/permissions/candidates");
        Assert.Equal([$"/conversations/{own}"], page.QuerySelectorAll("main li a[href^='/conversations/']").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("That is how it is.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_teams_lines_are_not_counted_for_an_advisor()
    {
        await SeedAsync();
        var page = await (await Platform.SignedInAsync("fay", Role.Advisor, "Repairs", "Fay")).OpenAsync("/permissions/candidates");
        Assert.DoesNotContain(Asked.Line, page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task SeedAsync()
    {
        for (var i = 0; i < 6; i++)
        {
            await SayAsync(4, Advisors[i % 3]);
            await Platform.RatedAsync(6, advisor: Advisors[i % 3]);
            await Platform.RatedAsync(9, advisor: Advisors[i % 3], channel: Rapport.Conversations.Channel.Call); // nobody says it in calls: not comparable
        }
    }

    private Task<long> SayAsync(double score, string advisor) => Platform.RatedAsync(score, advisor: advisor, behaviours: [(BehaviourCode.ScriptedPhrase, Asked.Line)]);
}
