using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Changes the plan of a day: when and where, the host's consent, cancelling.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class PlanDayModel(Store store, Viewer viewer, Logbook logbook, Seats seats, HouseClock house, TimeProvider clock) : PageModel
{
    private const int LongestHow = 300;

    public CustomerDay Day { get; private set; } = null!;

    [BindProperty]
    public DayWish Wish { get; set; } = new();

    public HouseClock House => house;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Wish = DayWish.Of(Day, house);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Day.CancelledAt is not null)
            return this.Said($"/days/{id}", "It is cancelled. Plan another day instead.");
        if (!ModelState.IsValid)
            return Page();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var places = Wish.Places;
        if (await store.Database.ExecuteSqlAsync($"UPDATE customer_days SET places = {places} WHERE id = {id} AND taken <= {places}") == 0)
        {
            ModelState.AddModelError("Wish.Places", "More people than that have a place. Ask somebody to give theirs back first.");
            return Page();
        }
        Wish.Into(Day, house, clock.GetUtcNow());
        return await KeepAsync("changed", "Changed. Calendars that subscribed show it when they next look.", async () =>
        {
            await seats.FillAsync(id);
            await store.SaveChangesAsync();
            await transaction.CommitAsync();
        });
    }

    public async Task<IActionResult> OnPostConsentAsync(long id, string? how)
    {
        var said = Typed.Clean(how);
        if (!await FindAsync(id))
            return NotFound();
        if (said.Length is 0 or > LongestHow || Day.Consent is HostConsent.NotNeeded or HostConsent.Withdrawn)
            return this.Said($"/days/{id}/plan", $"Write down how they were asked and what they agreed to, in up to {LongestHow} letters.");
        (Day.Consent, Day.ConsentHow, Day.ConsentAt, Day.ConsentNotedBy) = (HostConsent.Given, said, clock.GetUtcNow(), viewer.PersonId);
        Touch();
        return await KeepAsync("noted the host's consent", "Noted. The diary is open to those who come along.", () => Task.CompletedTask);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Day.Consent is HostConsent.NotNeeded or HostConsent.Withdrawn)
            return this.Said($"/days/{id}", "There is no consent to take back. Nothing was changed.");
        await using var transaction = await store.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        (Day.Consent, Day.Host, Day.ConsentHow, Day.ConsentAt, Day.ConsentNotedBy) = (HostConsent.Withdrawn, null, null, now, viewer.PersonId);
        if (Day.EndsAt > now)
            Day.CancelledAt ??= now;
        Touch();
        return await KeepAsync("noted that consent was withdrawn", "The host’s name and all notes are gone. What we decided to do stays, without them.",
            async () =>
        {
            await store.DayNotes.Where(note => note.DayId == id).ExecuteDeleteAsync();
            await transaction.CommitAsync();
        });
    }

    public async Task<IActionResult> OnPostCancelAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (Day.CancelledAt is not null || Day.EndsAt <= clock.GetUtcNow())
            return this.Said($"/days/{id}", "What is over or cancelled already cannot be cancelled. Nothing was changed.");
        Day.CancelledAt = clock.GetUtcNow();
        Touch();
        return await KeepAsync("cancelled", "Cancelled. Tell those who wanted to come, and the host.", () => Task.CompletedTask);
    }

    private void Touch() => (Day.Sequence, Day.ChangedAt) = (Day.Sequence + 1, clock.GetUtcNow());

    private async Task<bool> FindAsync(long id)
    {
        if (await store.CustomerDays.FirstOrDefaultAsync(day => day.Id == id) is { } day)
            Day = day;
        return Day is not null;
    }

    private async Task<IActionResult> KeepAsync(string what, string sentence, Func<Task> then)
    {
        logbook.Note(what, "customer day", Day.Id);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Said($"/days/{Day.Id}/plan", "Somebody has changed it meanwhile. Look again, and change it then.");
        }
        await then();
        return this.Said($"/days/{Day.Id}", sentence);
    }
}
