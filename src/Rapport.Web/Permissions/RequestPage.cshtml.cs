using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>One request: what was asked, with what evidence; the answer, or the form for it.</summary>
internal sealed class RequestPageModel(Store store, Viewer viewer, Permitting permitting, Register register, Candidates candidates) : PageModel
{
    private PermissionRequest stored = null!;

    public SaidRequest Asked { get; private set; } = null!;

    public string? Line => stored.Line;

    public bool IsFrozen => stored.Evidence is not null;

    public Evidence? Evidence { get; private set; }

    public IReadOnlyList<SaidPermission> Permissions { get; private set; } = [];

    public IReadOnlyList<SaidTrial> Trials { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public IReadOnlyList<(long Id, string Name)> Owners { get; private set; } = [];

    public long? OwnerId => stored.OwnerId;

    /// <summary>Whether the viewer may answer it now.</summary>
    public bool MayAnswer => stored.AnsweredAt is null && permitting.Decides(stored);

    public bool MayName => stored.AnsweredAt is null && viewer.Role == Role.Owner;

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    [BindProperty]
    public Answering Answering { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Answering.What = stored.Instead;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!permitting.Decides(stored))
            return Forbid();
        if (stored.AnsweredAt is not null)
            return Late(id);
        this.Complain(nameof(Answering), Answering.Complaints(stored, Teams));
        if (!ModelState.IsValid)
            return Page();
        return await permitting.AnswerAsync(stored, Answering)
            ? this.Said($"/permissions/requests/{id}", "It is answered, and your reason stands beside it for all to read.")
            : Late(id);
    }

    public async Task<IActionResult> OnPostNameAsync(long id, long? owner, DateOnly? answerBy)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (viewer.Role != Role.Owner)
            return Forbid();
        if (answerBy is not { } day || day < permitting.Today || (owner is not null && Owners.All(person => person.Id != owner)))
            return this.Said($"/permissions/requests/{id}", "Choose somebody who leads here, and a day from today on.");
        return this.Said(
            $"/permissions/requests/{id}",
            await permitting.NameAsync(id, owner, day) ? "It is on their own page now." : "It has been answered meanwhile; there is nothing left to name.");
    }

    private IActionResult Late(long id) => this.Said($"/permissions/requests/{id}", "Somebody has answered it meanwhile; theirs stands, and yours was not kept.");

    private async Task<bool> FindAsync(long id)
    {
        if (await store.PermissionRequests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == id) is not { } found)
            return false;
        stored = found;
        Asked = await register.SayAsync(found);
        Evidence = found.Evidence is null && found.Line is { } line ? await candidates.OfAsync(line) : Web.Permissions.Evidence.Of(found.Evidence);
        Permissions = [.. (await register.PermissionsAsync()).Where(permission => permission.Request == id)];
        Trials = [.. (await register.TrialsAsync()).Where(trial => trial.Request == id)];
        Teams = await store.TeamNamesAsync();
        Owners = [.. (await permitting.Owners.OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync()).Select(person => (person.Id, person.Name))];
        return true;
    }
}
