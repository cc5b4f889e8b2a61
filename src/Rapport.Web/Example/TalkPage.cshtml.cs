using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>What an auditor gave a conversation put forward: the number, not their name and not their reasons.</summary>
internal sealed record AuditorsWord(double Holistic, DateTimeOffset DoneAt);

/// <summary>One conversation that its advisor, who leads, shows to everybody: the talk, and its ratings where nobody has to rate it blind.</summary>
internal sealed class TalkPageModel(Store store, Viewer viewer, Logbook logbook, Yardsticks yardsticks, Forwarding forwarding) : PageModel
{
    public Forward Forward { get; private set; } = null!;

    public ConversationView View { get; private set; } = null!;

    /// <summary>Whether ratings are held back from the viewer.</summary>
    public bool IsBlind { get; private set; }

    public IReadOnlyList<AuditorsWord> Auditors { get; private set; } = [];

    /// <summary>Whether it is the viewer's own.</summary>
    public bool IsOwn => Forward.PersonId is { } person && person == viewer.PersonId;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await store.Forwards.AsNoTracking().ShownTo(store, viewer)
            .FirstOrDefaultAsync(forward => forward.ConversationId == id) is not { } forward)
            return NotFound();
        (Forward, IsBlind) = (forward, await ForwardSight.IsBlindAsync(store, viewer, id));
        var stored = await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SingleAsync(talk => talk.Id == id);
        var rating = IsBlind ? null : await store.Ratings.AsNoTracking().FirstOrDefaultAsync(each => each.ConversationId == id && each.IsCurrent);
        // As its advisor sees it, who shows it: named, and nobody else.
        View = new(stored, [], rating, await yardsticks.LatelyAsync(store), viewer with { Advisor = forward.Advisor });
        if (IsBlind)
            return Page();
        Auditors = await store.Audits
            .Where(audit => audit.ConversationId == id && audit.State == AuditState.Done && audit.OfChange == stored.ChangedAt
            && (audit.Purpose == Purpose.Sample || audit.Purpose == Purpose.Second || audit.Purpose == Purpose.Pick)).OrderBy(audit => audit.DoneAt)
            .Select(audit => new AuditorsWord(audit.Holistic!.Value, audit.DoneAt!.Value)).ToListAsync();
        await logbook.NoteFirstReadAsync("opened", "conversation", id); // so that whoever has seen its rating is not given it to rate
        return Page();
    }

    public async Task<IActionResult> OnPostPutAsync(long id, string? why)
    {
        var said = Typed.Clean(why);
        if (said.Length is 0 or > Forward.Longest)
            return this.Said($"/conversations/{id}", $"Say why this one, in up to {Forward.Longest} letters; then it is shown.");
        return await forwarding.PutAsync(id, said) ? this.Said("/example", "Everybody here can read it now. You can take it back at any moment.")
            : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(long id) => await forwarding.TakeBackAsync()
        ? this.Said("/example", "It is read only by those who could read it before.") : NotFound();
}
