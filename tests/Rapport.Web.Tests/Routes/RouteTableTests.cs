using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Routes;

/// <summary>Every route × every role, nobody included.</summary>
public sealed class RouteTableTests(Platform platform) : IClassFixture<Platform>
{
    public static TheoryData<string> Asking => [.. Enum.GetNames<Role>(), "Nobody"];

    [Fact]
    public async Task Every_mapped_route_stands_in_the_table_and_nothing_else_does()
    {
        var mapped = new List<string>();
        foreach (var endpoint in platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            mapped.AddRange((await MethodsAsync(endpoint)).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
        Assert.Equal(mapped.Distinct(StringComparer.Ordinal).Order(), RouteTable.All.Select(route => route.ToString()).Order());
    }

    [Theory]
    [MemberData(nameof(Asking))]
    public async Task A_route_lets_in_whom_the_table_says(string asking)
    {
        var (page, api) = await ClientsAsync(asking);
        var wrong = new List<string>();
        foreach (var route in RouteTable.All)
        {
            var expected = route.LetsIn.HasFlag(Enum.Parse<Who>(asking));
            var status = await StatusAsync(route.Pattern.StartsWith("/api", StringComparison.Ordinal) ? api : page, route);
            if (expected != IsIn(status))
                wrong.Add($"{route} answers {asking} with {status}, and should {(expected ? "let them in" : "refuse")}.");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Outside_the_API_only_pages_change_anything() => Assert.All(
        platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)),
        // A page checks the antiforgery token by itself; a bare endpoint would not.
        endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is null or { HttpMethods: ["GET"] }));

    private static bool IsIn(string status) => status is not ("302 to /sign-in" or "401" or "403");

    private static async Task<string> StatusAsync(HttpClient client, Route route)
    {
        var path = string.Join('/', route.Pattern.Split('/').Select(part => part.StartsWith('{') ? "1" : part));
        using var request = new HttpRequestMessage(new(route.Method), path);
        using var answer = await client.SendAsync(request);
        var to = answer.Headers.Location?.OriginalString;
        return answer.StatusCode == HttpStatusCode.Redirect && to!.Contains("/sign-in?ReturnUrl", StringComparison.Ordinal)
            ? "302 to /sign-in"
            : ((int)answer.StatusCode).ToString();
    }

    private async Task<IReadOnlyList<string>> MethodsAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var loaded = await platform.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        return [.. loaded.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Append("GET").Distinct(StringComparer.Ordinal)];
    }

    private async Task<(HttpClient Page, HttpClient Api)> ClientsAsync(string asking)
    {
        if (asking == "Nobody")
            return (platform.Anonymous().Client, platform.Anonymous().Client);
        var person = await platform.PersonAsync(asking, Enum.Parse<Role>(asking));
        var browser = platform.Anonymous();
        await browser.SignInAsync(asking);
        return (browser.Client, await platform.WithTokenAsync(person));
    }
}
