using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>The statements that both databases understand.</summary>
internal static class IntakeSql
{
    /// <summary>The columns that come with a conversation.</summary>
    public const string Columns =
        "source, external_id, channel, team, started_at, week, customer, industry, kind, language, subject, turns, words, talk, import_id";

    /// <summary>The same key again: other talk replaces, at a later moment than before; the same talk is left alone and not returned.</summary>
    public const string OnConflict = """
        ON CONFLICT (source, external_id) DO UPDATE SET
            channel = excluded.channel, team = excluded.team, started_at = excluded.started_at, week = excluded.week,
            customer = excluded.customer, industry = excluded.industry, kind = excluded.kind, language = excluded.language,
            subject = excluded.subject, turns = excluded.turns, words = excluded.words, talk = excluded.talk, import_id = excluded.import_id,
            changed_at = CASE WHEN excluded.changed_at > conversations.changed_at THEN excluded.changed_at ELSE conversations.changed_at + 1 END
        WHERE conversations.talk <> excluded.talk
        """;

    /// <summary>Touches one row, or none where the import was stopped meanwhile.</summary>
    public const string Progress = """
        UPDATE imports SET conversations = conversations + @read, replaced = replaced + @replaced, unchanged = unchanged + @unchanged, bytes_done = @bytes
        WHERE id = @import AND state = 'running'
        """;

    /// <summary>A line of the audit log.</summary>
    public const string Log = "INSERT INTO log_entries (at, who, what, about, about_id, detail) VALUES (@at, @who, @what, @about, @aboutId, @detail)";

    /// <summary>What <see cref="Log"/> is given.</summary>
    public static IEnumerable<(string Name, object Value)> Values(LogEntry entry) =>
    [
        ("@at", entry.At.ToUnixTimeMilliseconds()), ("@who", entry.Who ?? (object)DBNull.Value), ("@what", entry.What), ("@about", entry.About),
        ("@aboutId", entry.AboutId ?? (object)DBNull.Value), ("@detail", entry.Detail ?? (object)DBNull.Value),
    ];

    /// <summary>What <see cref="Progress"/> is given.</summary>
    public static IEnumerable<(string Name, object Value)> Values(Progress progress, Kept kept) =>
    [
        ("@import", progress.ImportId), ("@bytes", progress.BytesDone), ("@read", (long)kept.All), ("@replaced", (long)kept.Replaced),
        ("@unchanged", (long)kept.Unchanged),
    ];

    /// <summary>The values of <see cref="Columns"/>, in their order; null for NULL.</summary>
    public static object?[] Row(Arrival arrival, Progress? progress)
    {
        var talk = arrival.Conversation;
        return
        [
            talk.Source, talk.Id, Rapport.Ratings.Words.Code(talk.Channel), talk.Team, talk.StartedAt?.ToUnixTimeMilliseconds(), arrival.Week,
            talk.Customer, talk.Industry, talk.Kind, talk.Language, talk.Subject, talk.Turns.Count, arrival.Words, arrival.Talk, progress?.ImportId,
        ];
    }
}
