using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests.People;

public sealed class LogTests(Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData("UPDATE log_entries SET what = 'nothing'")]
    [InlineData("DELETE FROM log_entries")]
    public async Task The_database_refuses_to_change_the_log(string sql)
    {
        await platform.SignedInAsync("rhea" + sql[0], Role.Owner);
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => platform.InStoreAsync(store => store.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_and_its_entry_are_one_transaction()
    {
        await platform.InStoreAsync(async store =>
        {
            new Logbook(store, platform.Services.GetRequiredService<GroupCommit>(), Viewer.Nobody, TimeProvider.System).Note("lost", "person");
            store.Add(new Membership { PersonId = -1, TeamId = -1, Since = DateTimeOffset.UnixEpoch });
            return await Assert.ThrowsAnyAsync<DbUpdateException>(() => store.SaveChangesAsync());
        });
        Assert.False(await platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "lost")));
    }

    [Fact]
    public async Task An_owner_finds_lines_by_name_what_and_day()
    {
        var owner = await platform.SignedInAsync("madison", Role.Owner);
        await platform.SignedInAsync("tom", Role.Advisor);
        Assert.Equal(["tom"], Column(await owner.OpenAsync("/log?Name=TOM&What=signed"), 2));
        Assert.Empty(Column(await owner.OpenAsync("/log?Name=tom&To=2020-01-01"), 2));
        Assert.NotEmpty(Column(await owner.OpenAsync("/log?Name=tom&From=2020-01-01"), 2));
    }

    [Fact]
    public async Task Older_lines_stand_on_the_next_page()
    {
        var owner = await platform.SignedInAsync("fergus", Role.Owner);
        await platform.InStoreAsync(store =>
        {
            var logbook = new Logbook(store, platform.Services.GetRequiredService<GroupCommit>(), Viewer.Nobody, TimeProvider.System);
            for (var line = 0; line < 150; line++)
                logbook.Note("paged", "settings");
            return store.SaveChangesAsync();
        });
        var first = await owner.OpenAsync("/log?What=paged");
        var second = await owner.OpenAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal((100, 50), (Column(first, 3).Count, Column(second, 3).Count));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_export_is_what_was_found_and_no_formula()
    {
        var owner = await platform.SignedInAsync("=cmd()", Role.Owner);
        var csv = await owner.Client.GetStringAsync("/log.csv?What=signed in&Name=cmd");
        Assert.StartsWith("at,who,what,about,detail\r\n", csv, StringComparison.Ordinal);
        Assert.Contains(",\"'=cmd()\",signed in,\"'=cmd()\",", csv, StringComparison.Ordinal);
        Assert.True(await platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "exported audit log")));
    }

    private static List<string> Column(AngleSharp.Dom.IParentNode page, int number) =>
        [.. page.QuerySelectorAll($"tbody td:nth-child({number})").Select(cell => cell.TextContent)];
}
