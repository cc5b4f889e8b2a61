using System.Net;
using System.Text.Json.Nodes;
using Rapport.Readings;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Overview;

public sealed class OverviewApiTests : StillPlatform
{
    [Fact]
    public async Task Programs_get_the_same_figures_by_the_same_selection()
    {
        for (var i = 0; i < 5; i++)
            await Platform.RatedAsync(6);
        await Platform.RatedAsync(3, "Repairs");
        var answer = await GetAsync("/api/overview?team=Returns&from=2026-03-01");
        Assert.Equal((6, 5, "friendly"), ((double)answer["rating"]!["mean"]!, (int)answer["rating"]!["n"]!, (string)answer["anchor"]!));
        Assert.Equal(["Returns"], answer["teams"]!.AsArray().Select(team => (string)team!["name"]!));
        Assert.Null((await GetAsync("/api/overview?team=Repairs"))["rating"]!["mean"]);
    }

    [Fact]
    public async Task The_trend_and_the_ledger_stand_there_as_well()
    {
        await Platform.RatedAsync(6, cues: [new(CueKind.LifeEvent, Response.ActedOn, "It is her first day at school.", "First day!")]);
        var period = Assert.Single((await GetAsync("/api/overview/trend?by=month"))["periods"]!.AsArray());
        Assert.Equal(("2026-03", "2026-03-31", 1), ((string)period!["name"]!, (string)period["to"]!, (int)period["rating"]!["n"]!));
        var cue = Assert.Single((await GetAsync("/api/overview/ledger"))["cues"]!.AsArray());
        Assert.Equal(("lifeEvent", 1), ((string)cue!["cue"]!, (int)cue["met"]!.AsArray().Single(met => (string)met!["response"]! == "actedOn")!["count"]!));
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_in_problem_json()
    {
        using var answer = await (await ClientAsync()).GetAsync("/api/overview?from=yesterday");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Who_calls_too_often_is_told_when_to_come_back()
    {
        Platform.With("Limits:ApiPerMinute", "2");
        var client = await ClientAsync();
        for (var i = 0; i < 2; i++)
            using (await client.GetAsync("/api/overview")) { }
        using var answer = await client.GetAsync("/api/overview");
        Assert.Equal((HttpStatusCode.TooManyRequests, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await (await ClientAsync()).GetStringAsync(path))!;

    private async Task<HttpClient> ClientAsync() => await Platform.WithTokenAsync(await Platform.PersonAsync($"p{Guid.NewGuid():N}", Role.Owner));
}
