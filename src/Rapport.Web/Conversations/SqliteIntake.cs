using Microsoft.Data.Sqlite;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>Batches into SQLite: prepared statements in one transaction.</summary>
internal static class SqliteIntake
{
    private const string Insert = $"""
        INSERT INTO conversations ({IntakeSql.Columns}, received_at, changed_at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @now, @now)
        {IntakeSql.OnConflict}
        RETURNING id, changed_at > received_at
        """;

    public static Kept? Keep(
        string connectionString, List<Arrival> arrivals, Kept kept, Progress? progress, IReadOnlyList<long> removed,
        Func<Kept, LogEntry>? noted, long now)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var transaction = Begun(connection, removed);
        using var statements = new Statements(connection, transaction, now);
        foreach (var arrival in arrivals)
            kept += statements.Keep(arrival, progress);
        if (progress is not null && statements.Note(IntakeSql.Progress, IntakeSql.Values(progress, kept)) == 0)
            return null;
        if (noted is not null)
            statements.Note(IntakeSql.Log, IntakeSql.Values(noted(kept)));
        transaction.Commit();
        return kept;
    }

    /// <summary>What is removed is overwritten in the file, too.</summary>
    private static SqliteTransaction Begun(SqliteConnection connection, IReadOnlyList<long> removed)
    {
        if (removed.Count == 0)
            return connection.BeginTransaction();
        using var secure = new SqliteCommand("PRAGMA secure_delete = ON", connection);
        secure.ExecuteNonQuery();
        var transaction = connection.BeginTransaction();
        using var delete = new SqliteCommand("DELETE FROM conversations WHERE id = @id", connection, transaction);
        delete.Parameters.AddWithValue("@id", 0L);
        foreach (var id in removed)
        {
            delete.Parameters[0].Value = id;
            delete.ExecuteNonQuery();
        }
        return transaction;
    }

    private sealed class Statements : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteTransaction transaction;
        private readonly SqliteCommand insert, forget, advisor, search;

        public Statements(SqliteConnection connection, SqliteTransaction transaction, long now)
        {
            (this.connection, this.transaction) = (connection, transaction);
            insert = Prepared(Insert, [.. Enumerable.Range(0, 15).Select(number => $"@{number}"), "@now"]);
            insert.Parameters["@now"].Value = now;
            forget = Prepared("DELETE FROM conversation_advisors WHERE conversation_id = @id", "@id");
            advisor = Prepared("INSERT INTO conversation_advisors (conversation_id, name) VALUES (@id, @name)", "@id", "@name");
            search = Prepared("INSERT OR REPLACE INTO search_conversations (rowid, words) VALUES (@id, @words)", "@id", "@words");
        }

        public Kept Keep(Arrival arrival, Progress? progress)
        {
            var row = IntakeSql.Row(arrival, progress);
            for (var column = 0; column < row.Length; column++)
                insert.Parameters[column].Value = row[column] ?? DBNull.Value;
            if (Inserted() is not (var id, var isReplaced))
                return new(0, 0, 1);
            if (isReplaced)
                Run(forget, id);
            foreach (var name in arrival.Advisors)
                Run(advisor, id, name);
            Run(search, id, arrival.Searched);
            return isReplaced ? new(0, 1, 0) : new(1, 0, 0);
        }

        /// <returns>How many rows it touched.</returns>
        public int Note(string sql, IEnumerable<(string Name, object Value)> values)
        {
            using var note = new SqliteCommand(sql, connection, transaction);
            foreach (var (name, value) in values)
                note.Parameters.AddWithValue(name, value);
            return note.ExecuteNonQuery();
        }

        public void Dispose()
        {
            foreach (var command in new[] { insert, forget, advisor, search })
                command.Dispose();
        }

        private (long Id, bool IsReplaced)? Inserted()
        {
            using var row = insert.ExecuteReader();
            return row.Read() ? (row.GetInt64(0), row.GetInt64(1) != 0) : null;
        }

        private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
        {
            for (var at = 0; at < values.Length; at++)
                command.Parameters[at].Value = values[at];
            command.ExecuteNonQuery();
        }

        private SqliteCommand Prepared(string sql, params IEnumerable<string> names)
        {
            var command = new SqliteCommand(sql, connection, transaction);
            foreach (var name in names)
                command.Parameters.Add(new SqliteParameter(name, null));
            command.Prepare();
            return command;
        }
    }
}
