using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>Calibration sessions, and how one is called.</summary>
internal sealed class SessionsPageModel(Sessions sessions, Assigning assigning, Plans plans, Store store, Viewer viewer) : PageModel
{
    [BindProperty]
    public SessionWish Wish { get; set; } = new();

    public IReadOnlyList<SessionState> Sessions { get; private set; } = [];

    public IReadOnlyList<Person> Auditors { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>Whether the viewer may call one.</summary>
    public bool MayCall => viewer.Role is Role.Owner or Role.Leader;

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayCall)
            return Forbid();
        if (ModelState.IsValid)
        {
            var (session, complaint) = await sessions.CallAsync(Wish);
            if (session is not null)
                return this.Said($"/audits/sessions/{session.Id}", "It is called, and its conversations wait for everybody in it.");
            ModelState.AddModelError("", complaint!);
        }
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync()
    {
        Sessions = await sessions.AllAsync();
        if (!MayCall)
            return;
        Auditors = await assigning.Auditors.AsNoTracking().ToListAsync();
        var teams = store.Conversations.Where(talk => talk.Team != null).Select(talk => talk.Team!).Distinct();
        Teams = plans.Teams ?? [.. (await teams.ToListAsync()).Order(StringComparer.Ordinal)];
    }
}
