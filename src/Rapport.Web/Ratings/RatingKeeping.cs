using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>
/// The one way into the tables of ratings: a batch in one transaction. What is no longer due by then (rated by another process, replaced by
/// other talk, erased) is left out, so nothing is doubled. The rating before stays, without its cues and behaviours. Written without EF Core,
/// which is a tenth as fast here.
/// </summary>
internal sealed class RatingKeeping(Provider provider, TimeProvider clock)
{
    /// <summary>Whether a conversation still has this talk, and no rating by this yardstick; a row holds its id and its current rating's, or NULL.</summary>
    public const string StillDue = """
        FROM conversations c LEFT JOIN ratings r ON r.conversation_id = c.id AND r.is_current
        WHERE (r.id IS NULL OR r.of_change <> c.changed_at OR r.reader <> @reader OR r.rubric <> @rubric OR COALESCE(r.stock, '') <> @stock)
        """;

    /// <summary>Stores a batch, and returns when it is durable.</summary>
    /// <returns>How many were stored.</returns>
    public async Task<int> KeepAsync(IReadOnlyList<Rated> batch, CancellationToken stop = default)
    {
        if (batch.Count == 0)
            return 0;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return provider.IsPostgres
            ? await PostgresRatings.KeepAsync(provider.Connection, batch, now, stop)
            : SqliteRatings.Keep(provider.Connection, batch, now);
    }
}
