using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>What was asked of management for customers, and what came of it. Refusals are kept.</summary>
internal sealed class AskedModel(Store store, Viewer viewer, Logbook logbook, TimeProvider clock) : PageModel
{
    private const int Most = 200;
    private const string Path = "/gestures/asked";

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [BindProperty]
    public string? Currency { get; set; }

    public IReadOnlyList<AskShown> Asks { get; private set; } = [];

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public async Task OnGetAsync()
    {
        Currency ??= await LastCurrencyAsync();
        Asks = await AskShown.ReadAsync(store, viewer, Most);
    }

    public async Task<IActionResult> OnPostAskAsync()
    {
        var (what, why) = (Typed.Clean(What), Typed.Clean(Why));
        var money = string.IsNullOrWhiteSpace(Cost) ? null : Money.Parse(Cost, Currency);
        if (what.Length is 0 or > Gesture.Longest || why.Length is 0 or > Gesture.Longest)
            ModelState.AddModelError("", $"Say what you ask for and why, in up to {Gesture.Longest} letters each.");
        else if (money is null && !string.IsNullOrWhiteSpace(Cost))
            ModelState.AddModelError("", "Write the cost as a number, such as 45.00, and choose its currency; leave it empty where it is not about money.");
        if (!ModelState.IsValid)
        {
            await OnGetAsync();
            return Page();
        }
        var ask = new GestureAsk
        {
            PersonId = viewer.PersonId,
            Team = viewer.Teams.Count > 0 ? viewer.Teams[0] : null,
            At = clock.GetUtcNow(),
            What = what,
            Why = why,
            Minor = money?.Minor,
            Currency = money?.Currency,
        };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(ask);
        await store.SaveChangesAsync();
        logbook.Note("asked for a gesture", "gesture ask", ask.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return this.Said(Path, "Asked. Whoever leads your team sees it on their page, and the answer will stand here with its reason.");
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id, bool granted, string? reason)
    {
        if (!Leads)
            return Forbid();
        var why = Typed.Clean(reason);
        if (await store.GestureAsks.LedBy(viewer).FirstOrDefaultAsync(each => each.Id == id) is not { } ask)
            return NotFound();
        if (why.Length is 0 or > Gesture.Longest)
            return this.Said(Path, $"An answer needs its reason, in up to {Gesture.Longest} letters. Nothing was changed.");
        if (ask.AnsweredAt is not null)
            return this.Said(Path, "Somebody has answered meanwhile; theirs stands.");
        (ask.AnsweredAt, ask.AnsweredBy, ask.IsGranted, ask.Reason) = (clock.GetUtcNow(), viewer.PersonId, granted, why);
        logbook.Note(granted ? "granted" : "did not grant", "gesture ask", id);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Said(Path, "Somebody has answered meanwhile; theirs stands.");
        }
        return this.Said(Path, granted ? "Granted. They see it at once."
            : "Not granted. They see it with your reason; it is kept, and comes up again when you ask yourselves whether you are ready.");
    }

    private async Task<string?> LastCurrencyAsync()
    {
        var teams = viewer.Teams;
        return await store.GestureBudgets.OrderByDescending(budget => teams.Contains(budget.Team)).ThenByDescending(budget => budget.Id)
            .Select(budget => budget.Currency).FirstOrDefaultAsync();
    }
}
