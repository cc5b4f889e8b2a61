using System.Net;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class DemoTests : FreshPlatform
{
    public DemoTests() => Platform.With("Demo", "true");

    [Fact]
    public async Task A_demo_is_open_without_signing_in() =>
        Assert.Contains("Demo owner", (await Platform.Anonymous().OpenAsync("/people")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_demo_answers_to_no_other_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/people");
        request.Headers.Host = "elsewhere.example";
        using var answer = await Platform.Anonymous().Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public void The_flag_is_taken_out_of_the_arguments() => Assert.Equal(["--urls", "x"], Demo.Without(["--demo", "--urls", "x"]));
}
