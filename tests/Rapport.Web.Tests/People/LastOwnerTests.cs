using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class LastOwnerTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_last_owner_stays_one()
    {
        var person = await platform.PersonAsync("rhea", Role.Owner);
        var browser = platform.Anonymous();
        await browser.SignInAsync("rhea");
        var demoted = await browser.SendAsync($"/people/{person.Id}", "form[action*=Role]", ("role", "Advisor"));
        var deactivated = await browser.SendAsync($"/people/{person.Id}", "form[action*=Deactivate]");
        Assert.Contains("needs an owner", demoted.Text, StringComparison.Ordinal);
        Assert.Contains("needs an owner", deactivated.Text, StringComparison.Ordinal);
        Assert.Contains("owner", (await browser.OpenAsync($"/people/{person.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
