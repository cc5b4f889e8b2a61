using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Tests.Audits.Headline;

namespace Rapport.Web.Tests.Overview;

public sealed class EngagementTests : StillPlatform
{
    [Fact]
    public async Task The_report_says_what_was_asked_and_what_three_witnesses_say()
    {
        await SeedAsync();
        var text = await TextAsync("/report?for=the+board&asked=Are+we+kind%3F");
        Assert.Contains("Forthe board", text, StringComparison.Ordinal);
        Assert.Contains("Are we kind?", text, StringComparison.Ordinal);
        Assert.Contains("By people, who rated 6 drawn at random, with the machine's help: 6.0 of 10, Friendly", text, StringComparison.Ordinal);
        Assert.Contains("Customers––not asked yet", text.Replace(" ", "", StringComparison.Ordinal).Replace("notaskedyet", "not asked yet", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("it rates 2.0 points lower than auditors would", text, StringComparison.Ordinal);
        Assert.Contains("One person rated the whole sample", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_audits_it_says_that_nothing_was_checked_by_people()
    {
        for (var i = 0; i < 6; i++)
            await Platform.RatedAsync(4);
        var text = await TextAsync("/report");
        Assert.Contains("No figure of people stands beside it yet", text, StringComparison.Ordinal);
        Assert.Contains("nothing here was checked by people", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_is_that_of_its_page_with_gates_and_intervals()
    {
        await SeedAsync();
        Assert.Contains("rated 0 conversations of the sample without knowing of each other: too few", await TextAsync("/report"), StringComparison.Ordinal);
        var talks = await Platform.InStoreAsync(store => store.Set<Audit>().Select(audit => audit.ConversationId).ToListAsync());
        var noor = await Platform.PersonAsync("noor", Role.Auditor);
        foreach (var (at, talk) in talks.Index())
            await Platform.SecondAsync(noor, talk, 5.0 + (at % 3));
        var rows = (await (await Platform.SignedInAsync("reader", Role.Owner)).OpenAsync("/report?team=Returns"))
            .QuerySelectorAll("tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Contains("ICC(2,1): how far one rating can be trusted | 1.00 | 1.00 to 1.00 | 6", rows);
        Assert.Contains("machine less people, in points | −2.00 | −2.94 to −1.06 | 6", rows);
        Assert.Contains(rows, row => row.StartsWith("Returns | 6.0 | 5.3 to 6.7 | 6 of 12 | tentative | About ", StringComparison.Ordinal));
        Assert.DoesNotContain("ICC(2,1)", await TextAsync("/report?team=Repairs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_quotations_name_no_advisor()
    {
        await SeedAsync();
        Assert.DoesNotContain("Madison", await TextAsync("/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_file_it_stands_alone()
    {
        await SeedAsync();
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        using var answer = await owner.Client.GetAsync("/report?handler=File&for=%3Cscript%3E");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal("empathy-audit.html", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.All(["<script", "<link", "src=", "href=\"http", "@import", " style="], part => Assert.DoesNotContain(part, html, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_reports_on_their_teams_and_an_auditor_on_none()
    {
        await SeedAsync();
        var leader = await Platform.SignedInAsync("tom", Role.Leader, "Repairs");
        Assert.Contains("No conversation is among what you chose", (await leader.OpenAsync("/report")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, await (await Platform.SignedInAsync("noor", Role.Auditor, "Returns")).StatusAsync("/report"));
    }

    private async Task SeedAsync()
    {
        var ids = new List<long>();
        for (var i = 0; i < 12; i++)
            ids.Add(await Platform.RatedAsync(4, cues: [new(CueKind.Need, Response.ActedOn, $"I need {i} big boots, please.", "Big boots it is, with a wide toe.")]));
        await Platform.PlanAsync(await Platform.PersonAsync("tove", Role.Auditor), ids, [.. ids.Take(6).Select((id, at) => (id, 5.0 + (at % 3)))]);
    }

    private async Task<string> TextAsync(string path) => string.Join(' ', (await (await Platform.SignedInAsync($"p{Guid.NewGuid():N}", Role.Owner)).OpenAsync(path))
        .QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
