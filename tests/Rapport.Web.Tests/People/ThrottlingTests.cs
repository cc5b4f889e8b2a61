using System.Net;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class ThrottlingTests : FreshPlatform
{
    public ThrottlingTests() => Platform.With("Limits:DoorPerMinute", "3").With("Limits:ApiPerMinute", "3");

    [Fact]
    public async Task Signing_in_is_throttled_by_address()
    {
        var browser = Platform.Anonymous();
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("nobody")).Status);
        var fourth = await browser.SignInAsync("nobody");
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Status);
        Assert.Contains("Wait a minute", fourth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_is_throttled_by_person_and_says_when_to_come_back()
    {
        using var client = await Platform.WithTokenAsync(await Platform.PersonAsync("rhea", Role.Owner));
        for (var call = 0; call < 3; call++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/me")).StatusCode);
        using var fourth = await client.GetAsync("/api/me");
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.StatusCode);
        Assert.InRange(fourth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", fourth.Content.Headers.ContentType?.MediaType);
    }
}
