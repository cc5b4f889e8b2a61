using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Rapport.Web.Storage;

/// <summary>The database was made by a newer program; nothing was changed.</summary>
internal sealed class NewerDatabaseException(int has, int knows) : Exception(
    $"The database is at step {has}, and this program knows the steps up to {knows}. Nothing was changed. "
    + "Start the newer program again, or restore a backup from before the update.");

/// <summary>Brings the schema up to date at start: forward only, one transaction a step, under a lock that other starting programs await.</summary>
internal sealed class Migrations(Provider provider, TimeProvider clock)
{
    private const long LockKey = 7_266_770_702; // "RAPPORT" on a telephone's keys, shortened: any constant serves

    /// <returns>How many steps were applied.</returns>
    /// <exception cref="NewerDatabaseException">The database knows steps that this program does not.</exception>
    public async Task<int> ApplyAsync(IReadOnlyList<Migration>? steps = null)
    {
        steps ??= Migration.Of(provider);
        await using var connection = Connection();
        await connection.OpenAsync();
        await RunAsync(connection, null, provider.IsPostgres ? $"SELECT pg_advisory_lock({LockKey})" : "PRAGMA journal_mode=WAL");
        await RunAsync(connection, null, """
            CREATE TABLE IF NOT EXISTS schema_migrations
                (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)
            """);
        var applied = 0;
        foreach (var step in steps)
            applied += await ApplyAsync(connection, step, steps[^1].Number) ? 1 : 0;
        return applied;
    }

    /// <summary>Of its own, so that closing it gives the lock back; and patient, since another program's step may take long.</summary>
    private DbConnection Connection() => provider.IsPostgres
        ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(provider.Connection) { Pooling = false, CommandTimeout = 0 }.ToString())
        : new SqliteConnection(new SqliteConnectionStringBuilder(provider.Connection) { Pooling = false, DefaultTimeout = 3600 }.ToString());

    private async Task<bool> ApplyAsync(DbConnection connection, Migration step, int known)
    {
        // On SQLite a serializable transaction begins immediate: it holds the only pen, and so is the lock.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable);
        var at = await CurrentAsync(connection, transaction);
        if (at > known)
            throw new NewerDatabaseException(at, known);
        if (at >= step.Number)
            return false;
        await RunAsync(connection, transaction, step.Sql);
        await RunAsync(
            connection, transaction,
            $"INSERT INTO schema_migrations (number, name, applied_at) VALUES ({step.Number}, '{step.Name}', {clock.GetUtcNow().ToUnixTimeMilliseconds()})");
        await transaction.CommitAsync();
        return true;
    }

    private static async Task<int> CurrentAsync(DbConnection connection, DbTransaction transaction)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "SELECT COALESCE(MAX(number), 0) FROM schema_migrations");
        return Convert.ToInt32(await command.ExecuteScalarAsync());
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string sql)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        await command.ExecuteNonQueryAsync();
    }
}
