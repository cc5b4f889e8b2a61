using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;

namespace Rapport.Web.Overview;

/// <summary>The advisor's own page.</summary>
internal sealed class MeModel(Seen seen, Viewer viewer, IEnumerable<IOwnPart> parts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    /// <summary>Null where the viewer serves no customers.</summary>
    public AdvisorFigures? Figures { get; private set; }

    /// <summary>What other slices have to say to the viewer, in order.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Parts = await Part.InOrderAsync(parts.Select(each => each.ForViewerAsync()));
        if (viewer.Advisor is { } advisor)
            Figures = await AdvisorFigures.ReadAsync(seen, advisor, viewer.Teams, Selection);
    }
}
