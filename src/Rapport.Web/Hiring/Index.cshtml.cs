using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>What waits for one's own levels; for those who open, their openings.</summary>
[Authorize]
internal sealed class HiringIndexModel(Store store, Viewer viewer, GuideBook book, Openings openings) : PageModel
{
    public bool IsOpener => viewer.Role is Role.Owner or Role.Leader;

    public IReadOnlyList<WaitingSheet> Waiting { get; private set; } = [];

    public IReadOnlyList<(Opening Opening, int Candidates, int Undecided)> Openings { get; private set; } = [];

    public IReadOnlyList<(long Id, string Name)> People { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public ILookup<HiringPart, Guide> Guides { get; private set; } = Array.Empty<Guide>().ToLookup(guide => guide.Part);

    [BindProperty]
    public OpeningWish New { get; set; } = new();

    public async Task OnGetAsync()
    {
        Waiting = await WaitingSheet.OfAsync(store, viewer);
        if (!IsOpener)
            return;
        var counts = await store.Candidates.GroupBy(candidate => candidate.OpeningId)
            .Select(group => new { group.Key, All = group.Count(), Open = group.Count(candidate => candidate.DecidedAt == null) })
            .ToDictionaryAsync(group => group.Key);
        Openings =
        [
            .. (await store.Openings.AsNoTracking().RunBy(viewer)
                    .OrderBy(opening => opening.ClosedAt != null).ThenByDescending(opening => opening.Id).ToListAsync())
                .Select(opening => (opening, counts.GetValueOrDefault(opening.Id)?.All ?? 0, counts.GetValueOrDefault(opening.Id)?.Open ?? 0)),
        ];
        People = await HiringPeople.HereAsync(store);
        Teams = viewer.SeesEverything ? await store.Teams.OrderBy(team => team.Name).Select(team => team.Name).ToListAsync() : viewer.SeenTeams;
        Guides = book.Read().Guides.ToLookup(guide => guide.Part);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsOpener)
            return Forbid();
        // A pair left empty is told of in a sentence, by the opening itself.
        var parts = Enum.GetNames<HiringPart>();
        foreach (var key in ModelState.Keys.Where(key => parts.Any(part => key.StartsWith($"New.{part}", StringComparison.Ordinal))).ToList())
            ModelState.Remove(key);
        var (opening, complaint) = ModelState.IsValid ? await openings.OpenAsync(New) : (null, null);
        if (opening is not null)
            return this.Said($"/hiring/{opening.Id}", "It is open. Write down who wants the job.");
        if (complaint is not null)
            ModelState.AddModelError("", complaint);
        await OnGetAsync();
        return Page();
    }
}

/// <summary>Who can be named.</summary>
internal static class HiringPeople
{
    /// <summary>Everybody who is here, by name.</summary>
    public static async Task<IReadOnlyList<(long Id, string Name)>> HereAsync(Store store) =>
        [.. (await store.People.Where(person => person.DeactivatedAt == null).OrderBy(person => person.Name)
                .Select(person => new { person.Id, person.Name }).ToListAsync())
            .Select(person => (person.Id, person.Name))];
}
