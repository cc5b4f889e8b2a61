using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Audits;

/// <summary>A plan on its pages: what it costs, what is missing, what came late.</summary>
public sealed class PlanTests : StillPlatform
{
    [Fact]
    public async Task A_plan_shows_what_it_costs_before_it_is_drawn()
    {
        var people = await Platform.PeopleAsync(2);
        await Platform.KeepMarchAsync(100);
        var owner = await Platform.SignedInAsync("planning owner", Role.Owner);
        (string, string)[] filled = [("Wish.Name", "March"), ("Wish.From", "2026-03-01"), ("Wish.To", "2026-03-31"), ("Wish.HalfWidth", "0.4"), .. people.Select(person => ("Wish.People", $"{person}"))];
        var reckoned = await owner.SendAsync("/audits/plans/new", "button[formaction*=Reckon]", filled);
        Assert.Matches(@"\d+ of 100 conversations, about \d+\.\d hours", reckoned.Text);
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Audits.CountAsync()));
        var form = reckoned.Page.QuerySelectorAll("main form input[name]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Type != "checkbox" || input.IsChecked);
        using var fields = new FormUrlEncodedContent(form.Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var drawn = await owner.Client.PostAsync("/audits/plans/new?handler=Draw", fields);
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        Assert.Equal(reckoned.Page.QuerySelector("#comes-to")!.TextContent.Split(' ')[0], $"{await Platform.InStoreAsync(store => store.Audits.CountAsync(audit => audit.Purpose == Purpose.Sample))}");
    }

    [Fact]
    public async Task What_is_left_out_of_a_plan_is_asked_for()
    {
        var owner = await Platform.SignedInAsync("hasty owner", Role.Owner);
        var page = await owner.OpenAsync("/audits/plans/new");
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", page.QuerySelector("#Wish_From")!.GetAttribute("value")!);
        var answer = await owner.SendAsync("/audits/plans/new", "button[formaction*=Reckon]", ("Wish.From", ""), ("Wish.To", "2026-03-31"));
        Assert.Contains("Give it a name", answer.Text, StringComparison.Ordinal);
        Assert.Contains("From which day on?", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody may rate yet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_plans_for_their_teams_only_and_sees_no_others_plan()
    {
        var people = await Platform.PeopleAsync(1);
        await Platform.KeepMarchAsync(90);
        var leader = await Platform.SignedInAsync("planning leader", Role.Leader, "Returns");
        var reckoned = await leader.SendAsync("/audits/plans/new", "button[formaction*=Reckon]",
            ("Wish.Name", "Ours"), ("Wish.From", "2026-03-01"), ("Wish.To", "2026-03-31"), ("Wish.HalfWidth", "0.4"), ("Wish.Teams", "Deliveries"), ("Wish.People", $"{people[0]}"));
        Assert.Contains("of 30 conversations", reckoned.Text, StringComparison.Ordinal);
        var plan = await Platform.DrawAsync(Auditors.March(people));
        Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync($"/audits/plans/{plan}"));
    }

    [Fact]
    public async Task What_comes_late_is_counted_and_drawn_as_strata_of_its_own()
    {
        var people = await Platform.PeopleAsync(2);
        await Platform.KeepMarchAsync(80);
        var plan = await Platform.DrawAsync(Auditors.March(people));
        var owner = await Platform.SignedInAsync("late owner", Role.Owner);
        Assert.Contains("Nothing has come since", (await owner.OpenAsync($"/audits/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
        await Platform.KeepMarchAsync(40, "late");
        Assert.Contains("40 conversations of these days came after", (await owner.OpenAsync($"/audits/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync($"/audits/plans/{plan}", "form[action*=Late]");
        var late = await Platform.InStoreAsync(store => store.AuditStrata.Where(stratum => stratum.Draw == 2).ToListAsync());
        Assert.Equal(40, late.Sum(stratum => stratum.Population));
        Assert.Equal(120, await Platform.InStoreAsync(store => store.AuditFrame.CountAsync()));
        Assert.Contains("Nothing has come since", (await owner.OpenAsync($"/audits/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
