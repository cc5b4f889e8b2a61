using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>One's own sheet: the questions with their described levels. Of a work sample the answers stand here, and no name.</summary>
[Authorize]
internal sealed class RateModel(Store store, GuideBook book, HandingIn handing) : PageModel
{
    public Sheet Sheet { get; private set; } = null!;

    public Guide Guide { get; private set; } = null!;

    public Candidate Candidate { get; private set; } = null!;

    public IReadOnlyDictionary<string, LevelGiven> Given { get; private set; } = new Dictionary<string, LevelGiven>(StringComparer.Ordinal);

    /// <summary>Whom it is about, as far as the interviewer is to know.</summary>
    public string About => Sheet.Part == HiringPart.Sample ? $"candidate {Candidate.Id}" : Candidate.Name;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Given = Sheet.Levels.ToDictionary(level => level.Question, level => new LevelGiven(level.Question, level.Level, level.Note), StringComparer.Ordinal);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id) => KeepAsync(id, handIn: false);

    public Task<IActionResult> OnPostHandInAsync(long id) => KeepAsync(id, handIn: true);

    private async Task<IActionResult> KeepAsync(long id, bool handIn)
    {
        if (!await FindAsync(id))
            return NotFound();
        var given = LevelGiven.Read(Request.Form, Guide);
        if (await handing.KeepAsync(Sheet, Guide, given, handIn) is not { } complaint)
            return handIn ? this.Said($"/hiring/candidates/{Candidate.Id}", "Handed in. Now talk with the other.")
                : this.Said($"/hiring/rate/{id}", "Kept. Hand it in when you are done.");
        Given = given.ToDictionary(each => each.Question, StringComparer.Ordinal);
        ModelState.AddModelError("", complaint);
        return Page();
    }

    private async Task<bool> FindAsync(long id)
    {
        if (await handing.OwnAsync(id) is not { } sheet)
            return false;
        Sheet = sheet;
        Candidate = await store.Candidates.AsNoTracking().SingleAsync(candidate => candidate.Id == sheet.CandidateId);
        var opening = await store.Openings.AsNoTracking().SingleAsync(each => each.Id == Candidate.OpeningId);
        Guide = await book.OfAsync(store, opening.GuideOf(sheet.Part));
        return true;
    }
}
