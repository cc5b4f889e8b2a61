using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Rapport.Web.Permissions;

/// <summary>What stands between people and customers, from the conversations themselves.</summary>
internal sealed class CandidatesPageModel(Candidates candidates) : PageModel
{
    public IReadOnlyList<Candidate> Lines { get; private set; } = [];

    public IReadOnlyList<Wall> Walls { get; private set; } = [];

    public async Task OnGetAsync() => (Lines, Walls) = (await candidates.LinesAsync(), await candidates.WallsAsync());
}
