using Npgsql;
using NpgsqlTypes;

namespace Rapport.Web.Ratings;

/// <summary>Batches into PostgreSQL: copied in binary, one writer at a time.</summary>
internal static class PostgresRatings
{
    private const long LockKey = 7_266_770_703;

    /// <summary>Erasure waits for this transaction; other talk may come meanwhile and makes the rating stale.</summary>
    private const string LockDue = $"""
        SELECT c.id {RatingKeeping.StillDue} AND (c.id, c.changed_at) IN (SELECT * FROM unnest(@ids, @changes)) ORDER BY c.id FOR KEY SHARE OF c
        """;

    private const string Retire = """
        UPDATE ratings SET is_current = FALSE WHERE conversation_id = ANY(@ids) AND is_current;
        DELETE FROM rating_cues WHERE conversation_id = ANY(@ids);
        DELETE FROM rating_behaviours WHERE conversation_id = ANY(@ids)
        """;

    private const string Numbers = "SELECT nextval(pg_get_serial_sequence('ratings', 'id')) FROM generate_series(1, @count)";

    private static readonly NpgsqlDbType[] RatingTypes =
    [
        NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint,
        NpgsqlDbType.Boolean, NpgsqlDbType.Double, NpgsqlDbType.Double, NpgsqlDbType.Double, NpgsqlDbType.Double, NpgsqlDbType.Double, NpgsqlDbType.Text,
        NpgsqlDbType.Text, NpgsqlDbType.Double, NpgsqlDbType.Boolean, .. Enumerable.Repeat(NpgsqlDbType.Double, 6), NpgsqlDbType.Text,
    ];

    private static readonly NpgsqlDbType[] CueTypes =
    [
        NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Integer, NpgsqlDbType.Integer,
        NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Integer,
    ];

    private static readonly NpgsqlDbType[] BehaviourTypes =
    [
        NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Integer,
        NpgsqlDbType.Integer,
    ];

    public static async Task<int> KeepAsync(string connectionString, IReadOnlyList<Rated> batch, long now, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await ListAsync(connection, $"SELECT 1::bigint FROM pg_advisory_xact_lock({LockKey})", stop);
        var due = (await DueAsync(connection, batch, stop)).ToHashSet();
        Rated[] kept = [.. batch.Where(rated => due.Contains(rated.Due.Id))];
        if (kept.Length == 0)
            return 0;
        await RetireAsync(connection, [.. due], stop);
        var ids = await ListAsync(connection, Numbers, stop, new NpgsqlParameter("count", kept.Length));
        await CopyAsync(connection, "ratings", RatingRows.Rating, RatingTypes, kept.Select((rated, at) => RatingRows.Of(rated, ids[at], now)), stop);
        await CopyAsync(connection, "rating_cues", RatingRows.Cue, CueTypes, kept.SelectMany((rated, at) => RatingRows.CuesOf(rated, ids[at])), stop);
        await CopyAsync(
            connection, "rating_behaviours", RatingRows.Behaviour, BehaviourTypes, kept.SelectMany((rated, at) => RatingRows.BehavioursOf(rated, ids[at])), stop);
        await transaction.CommitAsync(stop);
        return kept.Length;
    }

    private static Task<List<long>> DueAsync(NpgsqlConnection connection, IReadOnlyList<Rated> batch, CancellationToken stop) => ListAsync(
        connection, LockDue, stop,
        new("reader", Yardstick.Reader), new("rubric", Yardstick.Rubric), new("stock", batch[0].Stock ?? ""),
        new("ids", batch.Select(rated => rated.Due.Id).ToArray()), new("changes", batch.Select(rated => rated.Due.ChangedAt.ToUnixTimeMilliseconds()).ToArray()));

    private static async Task RetireAsync(NpgsqlConnection connection, long[] ids, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Retire, connection) { Parameters = { new("ids", ids) } };
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<List<long>> ListAsync(NpgsqlConnection connection, string sql, CancellationToken stop, params NpgsqlParameter[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(values);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var list = new List<long>();
        while (await rows.ReadAsync(stop))
            list.Add(rows.GetInt64(0));
        return list;
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, string table, string columns, NpgsqlDbType[] types, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] is { } value)
                    await copy.WriteAsync(value, types[column], stop);
                else
                    await copy.WriteNullAsync(stop);
            }
        }
        await copy.CompleteAsync(stop);
    }
}
