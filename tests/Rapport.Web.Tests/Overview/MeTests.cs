using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Overview;

public sealed class MeTests : StillPlatform
{
    [Fact]
    public async Task It_begins_with_best_moments_then_own_trend_then_one_thing_to_try()
    {
        await SeedAsync();
        var page = await (await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea")).OpenAsync("/me");
        Assert.Equal(["Words that landed", "Your rating over time", "One thing to try"], page.QuerySelectorAll("main h2").Take(3).Select(head => head.TextContent));
        Assert.Contains("only the cello, not the worry", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        var thing = page.QuerySelector("section[aria-labelledby=thing]")!.TextContent;
        Assert.Contains("try to stop there for one sentence", thing, StringComparison.Ordinal);
        Assert.Contains("Life event: 3 of 3 passed without a word", thing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_stands_beside_it_and_no_colleague()
    {
        await SeedAsync();
        var text = (await (await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea")).OpenAsync("/me")).QuerySelector("main")!.TextContent;
        Assert.Contains("7.0 Caring", text, StringComparison.Ordinal);
        Assert.Contains("n = 6", text, StringComparison.Ordinal);
        Assert.Contains("The team (Returns): 6.0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Madison", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rank", text.Replace("There is no rank", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_a_team_of_two_no_figure_is_shown()
    {
        for (var i = 0; i < 6; i++)
            await Platform.RatedAsync(5, advisor: i < 3 ? "Rhea" : "Madison");
        var text = (await (await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea")).OpenAsync("/me")).Body!.TextContent;
        Assert.Contains("too few advisors or conversations are known for a figure", text, StringComparison.Ordinal);
        Assert.Contains("3 conversations are too few for a mean", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_serves_nobody_is_told_what_to_do() => Assert.Contains(
        "ask an owner to put it in",
        (await (await Platform.SignedInAsync("tom", Role.Leader)).OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Figures_of_a_person_are_off_until_an_owner_switches_them_on()
    {
        await SeedAsync();
        var rhea = await Platform.PersonAsync("rhea", Role.Advisor, "Returns", "Rhea");
        var leader = await Platform.SignedInAsync("tom", Role.Leader, "Returns");
        var off = await leader.OpenAsync($"/people/{rhea.Id}/figures");
        Assert.Contains("Figures per person are off", off.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("7.0", off.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(await ReadsAsync());
    }

    [Fact]
    public async Task Every_look_at_a_person_goes_to_the_log()
    {
        await SeedAsync();
        var rhea = await Platform.PersonAsync("rhea", Role.Advisor, "Returns", "Rhea");
        await SwitchOnAsync();
        var leader = await Platform.SignedInAsync("tom", Role.Leader, "Returns");
        var link = Assert.Single((await leader.OpenAsync("/")).QuerySelectorAll("section[aria-labelledby=people] a"));
        var page = await leader.OpenAsync(link.GetAttribute("href")!);
        Assert.Contains("7.0 Caring", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([rhea.Id], (await ReadsAsync()).Select(entry => entry.AboutId));
        var elsewhere = await Platform.SignedInAsync("fergus", Role.Leader, "Repairs");
        Assert.Equal(HttpStatusCode.NotFound, await elsewhere.StatusAsync($"/people/{rhea.Id}/figures"));
        Assert.Single(await ReadsAsync());
    }

    private async Task SeedAsync()
    {
        await Platform.RatedAsync(9, advisor: "Rhea", cues: [new(CueKind.Need, Response.ActedOn, "I carry a cello and I worry about Thursday.", "Then Thursday you carry only the cello, not the worry.")]);
        for (var i = 0; i < 5; i++)
        {
            var cues = i < 3 ? new[] { new SomeCue(CueKind.LifeEvent, Response.Missed, $"We buried my father {i} days ago, you see.") } : [];
            await Platform.RatedAsync(6.6, advisor: "Rhea", cues: cues);
            await Platform.RatedAsync(5, advisor: i % 2 == 0 ? "Madison" : "Tom");
        }
        await Platform.RatedAsync(5, advisor: "Madison");
    }

    private Task<int> SwitchOnAsync() => Platform.InStoreAsync(store =>
    {
        store.Add(new Organisation { Name = "Hearth & Sole", FiguresPerPerson = true });
        return store.SaveChangesAsync();
    });

    private Task<List<LogEntry>> ReadsAsync() =>
        Platform.InStoreAsync(store => store.Log.Where(entry => entry.What == "read figures").AsNoTracking().ToListAsync());
}
