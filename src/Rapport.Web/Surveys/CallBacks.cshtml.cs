using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Quiet tasks: customers who were hurt, for whoever leads; open ones first.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class CallBacksModel(Store store, Viewer viewer, Logbook logbook, TimeProvider clock) : PageModel
{
    private const int Most = 100, Longest = 2000;

    public IReadOnlyList<Told> Tasks { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var tasks = await Seen().AsNoTracking().OrderBy(call => call.ClosedAt != null).ThenByDescending(call => call.Id).Take(Most).ToListAsync();
        var invitations = tasks.Select(task => task.InvitationId).ToList();
        var voices = await Voice.Of(store, store.SurveyInvitations.Where(each => invitations.Contains(each.Id) && each.Answer != null))
            .ToDictionaryAsync(voice => voice.Invitation);
        var contacts = await store.SurveyAnswers.Where(answer => invitations.Contains(answer.InvitationId))
            .Select(answer => new { answer.InvitationId, answer.MayCall, answer.Contact })
            .ToDictionaryAsync(answer => answer.InvitationId);
        var people = await store.People.ToDictionaryAsync(person => person.Id, person => person.Name);
        Tasks =
        [
            .. tasks.Where(task => voices.ContainsKey(task.InvitationId)).Select(task => new Told(
                task.Id, voices[task.InvitationId], contacts[task.InvitationId].MayCall, contacts[task.InvitationId].Contact, task.ClosedAt,
                task.ClosedBy is { } by ? people.GetValueOrDefault(by) : null, task.Done, task.FeltThen)),
        ];
        if (Tasks.Count > 0)
            await logbook.NoteReadAsync("read call-backs", "survey");
    }

    public async Task<IActionResult> OnPostAsync(long id, string? done, int? feltThen)
    {
        var what = Typed.Clean(done);
        if (await Seen().FirstOrDefaultAsync(call => call.Id == id) is not { } task)
            return NotFound();
        if (what.Length is 0 or > Longest || feltThen is < 1 or > 10)
            return this.Said("/surveys/call-backs",
                what.Length == 0 ? "Write down what was done first." : $"Up to {Longest} letters, and a number from 1 to 10.");
        if (task.ClosedAt is not null)
            return this.Said("/surveys/call-backs", "Somebody has closed it meanwhile; theirs stands.");
        await using var transaction = await store.Database.BeginTransactionAsync();
        (task.ClosedAt, task.ClosedBy, task.Done, task.FeltThen) = (clock.GetUtcNow(), viewer.PersonId, what, feltThen);
        logbook.Note("closed call-back", "survey", task.InvitationId);
        await store.SaveChangesAsync();
        // Whoever was called need not be reachable any longer.
        await store.SurveyAnswers.Where(answer => answer.InvitationId == task.InvitationId)
            .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.Contact, (string?)null));
        await transaction.CommitAsync();
        return this.Said("/surveys/call-backs", "It is closed, and what was done stays.");
    }

    private IQueryable<CallBack> Seen()
    {
        var seen = store.SurveyInvitations.ReadableBy(store, viewer);
        var (all, teams) = (viewer.SeesEverything, viewer.SeenTeams);
        return store.CallBacks.Where(call => seen.Any(invitation => invitation.Id == call.InvitationId && (all || teams.Contains(invitation.Team))));
    }

    /// <summary>One task as it is shown.</summary>
    internal sealed record Told(long Id, Voice Voice, bool MayCall, string? Contact, DateTimeOffset? ClosedAt, string? ClosedBy, string? Done, int? FeltThen);
}
