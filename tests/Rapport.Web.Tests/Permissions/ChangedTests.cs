using Rapport.Web.People;
using Rapport.Web.Permissions;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Permissions;

public sealed class ChangedTests : StillPlatform
{
    [Fact]
    public async Task The_overview_says_what_we_changed_and_what_it_did_once_something_was()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        for (var advisor = 0; advisor < 6; advisor++)
            await Platform.RatedAsync(6, advisor: $"a{advisor % 3}");
        Assert.Null((await owner.OpenAsync("/")).QuerySelector("section[aria-labelledby=changed]"));
        await owner.AnswerAsync(await owner.AskAsync(), Answer.Dropped);
        var trial = await Platform.TrialAsync(new(2026, 3, 2), 4, ["Returns"], ["Repairs"]);
        await owner.SendAsync($"/permissions/trials/{trial}", "form[action*=Decide]", ("decision", "End"), ("reason", "Nobody used it."));
        var rows = (await owner.OpenAsync("/")).QuerySelectorAll("section[aria-labelledby=changed] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("tried and ended", rows[0], StringComparison.Ordinal);
        Assert.Contains("too few to say", rows[0], StringComparison.Ordinal);
        Assert.Contains("permitted, not tried first", rows[1], StringComparison.Ordinal);
    }
}
