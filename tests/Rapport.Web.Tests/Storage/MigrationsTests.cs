using Microsoft.Data.Sqlite;
using Rapport.Web.Storage;

namespace Rapport.Web.Tests.Storage;

public sealed class MigrationsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rapport-").FullName;

    private Provider File => Provider.Sqlite(Path.Combine(folder, "rapport.db"));

    [Fact]
    public async Task A_newer_database_is_refused_and_left_alone()
    {
        await new Migrations(File, TimeProvider.System).ApplyAsync([Step(1, "CREATE TABLE a (x)"), Step(2, "CREATE TABLE b (x)")]);
        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(
            () => new Migrations(File, TimeProvider.System).ApplyAsync([Step(1, "CREATE TABLE a (x)")]));
        Assert.Contains("step 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Start the newer program again", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_behind_and_can_be_repeated()
    {
        var migrations = new Migrations(File, TimeProvider.System);
        await Assert.ThrowsAsync<SqliteException>(() => migrations.ApplyAsync([Step(1, "CREATE TABLE a (x); CREATE TABLE a (x)")]));
        Assert.Equal(1, await migrations.ApplyAsync([Step(1, "CREATE TABLE a (x)")]));
    }

    [Fact]
    public async Task Programs_that_start_at_once_apply_each_step_once()
    {
        var steps = Enumerable.Range(1, 20).Select(number => Step(number, $"CREATE TABLE t{number} (x)")).ToList();
        var starts = Enumerable.Range(0, 4).Select(_ => Task.Run(() => new Migrations(File, TimeProvider.System).ApplyAsync(steps)));
        Assert.Equal(20, (await Task.WhenAll(starts)).Sum());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Migration Step(int number, string sql) => new(number, "step", sql);
}
