using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>A candidate, for those who run the opening and those who see them; each part once both of it have handed in.</summary>
[Authorize]
internal sealed class OneCandidateModel(
    Store store, Viewer viewer, SideBySide sides, Candidacy candidacy, WorkSample sample, FairBook fair, Deciding deciding, Logbook logbook) : PageModel
{
    public Candidate Candidate { get; private set; } = null!;

    public Opening Opening { get; private set; } = null!;

    public IReadOnlyList<PartSeen> Parts { get; private set; } = [];

    /// <summary>Whether the viewer runs the opening: decides, hands on, deletes.</summary>
    public bool Runs { get; private set; }

    /// <summary>A link just made, shown this once.</summary>
    public string? Link { get; private set; }

    public IReadOnlyList<(long Id, string Name)> People { get; private set; } = [];

    /// <summary>The name, but not for whoever still has to judge the sample and nothing else.</summary>
    public string Name =>
        Runs || Parts.Any(part => part.Part != HiringPart.Sample && part.Whose.Any(each => each.IsMine)) || Parts.All(part => part.Waits is null)
        ? Candidate.Name : $"Candidate {Candidate.Id}";

    public string? DecidedBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Parts.Any(part => part.Rows is not null))
            await logbook.NoteReadAsync("read levels", "hiring", id);
        return Page();
    }

    public Task<IActionResult> OnPostAgreeAsync(long id, HiringPart part) => DoAsync(id, needsRunning: false, () =>
    {
        var seen = Parts.First(each => each.Part == part);
        return !Runs && !seen.Whose.Any(each => each.IsMine) ? Task.FromResult<string?>("The two who judged this part agree on it.")
            : Candidate.DecidedAt is not null ? Task.FromResult<string?>("It is decided; what led to it stays as it was.")
            : deciding.AgreeAsync(id, seen, LevelGiven.Read(Request.Form, seen.Guide));
    }, "What you agreed on is kept; both sheets stay as they were.");

    public Task<IActionResult> OnPostDecideAsync(long id, Outcome? outcome, string? reason, string[] restsOn) => DoAsync(id, needsRunning: true,
        () => outcome is { } end ? deciding.DecideAsync(Candidate, Opening.Job, Parts, end, reason, restsOn) : Task.FromResult<string?>("Choose how it ends."),
        "Decided, and written down. Tell them soon, and tell them why.");

    public Task<IActionResult> OnPostHandOnAsync(long id, long sheet, long person) =>
        DoAsync(id, needsRunning: true, () => candidacy.HandOnAsync(id, sheet, person), "Handed on. It begins afresh.");

    public Task<IActionResult> OnPostOnPaperAsync(long id) => DoAsync(id, needsRunning: true,
        () => sample.AnswerAsync(id, WorkSample.Read(Request.Form, Parts.First(part => part.Part == HiringPart.Sample).Guide), token: null),
        "Written down, for the two to judge.");

    public Task<IActionResult> OnPostSampleLinkAsync(long id) => MakeAsync(id, () => sample.LinkAsync(Candidate));

    public Task<IActionResult> OnPostFairLinkAsync(long id) => MakeAsync(id, () => fair.LinkAsync(Candidate));

    public async Task<IActionResult> OnPostDeleteAsync(long id)
    {
        if (!await FindAsync(id) || !Runs)
            return NotFound();
        await candidacy.DeleteAsync(id);
        return this.Said($"/hiring/{Opening.Id}", "Deleted, with everything that hung on it.");
    }

    private async Task<IActionResult> DoAsync(long id, bool needsRunning, Func<Task<string?>> change, string done)
    {
        if (!await FindAsync(id) || (needsRunning && !Runs))
            return NotFound();
        if (await change() is not { } complaint)
            return this.Said($"/hiring/candidates/{id}", done);
        store.ChangeTracker.Clear();
        await FindAsync(id);
        ModelState.AddModelError("", complaint);
        return Page();
    }

    private async Task<IActionResult> MakeAsync(long id, Func<Task<string?>> link)
    {
        if (!await FindAsync(id) || !Runs)
            return NotFound();
        if (await link() is not { } path)
            return this.Said($"/hiring/candidates/{id}", "It is answered already, or decided: there is nothing more to ask.");
        Link = $"{Request.Scheme}://{Request.Host}{path}";
        return Page();
    }

    private async Task<bool> FindAsync(long id)
    {
        if (await store.Candidates.SeenBy(store, viewer).FirstOrDefaultAsync(candidate => candidate.Id == id) is not { } candidate)
            return false;
        Candidate = candidate;
        Opening = await store.Openings.AsNoTracking().SingleAsync(opening => opening.Id == candidate.OpeningId);
        Runs = await store.Openings.RunBy(viewer).AnyAsync(opening => opening.Id == candidate.OpeningId);
        Parts = [.. (await sides.OfAsync(Opening, [id]))[id]];
        People = Runs ? await HiringPeople.HereAsync(store) : [];
        DecidedBy = await store.People.Where(person => person.Id == candidate.DecidedBy).Select(person => person.Name).FirstOrDefaultAsync();
        return true;
    }
}
