using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Permissions;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Permissions;

public sealed class TrialTests : StillPlatform
{
    private static readonly DateOnly Monday = DateOnly.FromDateTime(Some.Monday.UtcDateTime);

    [Fact]
    public async Task A_trial_says_what_it_did_against_the_teams_that_did_not_change()
    {
        await SeedAsync();
        var trial = await Platform.TrialAsync(Monday, 4, ["Returns"], ["Repairs"]);
        var page = await (await Platform.SignedInAsync("ada", Role.Owner)).OpenAsync($"/permissions/trials/{trial}");
        var row = page.QuerySelectorAll("main tr")[1].TextContent;
        Assert.Contains("5.0 (n = 48)", row, StringComparison.Ordinal);
        Assert.Contains("6.5 (n = 24)", row, StringComparison.Ordinal);
        Assert.Contains("+1.0 (+1.0 to +1.0)", row, StringComparison.Ordinal);
        Assert.Contains("Only one team changed.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg[role=img]"));
    }

    [Fact]
    public async Task Below_three_advisors_a_side_there_is_no_figure()
    {
        await SeedAsync(advisors: 2);
        var trial = await Platform.TrialAsync(Monday, 4, ["Returns"], ["Repairs"]);
        var text = (await (await Platform.SignedInAsync("ada", Role.Owner)).OpenAsync($"/permissions/trials/{trial}")).Body!.TextContent;
        Assert.Contains("Too few conversations or advisors on one side", text, StringComparison.Ordinal);
        Assert.DoesNotContain("6.5", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_stays_beside_the_decision_whatever_comes_after()
    {
        await SeedAsync();
        var trial = await Platform.TrialAsync(Monday, 4, ["Returns"], ["Repairs"]);
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        await owner.SendAsync($"/permissions/trials/{trial}", "form[action*=Decide]", ("decision", "Widen"), ("reason", "It helps."));
        await SeedAsync(bonus: 3);
        var page = await owner.OpenAsync($"/permissions/trials/{trial}");
        Assert.Contains("6.5 (n = 24)", page.QuerySelectorAll("main tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Everybody has it now", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(await Platform.PermissionsAsync()).Teams);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_stands_and_one_permission_follows_at_most()
    {
        var trial = await Platform.TrialAsync(Monday, 4, ["Returns"], ["Repairs"]);
        var (one, other) = (await Platform.SignedInAsync("ada", Role.Owner), await Platform.SignedInAsync("ben", Role.Owner));
        var keep = await one.FillAsync($"/permissions/trials/{trial}", "form[action*=Decide]", ("decision", "Keep"), ("reason", "Keep it."));
        var end = await other.FillAsync($"/permissions/trials/{trial}", "form[action*=Decide]", ("decision", "End"), ("reason", "End it."));
        await Task.WhenAll(keep(), end());
        var stored = await Platform.InStoreAsync(store => store.Trials.SingleAsync());
        Assert.Equal(stored.Decision == AfterTrial.Keep ? "Keep it." : "End it.", stored.Reason);
        Assert.Equal(stored.Decision == AfterTrial.Keep ? 1 : 0, (await Platform.PermissionsAsync()).Count);
        var texts = new[] { (await one.OpenAsync("/permissions")).Body!.TextContent, (await other.OpenAsync("/permissions")).Body!.TextContent };
        Assert.Single(texts, text => text.Contains("Somebody has decided it meanwhile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leader_plans_with_the_teams_they_lead_and_is_told_what_it_would_see()
    {
        var today = TimeProvider.System.GetUtcNow();
        for (var week = 1; week < 13; week++)
            await WeekAsync(today.AddDays(-7 * week), 5, 3);
        var leader = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        await (await Platform.SignedInAsync("ada", Role.Owner)).AnswerAsync(await leader.AskAsync(), Answer.Tried);
        var id = await Platform.InStoreAsync(store => store.PermissionRequests.Select(request => request.Id).SingleAsync());
        var plan = $"/permissions/trials/new?request={id}";
        var reckoned = await leader.SendAsync(plan, "button[formaction*=Reckon]", ("Wish.What", "Say goodbye."), ("Wish.Teams", "Returns"), ("Wish.Weeks", "6"));
        Assert.Contains("In 6 weeks you would see a difference of", reckoned.Text, StringComparison.Ordinal);
        Assert.Contains("3 advisors take part, 3 do not (Repairs)", reckoned.Text, StringComparison.Ordinal);
        var foreign = await leader.SendAsync(plan, "button[formaction*=Reckon]", ("Wish.Teams", "Repairs"));
        Assert.Contains("You do not lead Repairs.", foreign.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_runs_those_who_take_part_find_it_on_their_own_page_and_no_second_trial_takes_their_team()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await Platform.TrialAsync(today, 4, ["Returns"], ["Repairs"]);
        var advisor = await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea");
        Assert.Contains("on trial until", (await advisor.OpenAsync("/me")).QuerySelector("section[aria-labelledby=may-do]")!.TextContent, StringComparison.Ordinal);
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        var request = await owner.AskAsync();
        await owner.AnswerAsync(request, Answer.Tried);
        var tied = await owner.SendAsync($"/permissions/trials/new?request={request.Split('/')[^1]}", "button[formaction*=Reckon]", ("Wish.Teams", "Returns"));
        Assert.Contains("Returns is on another trial.", tied.Text, StringComparison.Ordinal);
    }

    /// <summary>Eight weeks before and four since: Returns rises by 1.5, Repairs by 0.5.</summary>
    private async Task SeedAsync(int advisors = 3, double bonus = 0)
    {
        for (var week = -8; week < 4; week++)
            await WeekAsync(Some.Monday.AddDays(7 * week), 5 + (week < 0 ? 0 : .5 + bonus), advisors, week < 0 ? 0 : 1);
    }

    private async Task WeekAsync(DateTimeOffset at, double score, int advisors, double more = 0)
    {
        foreach (var advisor in Enumerable.Range(0, 2 * advisors).Select(at => at % advisors))
        {
            await Platform.RatedAsync(score + more, "Returns", $"r{advisor}", at: at);
            await Platform.RatedAsync(score, "Repairs", $"p{advisor}", at: at);
        }
    }
}
