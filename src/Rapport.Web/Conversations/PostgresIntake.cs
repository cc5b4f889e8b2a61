using Npgsql;
using NpgsqlTypes;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>Batches into PostgreSQL: copied into tables that live as long as the transaction, and from there with four statements.</summary>
internal static class PostgresIntake
{
    private const string Tables = """
        CREATE TEMP TABLE arriving (LIKE conversations, searched TEXT NOT NULL) ON COMMIT DROP;
        ALTER TABLE arriving ALTER id DROP NOT NULL;
        CREATE TEMP TABLE arriving_advisors (source TEXT NOT NULL, external_id TEXT NOT NULL, name TEXT NOT NULL) ON COMMIT DROP;
        CREATE TEMP TABLE kept (id BIGINT NOT NULL, source TEXT NOT NULL, external_id TEXT NOT NULL, replaced BOOLEAN NOT NULL) ON COMMIT DROP
        """;

    private const string Keep = $"""
        WITH stored AS (
            INSERT INTO conversations ({IntakeSql.Columns}, received_at, changed_at)
            SELECT {IntakeSql.Columns}, received_at, changed_at FROM arriving
            {IntakeSql.OnConflict}
            RETURNING id, source, external_id, changed_at > received_at)
        INSERT INTO kept SELECT * FROM stored;
        DELETE FROM conversation_advisors a USING kept k WHERE k.replaced AND a.conversation_id = k.id;
        INSERT INTO conversation_advisors (conversation_id, name)
        SELECT k.id, a.name FROM kept k JOIN arriving_advisors a USING (source, external_id);
        INSERT INTO search_conversations (conversation_id, words)
        SELECT k.id, to_tsvector('simple', a.searched) FROM kept k JOIN arriving a USING (source, external_id)
        ON CONFLICT (conversation_id) DO UPDATE SET words = excluded.words
        """;

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Text,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Integer, NpgsqlDbType.Text,
        NpgsqlDbType.Bigint,
    ];

    public static async Task<Kept?> KeepAsync(
        string connectionString, List<Arrival> arrivals, Kept kept, Progress? progress, IReadOnlyList<long> removed,
        Func<Kept, LogEntry>? noted, long now, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await RemoveAsync(connection, removed, stop);
        await RunAsync(connection, Tables, stop);
        await CopyAsync(connection, arrivals, progress, now, stop);
        await CopyAdvisorsAsync(connection, arrivals, stop);
        await RunAsync(connection, Keep, stop);
        kept += await CountAsync(connection, arrivals.Count, stop);
        if (progress is not null && await NoteAsync(connection, IntakeSql.Progress, IntakeSql.Values(progress, kept), stop) == 0)
            return null;
        if (noted is not null)
            await NoteAsync(connection, IntakeSql.Log, IntakeSql.Values(noted(kept)), stop);
        await transaction.CommitAsync(stop);
        return kept;
    }

    private static async Task RemoveAsync(NpgsqlConnection connection, IReadOnlyList<long> removed, CancellationToken stop)
    {
        if (removed.Count == 0)
            return;
        await using var delete = new NpgsqlCommand("DELETE FROM conversations WHERE id = ANY(@ids)", connection);
        delete.Parameters.AddWithValue("ids", removed.ToArray());
        await delete.ExecuteNonQueryAsync(stop);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, List<Arrival> arrivals, Progress? progress, long now, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY arriving ({IntakeSql.Columns}, received_at, changed_at, searched) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var arrival in arrivals)
        {
            await copy.StartRowAsync(stop);
            var row = IntakeSql.Row(arrival, progress);
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] is { } value)
                    await copy.WriteAsync(value, Types[column], stop);
                else
                    await copy.WriteNullAsync(stop);
            }
            await copy.WriteAsync(now, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(now, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(arrival.Searched, NpgsqlDbType.Text, stop);
        }
        await copy.CompleteAsync(stop);
    }

    private static async Task CopyAdvisorsAsync(NpgsqlConnection connection, List<Arrival> arrivals, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY arriving_advisors FROM STDIN (FORMAT BINARY)", stop);
        foreach (var arrival in arrivals)
        {
            foreach (var name in arrival.Advisors)
                await copy.WriteRowAsync(stop, arrival.Conversation.Source, arrival.Conversation.Id, name);
        }
        await copy.CompleteAsync(stop);
    }

    private static async Task<Kept> CountAsync(NpgsqlConnection connection, int arrived, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("SELECT count(*) FILTER (WHERE NOT replaced), count(*) FILTER (WHERE replaced) FROM kept", connection);
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var (fresh, replaced) = ((int)row.GetInt64(0), (int)row.GetInt64(1));
        return new(fresh, replaced, arrived - fresh - replaced);
    }

    /// <returns>How many rows it touched.</returns>
    private static async Task<int> NoteAsync(NpgsqlConnection connection, string sql, IEnumerable<(string Name, object Value)> values, CancellationToken stop)
    {
        await using var note = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values)
            note.Parameters.AddWithValue(name, value);
        return await note.ExecuteNonQueryAsync(stop);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
