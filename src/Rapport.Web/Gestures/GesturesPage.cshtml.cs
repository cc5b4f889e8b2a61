using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Gestures;

/// <summary>Note a gesture in ten seconds, and read what colleagues did.</summary>
internal sealed class GesturesModel(Store store, Viewer viewer, Gesturing gesturing, TimeProvider clock) : PageModel
{
    private const int OwnTalks = 10;

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Conversation { get; set; }

    public Purse Purse { get; private set; } = new(null, null, null);

    public IReadOnlyList<GestureShown> Gestures { get; private set; } = [];

    /// <summary>Conversations to choose from, by number: the one asked for, and the viewer's latest.</summary>
    public IReadOnlyList<(long Id, string Words)> Talks { get; private set; } = [];

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public bool Reads => viewer.Role is not Role.Advisor;

    /// <summary>Where the list goes on; null at its end.</summary>
    public long? Next { get; private set; }

    public bool IsUndoable(GestureShown gesture) => gesture.IsOwn && gesture.At > clock.GetUtcNow() - Gesturing.Undoable;

    public async Task OnGetAsync(long? before)
    {
        const int most = 50;
        Purse = await gesturing.PurseAsync();
        Gestures = await GestureShown.ReadAsync(store, viewer, store.Gestures, before, most);
        Next = Gestures.Count == most ? Gestures[^1].Id : null;
        var (asked, name) = (Conversation, viewer.Advisor);
        var talks = await store.Conversations.AsNoTracking().SeenBy(viewer)
            .Where(talk => talk.Id == asked || (name != null && talk.Advisors.Any(each => each.Name == name)))
            .OrderByDescending(talk => talk.Id == asked).ThenByDescending(talk => talk.StartedAt).Take(OwnTalks)
            .Select(talk => new { talk.Id, talk.Channel, talk.StartedAt, talk.Kind, talk.ExternalId }).ToListAsync();
        Talks = [.. talks.Select(talk => (talk.Id, $"{Words.Of(talk.Channel)}{talk.StartedAt?.ToString(", d MMMM")}, {talk.Kind ?? talk.ExternalId}"))];
    }

    public async Task<IActionResult> OnPostNoteAsync()
    {
        var noted = await gesturing.NoteAsync(Typed.Clean(What), Typed.Clean(Why), Cost, Conversation);
        if (noted.Complaint is null)
            return this.Said("/gestures", "Noted. Thank you for doing it. You can take it back within a day.");
        ModelState.AddModelError("", noted.Complaint);
        await OnGetAsync(null);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(long id) => this.Said("/gestures", await gesturing.UndoAsync(id)
        ? "It is gone, and what it cost is in your budget again." : "Only your own can be taken back, within a day. Nothing was changed.");
}
