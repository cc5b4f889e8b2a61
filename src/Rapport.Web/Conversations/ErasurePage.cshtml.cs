using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>Erases a customer's or an advisor's data: first how much it reaches, then the deed and its receipt. Names stay out of addresses.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class ErasurePageModel(Erasure erasure) : PageModel
{
    [BindProperty]
    public Whom Whom { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>How many conversations it reaches; null before looking.</summary>
    public int? Reaches { get; private set; }

    /// <summary>What was done; or null.</summary>
    public Receipt? Receipt { get; private set; }

    public async Task OnPostLookAsync()
    {
        if (IsNamed())
            Reaches = await erasure.CountAsync(Whom, Name!);
    }

    public async Task OnPostEraseAsync()
    {
        if (!IsNamed())
            return;
        try
        {
            Receipt = await erasure.EraseAsync(Whom, Name!);
        }
        catch (OpenImportsException open)
        {
            ModelState.AddModelError("", open.Message);
        }
    }

    private bool IsNamed()
    {
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError("", "Say whose data: a customer’s id, or an advisor’s name.");
        return ModelState.IsValid;
    }
}
