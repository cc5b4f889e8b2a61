using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Overview;

/// <summary>The advisor's own page.</summary>
internal sealed class MeModel(Seen seen, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    /// <summary>Null where the viewer serves no customers.</summary>
    public AdvisorFigures? Figures { get; private set; }

    public async Task OnGetAsync()
    {
        if (viewer.Advisor is { } advisor)
            Figures = await AdvisorFigures.ReadAsync(seen, advisor, viewer.Teams, Selection);
    }
}
