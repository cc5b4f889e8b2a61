using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class FirstStartTests : FreshPlatform
{
    [Fact]
    public async Task The_set_up_link_opens_once_and_makes_the_first_owner()
    {
        var (link, browser) = (await LinkAsync(), Platform.Anonymous());
        var opened = await SetUpAsync(browser, link!);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (opened.Status, opened.To));
        Assert.Contains("Madison", (await browser.OpenAsync("/people")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hearth & Sole", (await Platform.InStoreAsync(store => store.OrganisationAsync()))?.Name);
        using var again = await Platform.Anonymous().Client.GetAsync(link);
        Assert.Equal("/link-gone", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_has_an_account_needs_no_set_up()
    {
        await Platform.PersonAsync("rhea", Role.Owner);
        Assert.Null(await LinkAsync());
    }

    [Fact]
    public async Task A_new_start_makes_the_earlier_link_useless()
    {
        var (earlier, later) = (await LinkAsync(), await LinkAsync());
        Assert.Equal(HttpStatusCode.Redirect, await Platform.Anonymous().StatusAsync(earlier!));
        Assert.Equal(HttpStatusCode.OK, await Platform.Anonymous().StatusAsync(later!));
    }

    [Fact]
    public async Task The_token_is_stored_as_its_hash_only()
    {
        var token = (await LinkAsync())!.Split('/')[^1];
        var stored = Assert.Single(await Platform.InStoreAsync(store => store.Links.ToListAsync()));
        Assert.Equal(new Secret(token).Hash, stored.TokenHash);
        Assert.DoesNotContain(token, stored.TokenHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_use_the_link_at_once_one_becomes_the_owner()
    {
        var link = await LinkAsync();
        var filled = await Task.WhenAll(Enumerable.Range(0, 4).Select(each => FillAsync(Platform.Anonymous(), link!, $"owner{each}")));
        var answers = await Task.WhenAll(filled.Select(Task.Run));
        Assert.Equal(["/", "/link-gone", "/link-gone", "/link-gone"], answers.Select(answer => answer.To).Order());
        Assert.Equal(1, await Platform.InStoreAsync(store => store.People.CountAsync()));
    }

    [Fact]
    public async Task A_link_that_is_too_old_opens_nothing()
    {
        var link = await LinkAsync();
        await Platform.InStoreAsync(store => store.Links.ExecuteUpdateAsync(set => set.SetProperty(each => each.ExpiresAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Redirect, await Platform.Anonymous().StatusAsync(link!));
    }

    [Fact]
    public async Task A_weak_password_leaves_the_link_as_it_was()
    {
        var link = await LinkAsync();
        var refused = await SetUpAsync(Platform.Anonymous(), link!, password: "short");
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Twelve letters at least", refused.Page.QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SetUpAsync(Platform.Anonymous(), link!)).Status);
    }

    [Fact]
    public async Task The_console_gives_who_is_locked_out_a_link_to_a_new_password()
    {
        await Platform.PersonAsync("rhea", Role.Owner);
        await using var scope = Platform.Services.CreateAsyncScope();
        Assert.Null(await FirstStart.PasswordLinkAsync(scope.ServiceProvider, "nobody@example.org"));
        var link = await FirstStart.PasswordLinkAsync(scope.ServiceProvider, "rhea@example.org");
        await Platform.Anonymous().SendAsync(link!, "main form", ("Password", "a whole new password"));
        Assert.Equal("/", (await Platform.Anonymous().SignInAsync("rhea", "a whole new password")).To);
    }

    private static async Task<Browser.Answer> SetUpAsync(Browser browser, string link, string password = Tests.Platform.Password) =>
        await (await FillAsync(browser, link, "Madison", password))();

    private static Task<Func<Task<Browser.Answer>>> FillAsync(Browser browser, string link, string name, string password = Tests.Platform.Password) =>
        browser.FillAsync(
            link, "main form", ("Organisation", "Hearth & Sole"), ("Account.Name", name), ("Account.Email", $"{name}@example.org"), ("Account.Password", password));

    private async Task<string?> LinkAsync()
    {
        await using var scope = Platform.Services.CreateAsyncScope();
        return await FirstStart.LinkAsync(scope.ServiceProvider);
    }
}
