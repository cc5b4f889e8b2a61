using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Conversations;

public sealed class SendingTests(Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData("""{"id":"one","turns":[{"who":"customer","text":"Hi"}]}""", 1)]
    [InlineData("""[{"id":"a1","turns":[{"who":"customer","text":"Hi"}]},{"id":"a2","turns":[{"who":"customer","text":"Hi"}]}]""", 2)]
    [InlineData("{\"id\":\"l1\",\"turns\":[{\"who\":\"customer\",\"text\":\"Hi\"}]}\n{\"id\":\"l2\",\"turns\":[{\"who\":\"customer\",\"text\":\"Hi\"}]}", 2)]
    public async Task One_object_an_array_and_lines_are_stored_before_they_are_answered(string body, int stored)
    {
        var answer = await SendAsync(await ClientAsync(), body);
        Assert.Equal(stored, answer.GetProperty("stored").GetInt32());
    }

    [Fact]
    public async Task The_good_is_kept_and_the_bad_named_by_index_and_reason()
    {
        var answer = await SendAsync(await ClientAsync(), """
            [{"id":"good","turns":[{"who":"customer","text":"Hi"}]},{"id":"bad","turns":[{"who":"agent 7","text":"Hi"}]},
             {"id":"fine","turns":[{"who":"customer","text":"Hi"}]},{"turns":[]}]
            """);
        Assert.Equal(2, answer.GetProperty("stored").GetInt32());
        Assert.Equal([1, 3], answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("index").GetInt32()));
        Assert.Contains("it is customer, advisor, bot or system", answer.GetProperty("problems")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_holds_no_conversation_is_a_problem_in_problem_json()
    {
        using var answer = await (await ClientAsync()).PostAsync("/api/conversations", Json("what?"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("problems", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_another_body_is_refused()
    {
        var client = await ClientAsync();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");
        var first = await SendAsync(client, """{"id":"idem","turns":[{"who":"customer","text":"Hi"}]}""");
        var second = await SendAsync(client, """{"id":"idem","turns":[{"who":"customer","text":"Hi"}]}""");
        Assert.Equal((1, 1), (first.GetProperty("stored").GetInt32(), second.GetProperty("stored").GetInt32()));
        using var other = await client.PostAsync("/api/conversations", Json("""{"id":"idem-2","turns":[{"who":"customer","text":"Hi"}]}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task A_long_body_is_safe_when_it_is_answered_and_read_in_the_background()
    {
        var text = new string('x', 1000);
        var body = string.Join('\n', Enumerable.Range(0, 6000).Select(number => $$"""{"id":"long-{{number}}","turns":[{"who":"customer","text":"{{text}}"}]}"""));
        var client = await ClientAsync();
        var answer = await SendAsync(client, body, HttpStatusCode.Accepted);
        Assert.Equal(6000, (await platform.FinishedAsync("conversations.jsonl")).Conversations);
        var import = await client.GetStringAsync($"/api/imports/{answer.GetProperty("import").GetInt64()}");
        Assert.Contains("\"state\":\"done\"", import, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_that_name_no_source_get_the_one_that_is_given()
    {
        using var answer = await (await ClientAsync()).PostAsync("/api/conversations?source=desk", Json("""{"id":"from-desk","turns":[{"who":"customer","text":"Hi"}]}"""));
        Assert.Equal("desk", await platform.InStoreAsync(store =>
            store.Conversations.Where(talk => talk.ExternalId == "from-desk").Select(talk => talk.Source).SingleAsync()));
    }

    private async Task<HttpClient> ClientAsync() => await platform.WithTokenAsync(await platform.PersonAsync($"p{Guid.NewGuid():N}", Role.Owner));

    private static async Task<JsonElement> SendAsync(HttpClient client, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.PostAsync("/api/conversations", Json(body));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
