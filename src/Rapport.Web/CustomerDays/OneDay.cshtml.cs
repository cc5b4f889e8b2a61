using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>One day: its places, its diary, what came of it.</summary>
internal sealed class OneDayModel(Store store, Viewer viewer, Logbook logbook, Seats seats, Diary diary, HouseClock house, TimeProvider clock) : PageModel
{
    public CustomerDay Day { get; private set; } = null!;

    /// <summary>Names of those who have a place, and of those who wait, in their order.</summary>
    public IReadOnlyList<(string Name, bool IsWaiting)> People { get; private set; } = [];

    public IReadOnlyList<DiaryNote> Notes { get; private set; } = [];

    public IReadOnlyList<ActionShown> Actions { get; private set; } = [];

    /// <summary>Who may see to an action.</summary>
    public IReadOnlyList<(long Id, string Name)> Owners { get; private set; } = [];

    /// <summary>Whether the viewer waits for a place; null where they have not signed up.</summary>
    public bool? IsWaiting { get; private set; }

    /// <summary>Whether the viewer sees host and diary.</summary>
    public bool IsInside { get; private set; }

    public bool Plans => viewer.PlansDays();

    public bool IsOpen => Day.CancelledAt is null && Day.EndsAt > clock.GetUtcNow();

    public bool WritesDiary => IsWaiting == false && Day.MayBeNoted && Day.CancelledAt is null;

    public HouseClock House => house;

    public DateOnly InAMonth => DateOnly.FromDateTime(house.Here(clock.GetUtcNow()).DateTime).AddMonths(1);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await store.CustomerDays.AsNoTracking().FirstOrDefaultAsync(day => day.Id == id) is not { } day)
            return NotFound();
        (Day, IsInside) = (day, await store.CustomerDays.Where(each => each.Id == id).InsideFor(store, viewer).AnyAsync());
        var names = await store.People.Where(person => person.DeactivatedAt == null).OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name }).ToListAsync();
        Owners = [.. names.Select(person => (person.Id, person.Name))];
        var taken = await store.DaySeats.Where(seat => seat.DayId == id).OrderBy(seat => seat.IsWaiting).ThenBy(seat => seat.Id)
            .Join(store.People, seat => seat.PersonId, person => person.Id, (seat, person) => new { person.Id, person.Name, seat.IsWaiting }).ToListAsync();
        People = [.. taken.Select(seat => (seat.Name, seat.IsWaiting))];
        IsWaiting = taken.FirstOrDefault(seat => seat.Id == viewer.PersonId)?.IsWaiting;
        Notes = IsInside ? await diary.ReadAsync(id) : [];
        Actions = await ActionShown.ReadAsync(store, viewer, store.DayActions.Where(action => action.DayId == id));
        return Page();
    }

    public async Task<IActionResult> OnPostSignUpAsync(long id) => this.Said($"/days/{id}", await seats.SignUpAsync(id) switch
    {
        SignedUp.Place => "You have a place.",
        SignedUp.Waiting => "All places are taken. You are on the waiting list, and move up when somebody cannot come.",
        SignedUp.Already => "You had signed up already, and keep what you had.",
        _ => "Nobody can sign up for this day any more.",
    });

    public async Task<IActionResult> OnPostLeaveAsync(long id) =>
        this.Said($"/days/{id}", await seats.LeaveAsync(id) ? "Your place is free again, and whoever waited first has it."
            : "There was nothing to give back. What is over stays as it was.");

    public async Task<IActionResult> OnPostNoteAsync(long id, string? key, string? text)
    {
        var isPart = Request.Headers.ContainsKey("X-Part");
        var complaint = await diary.KeepAsync(id, key ?? "", Typed.Clean(text));
        if (isPart)
            return complaint is null ? new NoContentResult() : BadRequest();
        return this.Said($"/days/{id}#diary", complaint ?? "Kept.");
    }

    public async Task<IActionResult> OnPostForgetAsync(long id, long note) =>
        this.Said($"/days/{id}#diary", await diary.ForgetAsync(id, note) ? "The note is gone." : "Only your own notes can be taken out.");

    public async Task<IActionResult> OnPostActionAsync(long id, string? finding, string? what, long owner, DateOnly? due)
    {
        var (seen, todo) = (Typed.Clean(finding), Typed.Clean(what));
        if (!Plans && !await store.CustomerDays.Where(day => day.Id == id).InsideFor(store, viewer).AnyAsync())
            return Forbid();
        if (!await store.CustomerDays.AnyAsync(day => day.Id == id))
            return NotFound();
        if (seen.Length is 0 or > DayAction.Longest || todo.Length is 0 or > DayAction.Longest || due is null
            || !await store.People.AnyAsync(person => person.Id == owner && person.DeactivatedAt == null))
            return this.Said($"/days/{id}",
                $"An action needs what was seen, what is to be done (up to {DayAction.Longest} letters each), "
                + "who sees to it, and until when. Nothing was changed.");
        store.Add(new DayAction
        {
            DayId = id,
            Finding = seen,
            What = todo,
            OwnerId = owner,
            DueOn = due.Value,
            MadeBy = viewer.PersonId,
            MadeAt = clock.GetUtcNow()
        });
        logbook.Note("made an action", "customer day", id);
        await store.SaveChangesAsync();
        return this.Said($"/days/{id}", "It stands among the actions, and is followed until it is done and the host knows.");
    }
}
