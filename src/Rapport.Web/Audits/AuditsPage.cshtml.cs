using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>What waits for the viewer, what is begun, what is done; and what waits for anybody.</summary>
internal sealed class AuditsPageModel(MyAudits mine, Assigning assigning, Store store, Viewer viewer) : PageModel
{
    public IReadOnlyList<MyAudit> Open { get; private set; } = [];

    public IReadOnlyList<MyAudit> Done { get; private set; } = [];

    /// <summary>How many wait for anybody of the viewer's plans.</summary>
    public int Free { get; private set; }

    /// <summary>Whether the viewer may make plans.</summary>
    public bool MayPlan => viewer.Role is Role.Owner or Role.Leader;

    public long? Me => viewer.PersonId;

    public async Task OnGetAsync()
    {
        Open = await mine.OpenAsync();
        Done = await mine.DoneAsync();
        Free = await assigning.Free.CountAsync();
    }

    /// <summary>Takes the first that waits for anybody and that the viewer may rate.</summary>
    public async Task<IActionResult> OnPostTakeAsync()
    {
        foreach (var id in await assigning.Free.OrderBy(audit => audit.Id).Select(audit => audit.Id).ToListAsync())
        {
            if (await assigning.TakeAsync(id))
                return Redirect($"/audits/{id}");
        }
        return this.Said("/audits", "Nothing is left that you may rate: your own conversations, and those you know, are others’ to rate.");
    }

    /// <summary>Asks somebody to rate a conversation that the viewer wants rated.</summary>
    public async Task<IActionResult> OnPostPickAsync(long conversation, long person)
    {
        if (!MayPlan)
            return Forbid();
        if (!await store.Conversations.SeenBy(viewer).AnyAsync(talk => talk.Id == conversation))
            return NotFound();
        if (await assigning.PickAsync(conversation, person) is null)
            return this.Said($"/conversations/{conversation}", "They may not rate this one: it is their own, or they know it already, or they are not qualified.");
        return person == viewer.PersonId
            ? this.Said("/audits", "It waits for you below. Until you have rated it, it is withheld from you elsewhere.")
            : this.Said($"/conversations/{conversation}", "It waits to be rated. What is picked counts in no estimate.");
    }
}
