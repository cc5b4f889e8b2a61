using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>One auditor: qualification, drift, severity. For themselves and the owner; nobody else learns that it is there.</summary>
internal sealed class AuditorPageModel(Qualifying qualifying, Judgements judgements, Store store, Viewer viewer, Logbook logbook) : PageModel
{
    private const int LongestGrounds = 500;

    public AuditorCard Auditor { get; private set; } = null!;

    public AuditorSeverity? Severity { get; private set; }

    /// <summary>Why nothing is told of severity.</summary>
    public string? Lacks { get; private set; }

    public bool IsMine => Auditor.Id == viewer.PersonId;

    public bool IsOwner => viewer.SeesEverything;

    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!Knows(id))
            return NotFound();
        return await ReadAsync(id) ? Page() : NotFound();
    }

    /// <summary>Hands out gold conversations.</summary>
    public Task<IActionResult> OnPostGiveAsync(long id, int count) =>
        OwnersAsync(id, "They wait, unmarked, under “My audits”.", () => qualifying.GiveAsync(id, count));

    /// <summary>An owner lets them rate, and says why.</summary>
    public Task<IActionResult> OnPostGrantAsync(long id, string? grounds) => OwnersAsync(id, "They may rate from now on.", async () =>
    {
        if (string.IsNullOrWhiteSpace(grounds))
            return "Say in a sentence on what grounds.";
        if (grounds.Length > LongestGrounds)
            return $"{LongestGrounds:N0} characters are the most.";
        return await qualifying.GrantAsync(id, grounds.Trim()) ? null : "They may rate already.";
    });

    /// <summary>Lets them rate where the rule holds; the auditor may ask for it themselves.</summary>
    public async Task<IActionResult> OnPostTakeAsync(long id)
    {
        if (!Knows(id))
            return NotFound();
        return this.Said(
            $"/audits/auditors/{id}",
            await qualifying.TakeAsync(id)
                ? "Qualified by gold conversations."
                : "The rule does not let them, or they may rate already.");
    }

    private bool Knows(long id) => viewer.SeesEverything || id == viewer.PersonId;

    private async Task<IActionResult> OwnersAsync(long id, string done, Func<Task<string?>> change)
    {
        if (!viewer.SeesEverything)
            return NotFound();
        if (!await ReadAsync(id))
            return NotFound();
        Complaint = await change();
        return Complaint is null ? this.Said($"/audits/auditors/{id}", done) : Page();
    }

    private async Task<bool> ReadAsync(long id)
    {
        if (await AuditorCard.ReadAsync(store, id) is not { } card)
            return false;
        if (id != viewer.PersonId)
            await logbook.NoteReadAsync("read an auditor’s figures", "person", id);
        Auditor = card;
        var severities = Severities.Of(await judgements.EverywhereAsync());
        Severity = severities.For(id);
        Lacks = severities.Lacks ?? (Severity is null ? "Fewer than five ratings for plans: too few to tell severity." : null);
        return true;
    }
}
