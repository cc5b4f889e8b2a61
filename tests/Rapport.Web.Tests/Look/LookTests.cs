using System.Net;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Look;

public sealed class LookTests(Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_anybody(string path) => Assert.Equal(HttpStatusCode.OK, await platform.Anonymous().StatusAsync(path));

    [Fact]
    public async Task Every_answer_carries_a_strict_policy()
    {
        using var answer = await platform.Anonymous().Client.GetAsync("/sign-in");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stylesheet_is_a_file_of_ours()
    {
        var page = await platform.Anonymous().OpenAsync("/sign-in");
        using var css = await platform.Anonymous().Client.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Equal("text/css", css.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_what_to_do_next()
    {
        var browser = await platform.SignedInAsync("rhea", Role.Advisor);
        using var answer = await browser.Client.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("begin at the first page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_answers_in_problem_json()
    {
        using var answer = await platform.Anonymous().Client.GetAsync("/api/me");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
