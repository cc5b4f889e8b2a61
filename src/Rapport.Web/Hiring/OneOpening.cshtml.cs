using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>An opening: who wants the job, how far each is, and question by question what was seen.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class OneOpeningModel(Store store, Viewer viewer, SideBySide sides, Openings openings, Candidacy candidacy) : PageModel
{
    public Opening Opening { get; private set; } = null!;

    /// <summary>In the order they came.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public ILookup<long, PartSeen> Parts { get; private set; } = null!;

    public DateOnly Furthest => candidacy.Furthest;

    [BindProperty]
    public CandidateWish New { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        New.DeleteOn ??= candidacy.Furthest;
        Candidates = await store.Candidates.AsNoTracking().Where(candidate => candidate.OpeningId == id).OrderBy(candidate => candidate.Id).ToListAsync();
        Parts = await sides.OfAsync(Opening, [.. Candidates.Select(candidate => candidate.Id)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(long id)
    {
        if (await FindAsync(id) is null)
            return NotFound();
        var (candidate, complaint) = ModelState.IsValid ? await candidacy.AddAsync(Opening, New) : (null, null);
        if (candidate is not null)
            return this.Said($"/hiring/candidates/{candidate.Id}", "Written down. The interviewers find their sheets on their own pages.");
        if (complaint is not null)
            ModelState.AddModelError("", complaint);
        return await OnGetAsync(id);
    }

    public async Task<IActionResult> OnPostCloseAsync(long id) => await FindAsync(id) is null ? NotFound()
        : this.Said($"/hiring/{id}", await openings.CloseAsync(Opening) ?? "It is closed.");

    private async Task<Opening?> FindAsync(long id)
    {
        ModelState.Remove("id");
        var found = await store.Openings.RunBy(viewer).FirstOrDefaultAsync(opening => opening.Id == id);
        return Opening = found!;
    }
}
