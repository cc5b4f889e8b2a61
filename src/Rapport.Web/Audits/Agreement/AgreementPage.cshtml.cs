using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Audits.Agreement;

/// <summary>How far auditors agree among themselves, and the machine with them; and which teams' figures that is enough for.</summary>
[Authorize(Roles = AgreementApi.Readers)]
internal sealed class AgreementPageModel(Judgements judgements, Plans plans, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Asking Asking { get; set; } = new();

    public AgreementReport Report { get; private set; } = null!;

    /// <summary>Plans to choose from; an auditor sees none.</summary>
    public IReadOnlyList<AuditPlan> Plans { get; private set; } = [];

    /// <summary>Whether the viewer may draw plans and call sessions.</summary>
    public bool MayPlan => viewer.Role is Role.Owner or Role.Leader;

    public async Task OnGetAsync()
    {
        Plans = [.. (await plans.AllAsync()).Select(state => state.Plan)];
        Report = await AgreementReport.ReadAsync(judgements, Asking);
    }
}
