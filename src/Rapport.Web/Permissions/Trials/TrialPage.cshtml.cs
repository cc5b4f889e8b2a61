using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions.Trials;

/// <summary>One trial: what it did, as far as that can be told, and what was decided.</summary>
internal sealed class TrialPageModel(Store store, Permitting permitting, Trying trying, TrialReading reading) : PageModel
{
    public Trial Trial { get; private set; } = null!;

    public TrialResult Result { get; private set; } = null!;

    public DateOnly Today => permitting.Today;

    public bool MayDecide => Trial.Decision is null && permitting.Decides(Trial.Request);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Result = await reading.OfAsync(Trial);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(long id, AfterTrial? decision, string? reason)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!permitting.Decides(Trial.Request))
            return Forbid();
        if (decision is not { } what || Typed.OrNull(reason) is not { Length: <= Asking.Longest } why)
            return this.Said($"/permissions/trials/{id}", $"Choose what happens, and say why in up to {Asking.Longest:N0} letters.");
        return this.Said(
            $"/permissions/trials/{id}",
            await trying.DecideAsync(Trial, what, why) ? "It is decided. The figures stay beside it as they are now." : "Somebody has decided it meanwhile; theirs stands, and yours was not kept.");
    }

    private async Task<bool> FindAsync(long id)
    {
        if (await store.Trials.AsNoTracking().Include(each => each.Request).FirstOrDefaultAsync(each => each.Id == id) is not { } found)
            return false;
        Trial = found;
        return true;
    }
}
