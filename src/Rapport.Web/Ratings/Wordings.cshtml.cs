using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Stock;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>What advisors are told to say, and what they say again and again.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class WordingsModel(
    Store store, WordingLists lists, Yardsticks yardsticks, StockTaking stock, Logbook logbook, Viewer viewer, Bell bell) : PageModel
{
    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Script { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Required { get; set; }

    public StockLedger? Ledger { get; private set; }

    public StoredLedger? Made { get; private set; }

    public async Task OnGetAsync()
    {
        Script = string.Join('\n', await lists.OfAsync(WordingKind.Script));
        Required = string.Join('\n', await lists.OfAsync(WordingKind.Required));
        await ShowLedgerAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (script, required) = (WordingLists.Lines(Script), WordingLists.Lines(Required));
        if (WordingLists.Complaint(script) is { } inScript)
            ModelState.AddModelError(nameof(Script), inScript);
        if (WordingLists.Complaint(required) is { } inRequired)
            ModelState.AddModelError(nameof(Required), inRequired);
        if (!ModelState.IsValid)
        {
            await ShowLedgerAsync();
            return Page();
        }
        await using var transaction = await store.Database.BeginTransactionAsync();
        await lists.KeepAsync(WordingKind.Script, script);
        await lists.KeepAsync(WordingKind.Required, required);
        await transaction.CommitAsync();
        bell.Ring();
        return this.Said("/wordings", "The lists are kept. Where they changed, everything is rated anew in the background.");
    }

    public async Task<IActionResult> OnPostLedgerAsync()
    {
        await stock.RequestAsync(viewer.PersonId);
        logbook.Note("asked for stock ledger", "settings");
        await store.SaveChangesAsync();
        bell.Ring();
        return this.Said("/wordings", "A new ledger is on its way. What it changes is rated anew in the background.");
    }

    private async Task ShowLedgerAsync()
    {
        Ledger = (await yardsticks.CurrentAsync(store)).Ledger;
        Made = await StockTaking.LatestAsync(store);
    }
}
