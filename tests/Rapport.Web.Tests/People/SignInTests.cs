using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class SignInTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Who_signs_in_goes_where_they_were_going()
    {
        await platform.PersonAsync("rhea", Role.Owner);
        var browser = platform.Anonymous();
        using var asked = await browser.Client.GetAsync("/people");
        var to = asked.Headers.Location!.PathAndQuery;
        var answer = await browser.SendAsync(to, "main form", ("Email", "RHEA@example.org"), ("Password", Platform.Password));
        Assert.Equal("/people", answer.To);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/people"));
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site()
    {
        await platform.PersonAsync("tom", Role.Advisor);
        var answer = await platform.Anonymous().SendAsync(
            "/sign-in?ReturnUrl=//elsewhere.example", "main form", ("Email", "tom@example.org"), ("Password", Platform.Password));
        Assert.Equal("/", answer.To);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        await platform.PersonAsync("dawn", Role.Advisor);
        var wrong = await platform.Anonymous().SignInAsync("dawn", "not the password");
        var unknown = await platform.Anonymous().SignInAsync("nobody", "not the password");
        Assert.Equal(wrong.Page.QuerySelector(".error")!.TextContent, unknown.Page.QuerySelector(".error")!.TextContent);
    }

    [Fact]
    public async Task After_five_misses_the_right_password_rests_too()
    {
        var person = await platform.PersonAsync("colin", Role.Advisor);
        for (var miss = 0; miss < 5; miss++)
            await platform.Anonymous().SignInAsync("colin", "not the password");
        Assert.Equal(HttpStatusCode.OK, (await platform.Anonymous().SignInAsync("colin")).Status);
        var noted = await platform.InStoreAsync(store => store.Log.Where(entry => entry.Who == person.Id).Select(entry => entry.Detail).ToListAsync());
        Assert.Equal([null, null, null, null, "locked", "locked"], noted);
    }

    [Fact]
    public async Task Who_signs_out_is_nobody()
    {
        var browser = await platform.SignedInAsync("marisol", Role.Advisor);
        await browser.SendAsync("/", "form.me");
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task Who_is_deactivated_is_nobody_at_once()
    {
        var browser = await platform.SignedInAsync("fergus", Role.Advisor);
        await platform.InStoreAsync(store => store.People.Where(person => person.Name == "fergus")
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.DeactivatedAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, (await platform.Anonymous().SignInAsync("fergus")).Status);
    }

    [Fact]
    public async Task A_new_password_ends_other_sessions()
    {
        var here = await platform.SignedInAsync("chidi", Role.Advisor);
        var there = platform.Anonymous();
        await there.SignInAsync("chidi");
        await here.SendAsync("/account", "form[action*=Password]", ("Password.Old", Platform.Password), ("Password.New", "narrow feet, wide heart"));
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("Email", "x@example.org"), new("Password", Platform.Password)]);
        using var answer = await platform.Anonymous().Client.PostAsync("/sign-in", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("load the page again", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
