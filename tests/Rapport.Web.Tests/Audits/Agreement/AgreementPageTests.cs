using System.Text.Json;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits.Agreement;

public sealed class AgreementPageTests : IAsyncLifetime
{
    private static readonly double[] One = [4, 5, 6, 7, 8, 6], Other = [5, 5, 6, 7, 8, 6];

    private readonly Hand hand = new();

    private Platform Platform => hand.Platform;

    public Task InitializeAsync() => hand.InitializeAsync();

    public Task DisposeAsync() => hand.DisposeAsync();

    [Fact]
    public async Task Empty_it_says_what_is_needed_first()
    {
        var owner = await Platform.SignedInAsync("boss", Role.Owner);
        Assert.Contains("First somebody is let rate", (await owner.OpenAsync("/agreement")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"auditors\":{\"conversations\":0", await ApiAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_auditors_agree_as_worked_out_by_hand_and_the_machine_stands_beside_them()
    {
        await RatedTwiceAsync();
        using var json = JsonDocument.Parse(await ApiAsync());
        // Σx = 73, Σx² = 461: expected 2 (12 · 461 − 73²) / 132; observed 2 / 12.
        Assert.Equal(1 - (2.0 / 12 / (406.0 / 132)), json.RootElement.GetProperty("auditors").GetProperty("alphaInterval").GetProperty("value").GetDouble(), 9);
        var machine = await Platform.InStoreAsync(store => Task.FromResult(store.Set<Rapport.Web.Ratings.StoredRating>().First().Score!.Value));
        Assert.Equal(machine - (73 / 12.0), json.RootElement.GetProperty("bias").GetProperty("value").GetDouble(), 6);
        Assert.Equal(6, json.RootElement.GetProperty("bias").GetProperty("n").GetInt32());
        Assert.Equal((12, 6), (json.RootElement.GetProperty("audits").GetInt32(), json.RootElement.GetProperty("conversations").GetInt32()));
    }

    [Fact]
    public async Task The_page_shows_each_figure_with_interval_and_n_and_the_same_as_files()
    {
        await RatedTwiceAsync();
        var owner = await Platform.SignedInAsync("boss", Role.Owner);
        var page = await owner.OpenAsync("/agreement");
        var alpha = page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("α interval", StringComparison.Ordinal)).QuerySelectorAll("td.n").Select(cell => cell.TextContent).ToList();
        Assert.Equal(("0.95", "6"), (alpha[0], alpha[2]));
        Assert.Matches(@"^−?\d\.\d\d to \d\.\d\d$", alpha[1]);
        Assert.Contains("α interval,0.94", await owner.Client.GetStringAsync("/agreement/tables/auditors.csv"), StringComparison.Ordinal);
        Assert.Contains("channel,chat,", await owner.Client.GetStringAsync("/agreement/tables/bias.csv"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, await owner.StatusAsync("/agreement/tables/teams.xlsx"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await owner.StatusAsync("/agreement/tables/people.csv"));
    }

    [Fact]
    public async Task Picks_gold_and_other_days_do_not_count()
    {
        var people = await RatedTwiceAsync();
        foreach (var (at, purpose) in new[] { Purpose.Pick, Purpose.Gold, Purpose.Qualification }.Index())
        {
            var talk = await hand.KeepAsync(Written.OfTheLook($"other {at}"));
            await Platform.HandInAsync(talk, people[0], purpose, 1);
            await Platform.HandInAsync(talk, people[1], purpose, 10);
        }
        Assert.Contains("\"audits\":12,\"conversations\":6", await ApiAsync(), StringComparison.Ordinal);
        Assert.Contains("\"audits\":0", await ApiAsync("?from=2026-03-05"), StringComparison.Ordinal);
        Assert.Contains("\"audits\":12", await ApiAsync("?from=2026-03-04&to=2026-03-04"), StringComparison.Ordinal);
        Assert.Contains("\"audits\":0", await ApiAsync("?plan=999"), StringComparison.Ordinal);
        Assert.Contains("\"audits\":0", await ApiAsync("?team=Returns"), StringComparison.Ordinal);
        Assert.Contains("\"audits\":12", await ApiAsync("?team=Deliveries&channel=chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_learns_of_their_teams_only()
    {
        await RatedTwiceAsync();
        var near = await Platform.SignedInAsync("near", Role.Leader, "Deliveries");
        var far = await Platform.SignedInAsync("far", Role.Leader, "Returns");
        Assert.Contains("12 audits of 6", (await near.OpenAsync("/agreement")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No audit of a sample", (await far.OpenAsync("/agreement")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> ApiAsync(string query = "")
    {
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync($"api {Guid.NewGuid():N}", Role.Owner));
        return await client.GetStringAsync("/api/agreement" + query);
    }

    /// <summary>Six conversations of the plan, each rated by two.</summary>
    private async Task<long[]> RatedTwiceAsync()
    {
        var (one, _) = await Platform.AuditorAsync("Ann");
        var (two, _) = await Platform.AuditorAsync("Ben");
        var plan = await Platform.BarePlanAsync(one);
        for (var at = 0; at < One.Length; at++)
        {
            var talk = await hand.KeepAsync(Written.OfTheLook($"talk {at}"));
            await Platform.HandInAsync(talk, one, Purpose.Sample, One[at], plan);
            await Platform.HandInAsync(talk, two, Purpose.Second, Other[at], plan);
        }
        return [one, two];
    }
}
