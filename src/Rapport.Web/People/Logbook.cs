using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Writes the audit log: every change, and every read of a named person's figures.</summary>
internal sealed class Logbook(Store store, GroupCommit together, Viewer viewer, TimeProvider clock)
{
    /// <summary>
    /// Adds an entry by the viewer to the store's pending changes: it is written with them, in one transaction, by the caller's next
    /// <c>SaveChangesAsync</c>. Give ids and never names.
    /// </summary>
    /// <param name="what">A word or two: <c>changed role</c>.</param>
    /// <param name="about">The kind of thing: <c>person</c>.</param>
    /// <param name="aboutId">Which one, or null.</param>
    /// <param name="detail">What a reader needs besides; no personal data.</param>
    public void Note(string what, string about, long? aboutId = null, string? detail = null) => Note(viewer.PersonId, what, about, aboutId, detail);

    /// <summary>The same for somebody who is not yet signed in.</summary>
    public void Note(long? who, string what, string about, long? aboutId, string? detail = null) => store.Add(Entry(who, what, about, aboutId, detail));

    /// <summary>An entry by the viewer for those who write without the store, in the transaction of what it tells.</summary>
    public LogEntry Entry(string what, string about, long? aboutId = null, string? detail = null) => Entry(viewer.PersonId, what, about, aboutId, detail);

    /// <summary>Notes a read, which changes nothing else. Returns when it is durable: nobody is shown what they read unnoted.</summary>
    public Task NoteReadAsync(string what, string about, long? aboutId = null, string? detail = null)
    {
        var entry = Entry(viewer.PersonId, what, about, aboutId, detail);
        return together.CommitAsync(shared =>
        {
            shared.Add(entry);
            return Task.CompletedTask;
        });
    }

    /// <summary>The same where it is enough to know that the viewer ever did: noted the first time only.</summary>
    public async Task NoteFirstReadAsync(string what, string about, long aboutId)
    {
        if (!await store.Log.AnyAsync(entry => entry.Who == viewer.PersonId && entry.What == what && entry.About == about && entry.AboutId == aboutId))
            await NoteReadAsync(what, about, aboutId);
    }

    private LogEntry Entry(long? who, string what, string about, long? aboutId, string? detail) => new()
    {
        At = clock.GetUtcNow(),
        Who = who,
        What = what,
        About = about,
        AboutId = aboutId,
        Detail = detail,
    };
}
