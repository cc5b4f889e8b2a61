using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Tests.Audits.Headline;
using Rapport.Web.Tests.Surveys;

namespace Rapport.Web.Tests.Overview;

public sealed class WitnessesTests : StillPlatform
{
    [Fact]
    public async Task Three_witnesses_stand_side_by_side()
    {
        await SeedAsync();
        await Platform.RatedAsync(4, "Repairs");
        var section = (await (await Platform.SignedInAsync("ada", Role.Owner)).OpenAsync("/")).QuerySelector("section[aria-labelledby=witnesses]")!;
        Assert.Equal(["4.0", "6.0", "–"], section.QuerySelectorAll(".witness").Select(number => number.TextContent));
        Assert.Contains("from 6 audited of 12; 1 more is in no audited plan, and nothing is said of it", Squeezed(section.TextContent), StringComparison.Ordinal);
        Assert.Contains("Repairs: 1 conversation, 2 March 2026", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not asked yet", section.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_and_tables_get_the_auditors_as_well()
    {
        await SeedAsync();
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("ada", Role.Owner));
        var auditors = JsonNode.Parse(await client.GetStringAsync("/api/overview"))!["auditors"]!;
        Assert.Equal((6, 6, 12, true, 4), ((double)auditors["rating"]!["mean"]!, (int)auditors["rating"]!["n"]!, (int)auditors["covered"]!, (bool)auditors["isWhole"]!, (double)auditors["machine"]!));
        var period = JsonNode.Parse(await client.GetStringAsync("/api/overview/trend?by=month"))!["periods"]![0]!;
        Assert.Equal(6, (double)period["auditors"]!["rating"]!["mean"]!);
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        Assert.Contains("Returns,4,4,4,12,,0,,0,6,5.", await owner.Client.GetStringAsync("/overview/tables/teams.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_periods_differ_by_the_auditors_as_well()
    {
        await SeedAsync();
        await SeedAsync(week: 9, more: 1, name: "noor");
        var page = await (await Platform.SignedInAsync("ada", Role.Owner)).OpenAsync("/overview/compare?a.to=2026-03-31&b.from=2026-04-01");
        Assert.Contains("By the auditors, with the machine's help: the second less the first is +1.00 points", Squeezed(page.Body!.TextContent), StringComparison.Ordinal);
        var whole = await (await Platform.SignedInAsync("tom", Role.Owner)).OpenAsync("/overview/compare?a.to=2026-03-31&b.team=Returns");
        Assert.Contains("A conversation could be on both sides", whole.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_stand_in_the_trend_with_their_number_and_without_a_mean_below_five()
    {
        for (var number = 0; number < 12; number++)
            await AskedAsync(await Platform.RatedAsync(6 + (number % 3), week: number < 7 ? 0 : 1), number is < 5 or > 8 ? number : null);
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync("ada", Role.Owner));
        var periods = JsonNode.Parse(await client.GetStringAsync("/api/overview/trend?by=week"))!["periods"]!.AsArray();
        Assert.Equal(["5 of 7 True", "3 of 5 False"], periods.Select(period => $"{period!["customers"]!["answered"]} of {period["customers"]!["asked"]} {period["customers"]!["mean"] is not null}"));
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        Assert.Contains(",8,12\r\n", await owner.Client.GetStringAsync("/overview/tables/teams.csv"), StringComparison.Ordinal);
        Assert.Contains(",,,,3,5\r\n", await owner.Client.GetStringAsync("/overview/tables/trend.csv"), StringComparison.Ordinal);
        Assert.Single((await owner.OpenAsync("/?by=week")).QuerySelectorAll(".trend rect[transform*=rotate]"));
    }

    private async Task AskedAsync(long conversation, int? answer)
    {
        var talk = await Platform.InStoreAsync(store => store.Set<Web.Conversations.StoredConversation>().SingleAsync(talk => talk.Id == conversation));
        var token = await Platform.InviteAsync(team: talk.Team, source: talk.Source, id: talk.ExternalId, at: talk.StartedAt, openDays: 9999);
        if (answer is { } number)
            await Platform.AnswerAsync(token, ("felt", $"{4 + (number % 6)}"));
    }

    private async Task SeedAsync(int week = 0, int more = 0, string name = "tove")
    {
        var ids = new List<long>();
        for (var i = 0; i < 12; i++)
            ids.Add(await Platform.RatedAsync(4, week: week));
        await Platform.PlanAsync(await Platform.PersonAsync(name, Role.Auditor), ids, [.. ids.Take(6).Select((id, at) => (id, 5.0 + more + (at % 3)))]);
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
