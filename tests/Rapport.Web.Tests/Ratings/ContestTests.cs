using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Ratings;

namespace Rapport.Web.Tests.Ratings;

public sealed class ContestTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task An_advisor_contests_a_leader_decides_and_both_reasons_stand_there()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("contested"));
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, advisor: "Tom");
        await tom.SendAsync($"/conversations/{id}", "form#contest", ("finding", "response-2"), ("reason", "I thanked her by letter."));
        var leader = await Platform.SignedInAsync("lea", Role.Leader, team: "Deliveries");
        await leader.SendAsync($"/conversations/{id}", "form[action*=Decide]", ("upheld", "true"), ("decision", "The letter is in the file."));
        var page = await tom.OpenAsync($"/conversations/{id}");
        var card = page.QuerySelector(".contest")!.TextContent;
        Assert.All(
            ["“Twelve years with you”: missed", "I thanked her by letter.", "Upheld", "The letter is in the file.", "lea"],
            said => Assert.Contains(said, card, StringComparison.Ordinal));
        Assert.Contains("Corrected by lea", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.What == "decided contest" && entry.AboutId == id)));
    }

    [Fact]
    public async Task The_machines_rating_stays_as_it_was()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("stays"));
        var before = await LineAsync(id);
        var (advisor, owner) = (await ApiAsync("stay", Role.Advisor, advisor: "Tom"), await ApiAsync("stayer", Role.Owner));
        var contest = await ContestAsync(advisor, id, "rating");
        await owner.PostAsJsonAsync($"/api/contests/{contest}/decision", new { Upheld = true, Reason = "So it is." });
        Assert.Equal(before, await LineAsync(id));
    }

    [Fact]
    public async Task A_decision_is_for_good()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("good"));
        var owner = await ApiAsync("good", Role.Owner);
        var contest = await ContestAsync(await ApiAsync("goody", Role.Advisor, advisor: "Tom"), id, "cue-0");
        using var first = await owner.PostAsJsonAsync($"/api/contests/{contest}/decision", new { Upheld = false, Reason = "It was so." });
        using var second = await owner.PostAsJsonAsync($"/api/contests/{contest}/decision", new { Upheld = true, Reason = "Or not." });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("It was so.", await Platform.InStoreAsync(store => store.Contests.Where(each => each.Id == contest).Select(each => each.Decision).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_contest()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("own"));
        var leader = await ApiAsync("own", Role.Leader, team: "Deliveries");
        var contest = await ContestAsync(leader, id, "rating");
        using var answer = await leader.PostAsJsonAsync($"/api/contests/{contest}/decision", new { Upheld = true, Reason = "I say so." });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(nameof(Role.Auditor), "Deliveries", HttpStatusCode.Forbidden)]
    [InlineData(nameof(Role.Owner), null, HttpStatusCode.Forbidden)]
    [InlineData(nameof(Role.Leader), "Returns", HttpStatusCode.NotFound)]
    [InlineData(nameof(Role.Advisor), "Deliveries", HttpStatusCode.NotFound)]
    [InlineData(nameof(Role.Leader), "Deliveries", HttpStatusCode.Created)]
    public async Task Who_served_and_their_leader_contest_and_nobody_else(string role, string? team, HttpStatusCode expected)
    {
        var id = await hand.KeepAsync(Readings.OfTheLook($"who {role} {team}"));
        using var answer = await (await ApiAsync($"who{role}{team}", Enum.Parse<Role>(role), team)).PostAsJsonAsync(
            $"/api/conversations/{id}/contests", new { Finding = "rating", Reason = "It is too low." });
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_finding_that_is_not_there_is_named_with_those_that_are()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("absent"));
        using var answer = await (await ApiAsync("absent", Role.Advisor, advisor: "Tom")).PostAsJsonAsync(
            $"/api/conversations/{id}/contests", new { Finding = "cue-9", Reason = "No." });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("rating, cue-0, response-0", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_contests_are_listed_for_those_who_see_the_conversation()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("listed"));
        await ContestAsync(await ApiAsync("lister", Role.Advisor, advisor: "Tom"), id, "behaviour-3");
        var stranger = await Platform.SignedInAsync("stranger", Role.Leader, team: "Returns");
        Assert.Contains("Nothing is contested", (await stranger.OpenAsync("/contests")).Body!.TextContent, StringComparison.Ordinal);
        var owner = await Platform.SignedInAsync("listowner", Role.Owner);
        Assert.NotNull((await owner.OpenAsync("/contests")).QuerySelector($"a[href^='/conversations/{id}#contest-']"));
    }

    private Task<string> LineAsync(long id) => Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.ConversationId == id).Select(rating => rating.Line).SingleAsync());

    private async Task<HttpClient> ApiAsync(string name, Role role, string? team = null, string? advisor = null) =>
        await Platform.WithTokenAsync(await Platform.PersonAsync(name, role, team, advisor));

    private static async Task<long> ContestAsync(HttpClient client, long id, string finding)
    {
        using var answer = await client.PostAsJsonAsync($"/api/conversations/{id}/contests", new { Finding = finding, Reason = "It is not so." });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
    }
}
