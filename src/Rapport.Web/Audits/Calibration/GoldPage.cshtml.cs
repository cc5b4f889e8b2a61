using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Audits.Calibration;

/// <summary>The gold set.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class GoldPageModel(GoldSet gold) : PageModel
{
    private const int LongestGrounds = 1000;

    public IReadOnlyList<Gold> Gold { get; private set; } = [];

    public IReadOnlyList<Nugget> Offered { get; private set; } = [];

    /// <summary>The audit that is chosen already.</summary>
    public long? Audit { get; private set; }

    public string? Complaint { get; private set; }

    public Task OnGetAsync(long? audit) => ReadAsync(audit);

    public async Task<IActionResult> OnPostMakeAsync(long audit, string? grounds)
    {
        Complaint = string.IsNullOrWhiteSpace(grounds)
            ? "Say in a sentence how it was agreed on."
            : grounds.Length > LongestGrounds ? $"{LongestGrounds:N0} characters are the most." : null;
        if (Complaint is null && await gold.MakeAsync(audit, grounds!.Trim()))
            return this.Said("/audits/gold", "It is gold from now on.");
        Complaint ??= "That audit cannot be gold: its conversation is gold already, or its talk has come anew since.";
        await ReadAsync(audit);
        return Page();
    }

    public async Task<IActionResult> OnPostRetireAsync(long conversation, bool retired)
    {
        await gold.RetireAsync(conversation, retired);
        return Redirect("/audits/gold");
    }

    private async Task ReadAsync(long? audit)
    {
        Audit = audit;
        Gold = await gold.AllAsync();
        Offered = await gold.OfferedAsync();
    }
}
