using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// One audit: read, rate from the anchors, mark, hand in; then the arithmetic. Its own auditor's until it is handed in; afterwards anybody's
/// who sees the conversation. Every change is a form of its own, so that drafts are kept with and without a script.
/// </summary>
internal sealed class AuditPageModel(Auditing auditing, MyAudits mine, Store store, Viewer viewer) : PageModel
{
    private const int LongestReason = 2000;

    public AuditView View { get; private set; } = null!;

    /// <summary>Whether it is the viewer's own.</summary>
    public bool IsMine => View.Audit.PersonId == viewer.PersonId;

    /// <summary>Who rated it, where that is another.</summary>
    public string? By { get; private set; }

    /// <summary>How many of the viewer's are done, of how many, and the next.</summary>
    public Progress Progress { get; private set; } = Progress.None;

    /// <summary>The turn whose form is open, for marking without a script; or null.</summary>
    public int? Turn { get; private set; }

    /// <summary>The cue whose form is open; or null.</summary>
    public int? Cue { get; private set; }

    /// <summary>Whether the scale is shown.</summary>
    public bool IsRating { get; private set; }

    /// <summary>What was filled in and could not be marked.</summary>
    public Mark Tried { get; private set; } = new();

    /// <summary>Why something could not be done; or null.</summary>
    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, int? turn, int? cue, bool rate)
    {
        if (await auditing.OwnAsync(id) is not var (audit, stored))
            return await OthersAsync(id) ? Page() : NotFound();
        if (await auditing.OpenAsync(audit, stored))
            Complaint = "The conversation has come anew since you marked it. Your rating stands as a draft; please mark it again.";
        View = new(audit, stored);
        Progress = await mine.ProgressAsync(audit);
        (Turn, Cue) = (turn >= 0 && turn < View.Talk.Turns.Count ? turn : null, cue >= 0 && cue < View.Marks.Cues.Count ? cue : null);
        IsRating = View.IsOpen && (rate || audit.Holistic is null);
        return Page();
    }

    public Task<IActionResult> OnPostRateAsync(long id, double? holistic) => ChangeAsync(id, null, async view =>
    {
        if (holistic is not { } given || given is < 1 or > 10 || given * 2 % 1 != 0)
            return "Choose a number from 1 to 10; half points are allowed.";
        await auditing.RateAsync(view.Audit, given);
        return null;
    });

    public Task<IActionResult> OnPostMarkAsync(long id, int? version, Mark mark) => MarkAsync(id, version, mark, mark.Added);

    public Task<IActionResult> OnPostMeetAsync(long id, int? version, Mark mark) => MarkAsync(id, version, mark, mark.Met);

    public Task<IActionResult> OnPostChangeAsync(long id, int? version, Mark mark) => MarkAsync(id, version, mark, (marks, _) => mark.Changed(marks));

    public Task<IActionResult> OnPostFaultAsync(long id, int? version, bool fault) => MarkAsync(id, version, new(), (marks, _) => marks with { Fault = fault });

    public Task<IActionResult> OnPostRemoveAsync(long id, int? version, int? cue, int? behaviour) => MarkAsync(id, version, new(), (marks, _) => marks with
    {
        Cues = [.. marks.Cues.Where((_, number) => number != cue)],
        Behaviours = [.. marks.Behaviours.Where((_, number) => number != behaviour)],
    });

    /// <summary>Takes the last change back, whatever it was.</summary>
    public Task<IActionResult> OnPostUndoAsync(long id, int? version) => ChangeAsync(id, version, view => KeepAsync(view, () => view.Marks.Undone()), "#undo");

    /// <summary>The script says that its auditor is at it.</summary>
    public async Task<IActionResult> OnPostAtAsync(long id)
    {
        if (await auditing.OwnAsync(id) is not var (audit, _) || audit.State != AuditState.Begun)
            return NotFound();
        await auditing.TouchAsync(audit);
        return new NoContentResult();
    }

    public Task<IActionResult> OnPostHandInAsync(long id, int? version, bool? fault) => ChangeAsync(id, version, async view =>
    {
        if (view.Audit.Holistic is null)
            return "Rate it first.";
        if ((fault ?? view.Marks.Fault) is not { } said)
            return "Say whether the firm was at fault in what the customer reports.";
        view.Audit.Marks = (view.Marks with { Fault = said, Steps = null }).Write();
        await auditing.HandInAsync(view.Audit, view.Talk);
        return null;
    });

    public Task<IActionResult> OnPostReturnAsync(long id, string? why) => ChangeAsync(id, null, async view =>
    {
        if (Wrong(why, "Say why it cannot be rated.") is { } wrong)
            return wrong;
        await auditing.ReturnAsync(view.Audit, why!.Trim());
        return null;
    });

    public async Task<IActionResult> OnPostExplainAsync(long id, string? why)
    {
        if (await auditing.OwnAsync(id) is not var (audit, stored) || !audit.OwesReason)
            return NotFound();
        if (Wrong(why, "Say in a sentence why.") is { } wrong)
            return await ShowAsync(audit, stored, wrong);
        await auditing.ExplainAsync(audit, why!.Trim());
        return Redirect($"/audits/{id}");
    }

    private static string? Wrong(string? text, string blank) =>
        string.IsNullOrWhiteSpace(text) ? blank : text.Length > LongestReason ? $"That is {text.Length:N0} characters long; {LongestReason:N0} is the most." : null;

    private Task<IActionResult> MarkAsync(long id, int? version, Mark mark, Func<Marks, Rapport.Conversations.Conversation, Marks> change)
    {
        (Tried, Turn, Cue) = (mark, mark.Turn, mark.Cue);
        return ChangeAsync(
            id, version, view => KeepAsync(view, () => view.Marks.Then(change(view.Marks, view.Talk))), mark.Turn is { } turn ? $"#turn-{turn}" : "#marking");
    }

    private async Task<string?> KeepAsync(AuditView view, Func<Marks> change)
    {
        if (view.Audit.Holistic is null)
            return "Rate it first.";
        try
        {
            var marks = change();
            await auditing.KeepAsync(view.Audit, audit => audit.Marks = marks.Write());
            return null;
        }
        catch (UnmarkableException not)
        {
            return not.Message;
        }
    }

    /// <summary>Changes an open audit of the viewer's own, unless it was changed meanwhile; then shows it as it stands.</summary>
    /// <param name="change">Gives the complaint where it cannot be.</param>
    private async Task<IActionResult> ChangeAsync(long id, int? version, Func<AuditView, Task<string?>> change, string to = "")
    {
        if (await auditing.OwnAsync(id) is not var (audit, stored))
            return NotFound();
        if (audit.State is AuditState.Done or AuditState.Returned)
            return await ShowAsync(audit, stored, "It is handed in already, and stands.");
        if (audit.OfChange != stored.ChangedAt || (version is { } seen && seen != audit.Version))
            return await ShowAsync(audit, stored, "It was changed in another window. This is how it stands now; please do again what is missing.");
        try
        {
            return await change(new(audit, stored)) is { } complaint ? await ShowAsync(audit, stored, complaint) : Redirect($"/audits/{id}{to}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return Redirect($"/audits/{id}{to}");
        }
    }

    private async Task<IActionResult> ShowAsync(Audit audit, StoredConversation stored, string complaint)
    {
        await auditing.OpenAsync(audit, stored);
        (View, Complaint) = (new(audit, stored), complaint);
        Progress = await mine.ProgressAsync(audit);
        IsRating = View.IsOpen && audit.Holistic is null;
        return Page();
    }

    private async Task<bool> OthersAsync(long id)
    {
        var stored = store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer);
        if (await store.Audits.AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.State == AuditState.Done) is not { } audit
            || await stored.FirstOrDefaultAsync(talk => talk.Id == audit.ConversationId) is not { } seen)
            return false;
        View = new(audit, seen);
        By = await store.People.Where(person => person.Id == audit.PersonId).Select(person => person.Name).SingleAsync();
        return true;
    }
}
