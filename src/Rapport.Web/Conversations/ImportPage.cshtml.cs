using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>One import: how far it is, and what could not be read.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class ImportPageModel(Store store, ImportDesk desk) : PageModel
{
    public Import Import { get; private set; } = null!;

    /// <summary>One a line: file, line, reason.</summary>
    public IReadOnlyList<string> Complaints => Import.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await store.Imports.AsNoTracking().FirstOrDefaultAsync(import => import.Id == id) is not { } import)
            return NotFound();
        Import = import;
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(long id)
    {
        await desk.StopAsync(id);
        return this.Said($"/imports/{id}", "It is stopped. What was read stays here.");
    }

    public async Task<IActionResult> OnPostTryAgainAsync(long id)
    {
        await desk.TryAgainAsync(id);
        return Redirect($"/imports/{id}");
    }
}
