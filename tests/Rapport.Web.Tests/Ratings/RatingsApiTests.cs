using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Ratings;

public sealed class RatingsApiTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task A_rating_is_the_line_that_the_tool_prints()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("line"));
        var rating = await (await ApiAsync("line", Role.Owner)).GetFromJsonAsync<JsonElement>($"/api/conversations/{id}/rating");
        Assert.Equal(("shop", "line"), (rating.GetProperty("source").GetString(), rating.GetProperty("rating").GetProperty("id").GetString()));
        Assert.Equal("personalised", rating.GetProperty("rating").GetProperty("cues")[0].GetProperty("response").GetString());
    }

    [Fact]
    public async Task A_cursor_goes_on_with_what_was_rated_since()
    {
        var client = await ApiAsync("cursor", Role.Owner);
        foreach (var number in Enumerable.Range(0, 5))
            await hand.KeepAsync(Readings.OfTheLook($"cursor-{number}"));
        var first = await client.GetFromJsonAsync<JsonElement>("/api/ratings?limit=1000");
        var next = first.GetProperty("next").GetInt64();
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>($"/api/ratings?cursor={next}")).GetProperty("items").GetArrayLength());
        var id = await hand.KeepAsync(Readings.OfTheLook("cursor-later"));
        var later = await client.GetFromJsonAsync<JsonElement>($"/api/ratings?cursor={next}&limit=3");
        Assert.Equal([id], later.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("conversation").GetInt64()));
    }

    [Fact]
    public async Task Whoever_does_not_see_the_conversation_gets_no_rating()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("hidden"));
        var stranger = await ApiAsync("stranger", Role.Leader, team: "Returns");
        using var answer = await stranger.GetAsync($"/api/conversations/{id}/rating");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, (await stranger.GetFromJsonAsync<JsonElement>("/api/ratings")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Progress_tells_how_many_wait_and_by_which_versions()
    {
        await hand.KeepAsync(Conversations.Talks.Of("progress", "Hello?", "Hello!"));
        var progress = await (await ApiAsync("progress", Role.Advisor)).GetFromJsonAsync<JsonElement>("/api/ratings/progress");
        Assert.NotEqual(0, progress.GetProperty("waiting").GetInt64());
        Assert.Equal(Rapport.Readings.BuiltIn.BuiltInReader.Version, progress.GetProperty("reader").GetString());
    }

    [Fact]
    public async Task A_note_sent_is_a_note_read()
    {
        var id = await hand.KeepAsync(Readings.OfTheLook("note"));
        var client = await ApiAsync("noter", Role.Owner);
        using var answer = await client.PostAsJsonAsync($"/api/conversations/{id}/notes", new { Text = "She rang again." });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("She rang again.", (await client.GetFromJsonAsync<JsonElement>($"/api/conversations/{id}/notes"))[0].GetProperty("text").GetString());
    }

    private async Task<HttpClient> ApiAsync(string name, Role role, string? team = null) => await Platform.WithTokenAsync(await Platform.PersonAsync(name, role, team));
}
