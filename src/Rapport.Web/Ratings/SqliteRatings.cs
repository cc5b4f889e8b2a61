using Microsoft.Data.Sqlite;

namespace Rapport.Web.Ratings;

/// <summary>Batches into SQLite: prepared statements in one transaction.</summary>
internal static class SqliteRatings
{
    public static int Keep(string connectionString, IReadOnlyList<Rated> batch, long now)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using (var patience = new SqliteCommand("PRAGMA busy_timeout = 10000", connection))
            patience.ExecuteNonQuery(); // SQLite's own waiting looks again far sooner than the client's, so an import beside it starves nobody
        using var transaction = connection.BeginTransaction();
        using var statements = new Statements(connection, transaction, batch[0].Stock);
        var kept = batch.Count(rated => statements.Keep(rated, now));
        transaction.Commit();
        return kept;
    }

    private sealed class Statements : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteTransaction transaction;
        private readonly SqliteCommand due, retire, rating, cue, behaviour;

        public Statements(SqliteConnection connection, SqliteTransaction transaction, string? stock)
        {
            (this.connection, this.transaction) = (connection, transaction);
            due = Prepared(
                $"SELECT COALESCE(r.id, 0) {RatingKeeping.StillDue} AND c.id = @id AND c.changed_at = @change", ["@id", "@change", "@reader", "@rubric", "@stock"]);
            (due.Parameters["@reader"].Value, due.Parameters["@rubric"].Value, due.Parameters["@stock"].Value) = (Yardstick.Reader, Yardstick.Rubric, stock ?? "");
            retire = Prepared(
                "UPDATE ratings SET is_current = 0 WHERE id = @id; DELETE FROM rating_cues WHERE rating_id = @id; DELETE FROM rating_behaviours WHERE rating_id = @id",
                ["@id"]);
            rating = Insert("ratings", RatingRows.Rating, " RETURNING id");
            cue = Insert("rating_cues", RatingRows.Cue);
            behaviour = Insert("rating_behaviours", RatingRows.Behaviour);
        }

        public bool Keep(Rated rated, long now)
        {
            if (Run(due, rated.Due.Id, rated.Due.ChangedAt.ToUnixTimeMilliseconds()) is not long before)
                return false;
            if (before != 0)
                Run(retire, before);
            var row = RatingRows.Of(rated, 0, now);
            row[0] = null; // the database numbers it
            var id = (long)Run(rating, row)!;
            foreach (var values in RatingRows.CuesOf(rated, id))
                Run(cue, values);
            foreach (var values in RatingRows.BehavioursOf(rated, id))
                Run(behaviour, values);
            return true;
        }

        public void Dispose()
        {
            foreach (var command in new[] { due, retire, rating, cue, behaviour })
                command.Dispose();
        }

        private static object? Run(SqliteCommand command, params ReadOnlySpan<object?> values)
        {
            for (var at = 0; at < values.Length; at++)
                command.Parameters[at].Value = values[at] ?? DBNull.Value;
            return command.ExecuteScalar();
        }

        private SqliteCommand Insert(string table, string columns, string returning = "")
        {
            string[] names = [.. Enumerable.Range(0, columns.Split(',').Length).Select(number => $"@{number}")];
            return Prepared($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names)}){returning}", names);
        }

        private SqliteCommand Prepared(string sql, IEnumerable<string> names)
        {
            var command = new SqliteCommand(sql, connection, transaction);
            foreach (var name in names)
                command.Parameters.Add(new SqliteParameter(name, null));
            command.Prepare();
            return command;
        }
    }
}
