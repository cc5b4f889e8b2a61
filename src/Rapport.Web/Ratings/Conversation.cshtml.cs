using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>One conversation: the talk, what was heard in it, how the rating comes about; notes and contests.</summary>
internal sealed class ConversationModel(Store store, Viewer viewer, Logbook logbook, Yardsticks yardsticks, Contesting contesting, IEnumerable<IConversationPart> parts, TimeProvider clock) : PageModel
{
    private (string Field, string? Text) draft;

    public ConversationView View { get; private set; } = null!;

    public IReadOnlyList<SaidContest> Contests { get; private set; } = [];

    public IReadOnlyList<SaidNote> Notes { get; private set; } = [];

    /// <summary>What later slices have to say about it, in order.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public bool MayContest => View.Shown is not null && contesting.MayContest(View.Stored);

    /// <summary>Contests that the viewer may decide.</summary>
    public IReadOnlySet<long> ToDecide { get; private set; } = new HashSet<long>();

    /// <summary>What was written in a field that could not be kept as it was.</summary>
    public string? Draft(string field) => draft.Field == field ? draft.Text : null;

    public async Task<IActionResult> OnGetAsync(long id, long? rating)
    {
        if (!await FindAsync(id, rating))
            return NotFound();
        if (View.NamesOthers)
            await logbook.NoteReadAsync("read figures", "conversation", id);
        else
            await logbook.NoteFirstReadAsync("opened", "conversation", id);
        return Page();
    }

    public async Task<IActionResult> OnPostNoteAsync(long id, string? text)
    {
        if (!await FindAsync(id, null))
            return NotFound();
        if (IsBlankOrLong(nameof(text), text, "Write the note first."))
            return Page();
        store.Add(new Note { ConversationId = id, PersonId = viewer.PersonId!.Value, Text = text!.Trim(), MadeAt = clock.GetUtcNow() });
        logbook.Note("wrote note", "conversation", id);
        await store.SaveChangesAsync();
        return this.Said($"/conversations/{id}", "The note stands below.");
    }

    public async Task<IActionResult> OnPostContestAsync(long id, long rating, string? finding, string? reason)
    {
        if (!await FindAsync(id, rating) || View.Shown is not { } disputed)
            return NotFound();
        if (!contesting.MayContest(View.Stored))
            return Forbid();
        if (IsBlankOrLong(nameof(reason), reason, "Say why first."))
            return Page();
        if (View.Findings.FirstOrDefault(each => each.Key == finding) is not { } found)
            return BadRequest();
        await contesting.FileAsync(disputed, found, reason!);
        return this.Said($"/conversations/{id}", "It is contested. A person will decide, and what you wrote stays.");
    }

    public async Task<IActionResult> OnPostDecideAsync(long id, long contest, bool? upheld, string? decision)
    {
        if (!await FindAsync(id, null) || await store.Contests.AsNoTracking().FirstOrDefaultAsync(each => each.Id == contest && each.ConversationId == id) is not { } open)
            return NotFound();
        if (open.IsUpheld is null && !contesting.MayDecide(View.Stored, open))
            return Forbid();
        if (IsBlankOrLong(nameof(decision), decision, "Say why you decide so."))
            return Page();
        if (upheld is not { } isUpheld)
            return BadRequest();
        return this.Said(
            $"/conversations/{id}",
            await contesting.DecideAsync(open, isUpheld, decision!) ? "It is decided, and your reason stands beside it." : "Somebody has decided it meanwhile; that stands.");
    }

    private bool IsBlankOrLong(string name, string? text, string complaint)
    {
        ModelState.Clear();
        draft = (name, text);
        if (string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(name, complaint);
        else if (text.Length > Contesting.Longest)
            ModelState.AddModelError(name, $"That is {text.Length:N0} characters long; {Contesting.Longest:N0} is the most.");
        return !ModelState.IsValid;
    }

    private async Task<bool> FindAsync(long id, long? rating)
    {
        var (contests, notes) = (store.Contests, store.Notes);
        var found = await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer).Where(talk => talk.Id == id).Select(talk => new
        {
            Stored = talk,
            IsContested = contests.Any(contest => contest.ConversationId == id),
            IsNoted = notes.Any(note => note.ConversationId == id),
        }).FirstOrDefaultAsync();
        if (found?.Stored is not { } stored)
            return false;
        var shown = await store.Ratings.AsNoTracking().FirstOrDefaultAsync(each => each.ConversationId == id && (rating == null ? each.IsCurrent : each.Id == rating));
        if (rating is not null && shown is null)
            return false;
        View = new(stored, await PastRating.Of(store.Ratings, id).ToListAsync(), shown, await yardsticks.LatelyAsync(store), viewer);
        Notes = found.IsNoted ? await SaidNote.OfAsync(store, id) : [];
        if (found.IsContested)
            await FindContestsAsync(stored);
        Parts = await Part.InOrderAsync(parts.Select(each => each.AboutAsync(stored)));
        return true;
    }

    private async Task FindContestsAsync(StoredConversation stored)
    {
        var contests = store.Contests.Where(contest => contest.ConversationId == stored.Id);
        Contests = await SaidContest.Of(store, contests.OrderBy(contest => contest.Id)).ToListAsync();
        if (Contests.Any(contest => contest.IsUpheld is null))
            ToDecide = (await contests.AsNoTracking().Where(contest => contest.IsUpheld == null).ToListAsync()).Where(contest => contesting.MayDecide(stored, contest)).Select(contest => contest.Id).ToHashSet();
    }
}
