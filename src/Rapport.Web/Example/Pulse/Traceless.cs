using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Example.Pulse;

/// <summary>What a database leaves behind of rows that are gone or changed, and how little of it may be left of a pulse.</summary>
internal static class Traceless
{
    /// <summary>From now on what this connection deletes is written over, and not only let go (SQLite).</summary>
    public static async Task BeginAsync(Store store)
    {
        if (store.IsPostgres)
            return;
        await store.Database.OpenConnectionAsync(); // the pragma holds for a connection
        await store.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON");
    }

    /// <summary>Takes away earlier versions of rows, and the journal that still has them; not within a transaction.</summary>
    public static Task TidyAsync(Store store) => store.Database.ExecuteSqlRawAsync(store.IsPostgres
        ? "VACUUM pulse_asked, pulse_groups, pulse_tallies, pulse_sentences"
        : "PRAGMA wal_checkpoint(TRUNCATE)");
}
