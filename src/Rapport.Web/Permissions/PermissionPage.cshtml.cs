using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>One permission, and its end.</summary>
internal sealed class PermissionPageModel(Store store, Permitting permitting) : PageModel
{
    public Permission Permission { get; private set; } = null!;

    public bool MayEnd => Permission.Until is null && permitting.Decides(Permission.Request);

    public async Task<IActionResult> OnGetAsync(long id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEndAsync(long id, string? reason)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!permitting.Decides(Permission.Request))
            return Forbid();
        if (Typed.OrNull(reason) is not { Length: <= Asking.Longest } why)
            return this.Said($"/permissions/{id}", $"Say why it ends, in up to {Asking.Longest:N0} letters; whoever relied on it will want to know.");
        return this.Said($"/permissions/{id}", await permitting.EndAsync(id, why) ? "It has ended, and why stands here." : "It had ended already; that stands.");
    }

    private async Task<bool> FindAsync(long id)
    {
        if (await store.Permissions.AsNoTracking().Include(each => each.Request).FirstOrDefaultAsync(each => each.Id == id) is not { } found)
            return false;
        Permission = found;
        return true;
    }
}
