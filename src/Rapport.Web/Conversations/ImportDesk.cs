using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Where files are handed in, stopped, and tried again.</summary>
internal sealed class ImportDesk(Store store, Spool spool, ImportWorker worker, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Hands in files that lie in the spool, and returns when that is durable.</summary>
    public async Task HandInAsync(params IReadOnlyList<Import> imports)
    {
        store.AddRange(imports);
        logbook.Note("handed in files", "import", null, $"{imports.Count}");
        await store.SaveChangesAsync();
        worker.Ring();
    }

    /// <summary>A new import of a file in the spool.</summary>
    public Import New(string file, (string Name, long Bytes) spooled, string? source = null, string? format = null, string? advisors = null) => new()
    {
        File = Path.GetFileName(file) is { Length: > 0 } name ? name : "upload",
        Source = Blank(source),
        Format = Blank(format),
        Advisors = Blank(advisors),
        Spool = spooled.Name,
        Bytes = spooled.Bytes,
        State = ImportState.Waiting,
        PersonId = viewer.PersonId,
        ReceivedAt = clock.GetUtcNow(),
    };

    /// <summary>Stops an import that waits, runs or failed; what was read stays. One that is done is left alone.</summary>
    public async Task StopAsync(long id)
    {
        var stopped = await store.Imports.Where(import => import.Id == id && import.State != ImportState.Done && import.State != ImportState.Stopped)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Stopped).SetProperty(import => import.FinishedAt, clock.GetUtcNow()));
        if (stopped == 0)
            return;
        // Where it runs, the worker finds out at its next batch, and reads from an open file until then.
        if (await store.Imports.Where(import => import.Id == id).Select(import => import.Spool).SingleAsync() is { } file)
            spool.Remove(file);
        await store.Imports.Where(import => import.Id == id).ExecuteUpdateAsync(set => set.SetProperty(import => import.Spool, (string?)null));
        logbook.Note("stopped an import", "import", id);
        await store.SaveChangesAsync();
    }

    /// <summary>Lets one that failed go on where it was.</summary>
    public async Task TryAgainAsync(long id)
    {
        await store.Imports.Where(import => import.Id == id && import.State == ImportState.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Waiting).SetProperty(import => import.FinishedAt, (DateTimeOffset?)null));
        logbook.Note("tried an import again", "import", id);
        await store.SaveChangesAsync();
        worker.Ring();
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
