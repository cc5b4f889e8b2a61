using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Web.People;
using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Look;

public sealed class ApiDocumentTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Every_route_of_the_API_is_described()
    {
        var client = await platform.WithTokenAsync(await platform.PersonAsync("rhea", Role.Advisor));
        var document = JsonNode.Parse(await client.GetStringAsync("/api/openapi.json"))!;
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));
        var expected = RouteTable.All.Where(route => route.Pattern.StartsWith("/api/", StringComparison.Ordinal) && route.Pattern is not ("/api/docs" or "/api/openapi.json"));
        Assert.Equal(expected.Select(route => Regex.Replace(route.ToString(), ":[a-z]+}", "}")).Order(), described.Order());
    }

    [Fact]
    public async Task It_can_be_read_without_a_script()
    {
        var page = await (await platform.SignedInAsync("madison", Role.Owner)).OpenAsync("/api/docs");
        Assert.Contains("GET /api/overview/ledger", page.QuerySelectorAll("h2").Select(head => head.TextContent));
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=get--api-overview-trend] tbody tr"), row => row.TextContent.Contains("string (date)", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main script, [style]"));
    }
}
