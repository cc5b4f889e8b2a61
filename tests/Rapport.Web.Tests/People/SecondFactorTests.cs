using System.Net;
using AngleSharp.Dom;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class SecondFactorTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Signing_in_asks_for_the_code_that_the_app_shows()
    {
        var (key, _) = await SwitchOnAsync("rhea");
        var browser = platform.Anonymous();
        var half = await browser.SignInAsync("rhea");
        Assert.Equal("/sign-in/second-factor", half.To);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/"));
        var whole = await browser.SendAsync(half.To!, "main form", ("Code", Authenticator.Code(key)));
        Assert.Equal("/", whole.To);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task The_page_keeps_an_owners_navigation()
    {
        var browser = await platform.SignedInAsync("owner", Role.Owner);
        Assert.NotNull((await browser.OpenAsync("/account/second-factor")).QuerySelector("nav a[href='/settings']"));
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing()
    {
        var (key, _) = await SwitchOnAsync("tom");
        var browser = platform.Anonymous();
        await browser.SignInAsync("tom");
        var wrong = Authenticator.Code(key) == "000000" ? "000001" : "000000";
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync("/sign-in/second-factor", "main form", ("Code", wrong))).Status);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (_, codes) = await SwitchOnAsync("dawn");
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.Redirect, (await RecoverAsync("dawn", codes[0])).Status);
        Assert.Equal(HttpStatusCode.OK, (await RecoverAsync("dawn", codes[0])).Status);
    }

    [Fact]
    public async Task It_is_not_switched_on_without_a_code()
    {
        var browser = await platform.SignedInAsync("colin", Role.Advisor);
        var refused = await browser.SendAsync("/account/second-factor", "form[action*=On]", ("Code", "123"));
        Assert.Contains("did not fit", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await platform.Anonymous().SignInAsync("colin")).To);
    }

    [Fact]
    public async Task New_recovery_codes_need_a_code_and_replace_the_old_ones()
    {
        var (key, old) = await SwitchOnAsync("fergus");
        var browser = platform.Anonymous();
        await browser.SignInAsync("fergus");
        await browser.SendAsync("/sign-in/second-factor", "main form", ("Code", Authenticator.Code(key)));
        Assert.Empty((await browser.SendAsync("/account/second-factor", "main [formaction*=Codes]", ("Code", "1"))).Page.QuerySelectorAll(".secret li"));
        var made = await browser.SendAsync("/account/second-factor", "main [formaction*=Codes]", ("Code", Authenticator.Code(key)));
        Assert.Equal(10, made.Page.QuerySelectorAll(".secret li").Length);
        Assert.Equal(HttpStatusCode.OK, (await RecoverAsync("fergus", old[0])).Status);
    }

    [Fact]
    public async Task It_is_taken_off_with_a_code()
    {
        var (key, _) = await SwitchOnAsync("chidi");
        var browser = platform.Anonymous();
        await browser.SignInAsync("chidi");
        await browser.SendAsync("/sign-in/second-factor", "main form", ("Code", Authenticator.Code(key)));
        await browser.SendAsync("/account/second-factor", "main [formaction*=Off]", ("Code", Authenticator.Code(key)));
        Assert.Equal("/", (await platform.Anonymous().SignInAsync("chidi")).To);
    }

    private async Task<Browser.Answer> RecoverAsync(string name, string code)
    {
        var browser = platform.Anonymous();
        await browser.SignInAsync(name);
        return await browser.SendAsync("/sign-in/second-factor", "main form", ("Code", code));
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOnAsync(string name)
    {
        var browser = await platform.SignedInAsync(name, Role.Advisor);
        var key = (await browser.OpenAsync("/account/second-factor")).QuerySelector(".secret")!.TextContent;
        var on = await browser.SendAsync("/account/second-factor", "form[action*=On]", ("Code", Authenticator.Code(key)));
        return (key, [.. on.Page.QuerySelectorAll(".secret li").Select(item => item.Text())]);
    }
}
