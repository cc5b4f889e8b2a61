using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>
/// The one way into the tables of conversations: whole batches in one transaction, with their search rows and the progress of their import.
/// The same key with the same talk changes nothing; with other talk it replaces, and <c>changed_at</c> rises, so that its rating is stale.
/// Written without EF Core, which is a tenth as fast here.
/// </summary>
internal sealed class Intake(Provider provider, TimeProvider clock)
{
    /// <summary>Stores a batch, and returns when it is durable.</summary>
    /// <param name="arrivals">Any number; of several under one key the last counts.</param>
    /// <param name="progress">Noted in the same transaction, or null.</param>
    /// <param name="removed">Ids of conversations that are removed before, in the same transaction, with all that hangs on them.</param>
    /// <param name="noted">The line of the audit log that is written in the same transaction; or null.</param>
    /// <returns>What became of them; null, and nothing was stored, where the import is no longer running.</returns>
    public async Task<Kept?> KeepAsync(
        IReadOnlyList<Arrival> arrivals, Progress? progress = null, IReadOnlyList<long>? removed = null, Func<Kept, LogEntry>? noted = null,
        CancellationToken stop = default)
    {
        var last = arrivals.GroupBy(arrival => (arrival.Conversation.Source, arrival.Conversation.Id)).Select(same => same.Last()).ToList();
        var again = new Kept(0, 0, arrivals.Count - last.Count);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return provider.IsPostgres
            ? await PostgresIntake.KeepAsync(provider.Connection, last, again, progress, removed ?? [], noted, now, stop)
            : SqliteIntake.Keep(provider.Connection, last, again, progress, removed ?? [], noted, now);
    }
}
