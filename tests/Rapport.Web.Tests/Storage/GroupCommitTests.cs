using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests.Storage;

public sealed class GroupCommitTests(Platform platform) : IClassFixture<Platform>
{
    private GroupCommit Together => platform.Services.GetRequiredService<GroupCommit>();

    [Fact]
    public async Task What_was_awaited_is_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Together.CommitAsync(Naming($"Together {number}"))));
        Assert.Equal(300, await platform.InStoreAsync(store => store.Teams.CountAsync(team => team.Name.StartsWith("Together"))));
    }

    [Fact]
    public async Task One_that_fails_says_why_to_its_own_and_takes_no_other_with_it()
    {
        var all = Enumerable.Range(0, 20).Select(number => Together.CommitAsync(Naming(number is 7 or 8 ? "The same" : $"Alone {number}"))).ToList();
        var failed = await Assert.ThrowsAnyAsync<DbUpdateException>(() => Task.WhenAll(all));
        Assert.NotNull(failed.InnerException);
        Assert.Equal(1, all.Count(each => each.IsFaulted));
        Assert.Equal(18, await platform.InStoreAsync(store => store.Teams.CountAsync(team => team.Name.StartsWith("Alone"))));
    }

    [Fact]
    public async Task A_change_that_throws_changes_nothing_and_the_next_is_made()
    {
        await Assert.ThrowsAsync<FormatException>(() => Together.CommitAsync(_ => throw new FormatException("not so")));
        await Together.CommitAsync(Naming("After it"));
        Assert.True(await platform.InStoreAsync(store => store.Teams.AnyAsync(team => team.Name == "After it")));
    }

    private static Func<Store, Task> Naming(string team) => store =>
    {
        store.Add(new Team { Name = team, MadeAt = DateTimeOffset.UnixEpoch });
        return Task.CompletedTask;
    };
}
