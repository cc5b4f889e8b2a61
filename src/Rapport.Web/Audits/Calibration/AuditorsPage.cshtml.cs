using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>All auditors in alphabetical order: no ranking.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class AuditorsPageModel(Store store, Judgements judgements, Logbook logbook) : PageModel
{
    public IReadOnlyList<AuditorCard> Auditors { get; private set; } = [];

    public Severities Severities { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await logbook.NoteReadAsync("read auditors’ figures", "audit");
        Auditors = await AuditorCard.AllAsync(store);
        Severities = Severities.Of(await judgements.EverywhereAsync());
    }
}
