using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class TokenTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_token_is_shown_once_stored_as_its_hash_and_acts_as_its_maker()
    {
        var browser = await platform.SignedInAsync("rhea", Role.Leader, team: "Returns");
        var token = await MakeAsync(browser);
        Assert.DoesNotContain(token, (await browser.OpenAsync("/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(await platform.InStoreAsync(store => store.ApiTokens.AnyAsync(made => made.TokenHash == new Secret(token).Hash)));
        using var answer = await With(token).GetAsync("/api/me");
        Assert.Equal("""{"name":"rhea","role":"leader","advisor":null,"teams":["Returns"]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing()
    {
        var browser = await platform.SignedInAsync("tom", Role.Advisor);
        var token = await MakeAsync(browser);
        await browser.SendAsync("/account", "form[action*=Revoke]");
        Assert.Equal(HttpStatusCode.Unauthorized, (await With(token).GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_token_that_is_too_old_opens_nothing()
    {
        var person = await platform.PersonAsync("marisol", Role.Advisor);
        using var client = await platform.WithTokenAsync(person);
        await platform.InStoreAsync(store => store.ApiTokens.Where(token => token.PersonId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.ExpiresAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Nobody_revokes_anothers_token()
    {
        var owner = await platform.PersonAsync("madison", Role.Owner);
        using var client = await platform.WithTokenAsync(owner);
        var browser = await platform.SignedInAsync("fergus", Role.Advisor);
        await MakeAsync(browser);
        var id = await platform.InStoreAsync(store => store.ApiTokens.Where(token => token.PersonId == owner.Id).Select(token => token.Id).SingleAsync());
        var page = await browser.OpenAsync("/account");
        var form = page.QuerySelector("form[action*=Token] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form)]);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Client.PostAsync($"/account?handler=Revoke&id={id}", content)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/me")).StatusCode);
    }

    [Theory]
    [InlineData(true, false, "GET", HttpStatusCode.OK)]
    [InlineData(true, false, "POST", HttpStatusCode.Forbidden)]
    [InlineData(false, true, "GET", HttpStatusCode.Forbidden)]
    [InlineData(false, true, "POST", HttpStatusCode.MethodNotAllowed)]
    public async Task A_token_does_what_its_scopes_say(bool read, bool write, string method, HttpStatusCode expected)
    {
        var person = await platform.PersonAsync($"dawn{read}{method}", Role.Owner);
        using var client = await platform.WithTokenAsync(person, read, write);
        using var answer = await client.SendAsync(new(new(method), "/api/me"));
        Assert.Equal(expected, answer.StatusCode);
        if (answer.StatusCode == HttpStatusCode.Forbidden)
            Assert.Contains("lacks the scope", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_changes_nothing_through_the_API()
    {
        var browser = await platform.SignedInAsync("colin", Role.Owner);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/me"));
        using var answer = await browser.Client.PostAsync("/API/me", null);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        using var client = await platform.WithTokenAsync(await platform.PersonAsync("chidi", Role.Owner));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/people")).StatusCode);
    }

    [Fact]
    public async Task Tokens_of_who_is_deactivated_open_nothing()
    {
        var person = await platform.PersonAsync("agnieszka", Role.Owner);
        using var client = await platform.WithTokenAsync(person);
        await platform.InStoreAsync(store => store.People.Where(each => each.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.DeactivatedAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/me")).StatusCode);
    }

    private static async Task<string> MakeAsync(Browser browser)
    {
        var made = await browser.SendAsync("/account", "form[action*=Token]", ("Token.Name", "import"));
        return made.Page.QuerySelector(".secret")!.TextContent;
    }

    private HttpClient With(string token)
    {
        var client = platform.Anonymous().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
