using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>Customers who meet the team: when, who is there for them, where, and what was heard. For everybody in the team; whoever leads invites.</summary>
internal sealed class MeetingsModel(Store store, Viewer viewer, Shelf shelf, Logbook logbook, TimeProvider clock) : PageModel
{
    private const string Here = "/stories/meetings";
    private const int Longest = 2000;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public bool Writes => viewer.Role is Role.Owner or Role.Leader;

    [BindProperty]
    public Wanted New { get; set; } = new();

    public async Task OnGetAsync(long? story)
    {
        New.Story ??= story;
        await FindAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (!Writes)
            return Forbid();
        if (!Teams.Contains(New.Team))
            ModelState.AddModelError("New.Team", "Choose one of your teams.");
        if (!ModelState.IsValid)
            return Page();
        var story = New.Story is { } number && await shelf.OpenAsync(number) is { MayWrite: true } opened ? opened.Story : null;
        store.Add(new Meeting
        {
            StoryId = story?.Id,
            Customer = story?.Customer,
            Team = New.Team!,
            Day = New.Day!.Value,
            Place = Typed.Clean(New.Place),
            Hosts = Typed.Clean(New.Hosts),
            State = MeetingState.Planned,
            MadeBy = viewer.PersonId,
            MadeAt = clock.GetUtcNow(),
        });
        logbook.Note("invited a customer to meet the team", "meeting");
        await store.SaveChangesAsync();
        return this.Said(Here, "It stands below. Ask the customer in your own words; the house sends nothing.");
    }

    public async Task<IActionResult> OnPostHeldAsync(long id, string? heard)
    {
        var words = Typed.Clean(heard);
        if (words.Length is 0 or > Longest)
            return this.Said(Here, $"Write down what was heard, in up to {Longest:N0} letters; without the customer’s name.");
        return await ChangeAsync(id, MeetingState.Held, Draft.Redacted(words, null), "wrote down what was heard")
            ? this.Said(Here, "What was heard stands below.") : NotFound();
    }

    public async Task<IActionResult> OnPostCallOffAsync(long id) =>
        await ChangeAsync(id, MeetingState.CalledOff, null, "called a meeting off") ? this.Said(Here, "It is called off. Tell the customer.") : NotFound();

    private async Task<bool> ChangeAsync(long id, MeetingState state, string? heard, string what)
    {
        if (!Writes)
            return false;
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await Seen().Where(meeting => meeting.Id == id && meeting.State == MeetingState.Planned)
            .ExecuteUpdateAsync(set => set.SetProperty(meeting => meeting.State, state).SetProperty(meeting => meeting.Heard, heard)) == 0)
            return false;
        logbook.Note(what, "meeting", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private async Task FindAsync()
    {
        Teams = await shelf.TeamsAsync();
        Meetings = await Seen().AsNoTracking().OrderBy(meeting => meeting.State != MeetingState.Planned).ThenByDescending(meeting => meeting.Day).Take(100)
            .ToListAsync();
    }

    private IQueryable<Meeting> Seen()
    {
        var (all, teams) = (viewer.SeesEverything, viewer.Teams);
        return store.Meetings.Where(meeting => all || teams.Contains(meeting.Team));
    }

    /// <summary>An invitation to be made.</summary>
    internal sealed class Wanted
    {
        public long? Story { get; set; }

        public string? Team { get; set; }

        [Required(ErrorMessage = "On which day?")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "Where? A table and tea are enough."), MaxLength(200)]
        public string Place { get; set; } = "";

        [Required(ErrorMessage = "Who is there for the customer?"), MaxLength(200)]
        public string Hosts { get; set; } = "";
    }
}
