using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Plans a day.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class NewDayModel(Store store, Viewer viewer, Logbook logbook, HouseClock house, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DayWish Wish { get; set; } = new();

    public HouseClock House => house;

    public void OnGet() => Wish.Day = DateOnly.FromDateTime(house.Here(clock.GetUtcNow()).DateTime).AddDays(14);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var day = Wish.ToDay(house, viewer.PersonId, clock.GetUtcNow());
        store.Add(day);
        await store.SaveChangesAsync();
        logbook.Note("planned", "customer day", day.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return this.Said($"/days/{day.Id}", day.Host is null ? "Planned. Take a place yourself first."
            : "Planned. Ask your host now, and note here what they say; until then nothing may be written down.");
    }
}
