using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;

namespace Rapport.Web.Tests.People;

public sealed class SettingsTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Figures_per_person_are_switched_on_by_who_has_read_why_not()
    {
        var owner = await platform.SignedInAsync("rhea", Role.Owner);
        Assert.Contains("learns to please the number", (await owner.OpenAsync("/settings")).Body!.TextContent, StringComparison.Ordinal);
        var unread = await owner.SendAsync("/settings", "form[action*=On]");
        Assert.Contains("Read why not first", unread.Text, StringComparison.Ordinal);
        Assert.Contains("They are off", (await owner.OpenAsync("/settings")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/settings", "form[action*=On]", ("read", "true"));
        Assert.Contains("They are on", (await owner.OpenAsync("/settings")).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(await platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "switched figures per person on")));
        await owner.SendAsync("/settings", "form[action*=Off]");
        Assert.False((await platform.InStoreAsync(store => store.OrganisationAsync()))!.FiguresPerPerson);
    }
}
