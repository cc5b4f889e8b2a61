using System.Data.Common;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests.Storage;

public sealed class MigrationsTests : IAsyncLifetime
{
    private FreshDatabase database = null!;

    private Migrations Migrations => new(database.Provider, TimeProvider.System);

    public async Task InitializeAsync() => database = await FreshDatabase.MakeAsync();

    public Task DisposeAsync() => database.DisposeAsync().AsTask();

    [Fact]
    public async Task A_newer_database_is_refused_and_left_alone()
    {
        await Migrations.ApplyAsync([Step(1, "CREATE TABLE a (x INTEGER)"), Step(2, "CREATE TABLE b (x INTEGER)")]);
        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => Migrations.ApplyAsync([Step(1, "DROP TABLE a")]));
        Assert.Contains("step 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Start the newer program again", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Migrations.ApplyAsync([Step(1, ""), Step(2, ""), Step(3, "DROP TABLE a")]));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_behind_and_can_be_repeated()
    {
        await Assert.ThrowsAnyAsync<DbException>(
            () => Migrations.ApplyAsync([Step(1, "CREATE TABLE a (x INTEGER); CREATE TABLE a (x INTEGER)")]));
        Assert.Equal(1, await Migrations.ApplyAsync([Step(1, "CREATE TABLE a (x INTEGER)")]));
    }

    [Fact]
    public async Task Programs_that_start_at_once_apply_each_step_once()
    {
        var steps = Enumerable.Range(1, 20).Select(number => Step(number, $"CREATE TABLE t{number} (x INTEGER)")).ToList();
        var starts = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrations.ApplyAsync(steps)));
        Assert.Equal(20, (await Task.WhenAll(starts)).Sum());
    }

    private static Migration Step(int number, string sql) => new(number, "step", sql);
}
