using System.Net;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class DemoTests : FreshPlatform
{
    public DemoTests() => Platform.With("Demo", "true");

    [Fact]
    public async Task A_demo_is_open_without_signing_in() =>
        Assert.Contains("Robin Hale", (await Platform.Anonymous().OpenAsync("/people")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_looks_around_can_be_each_who_lives_there_and_sees_what_they_see()
    {
        var visitor = Platform.Anonymous();
        Assert.Equal("/", (await BecomeAsync(visitor, "Priyanka (advisor)")).To);
        Assert.Contains("You are Priyanka, advisor.", (await visitor.OpenAsync("/me")).QuerySelector(".seeas")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await visitor.StatusAsync("/people"));
        await BecomeAsync(visitor, "Robin Hale (owner)");
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/people"));
    }

    [Fact]
    public async Task Nobody_becomes_another_by_a_form_of_another_site()
    {
        var visitor = Platform.Anonymous();
        using var form = new FormUrlEncodedContent([new("person", "5")]);
        using var answer = await visitor.Client.PostAsync("/see-as", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("You are Robin Hale, owner.", (await visitor.OpenAsync("/")).Body!.TextContent, StringComparison.Ordinal);
    }

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

    private static async Task<Browser.Answer> BecomeAsync(Browser visitor, string who)
    {
        var chosen = (await visitor.OpenAsync("/")).QuerySelectorAll(".seeas option").Single(option => option.TextContent == who).GetAttribute("value")!;
        return await visitor.SendAsync("/", ".seeas", ("person", chosen));
    }
}

public sealed class NoDemoTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Outside_the_demo_nobody_can_be_another()
    {
        var owner = await platform.SignedInAsync("ana", Role.Owner);
        using var form = new FormUrlEncodedContent([new("person", "1")]);
        using var answer = await owner.Client.PostAsync("/see-as", form);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync("/see-as"));
        Assert.Null((await owner.OpenAsync("/")).QuerySelector(".seeas"));
    }
}
