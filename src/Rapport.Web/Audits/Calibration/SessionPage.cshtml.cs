using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>One session: how far it is, then the discussion, then agreement before and after and what was decided.</summary>
internal sealed class SessionPageModel(Sessions sessions, Store store, Viewer viewer) : PageModel
{
    private const int LongestDecision = 4000;

    public SessionState State { get; private set; } = null!;

    /// <summary>Null before the discussion is opened.</summary>
    public Discussion? Discussion { get; private set; }

    /// <summary>Who rates, and how far they are in the round that goes on.</summary>
    public IReadOnlyList<(string Name, int Done, int Of)> People { get; private set; } = [];

    /// <summary>The viewer's next audit here; or null.</summary>
    public long? Next { get; private set; }

    public bool MayLead { get; private set; }

    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id) => await sessions.OneAsync(id) is { } session ? await ShowAsync(session) : NotFound();

    public Task<IActionResult> OnPostDiscussAsync(long id) => StepAsync(id, async session =>
        await sessions.DiscussAsync(session) ? null : "Two people have to have handed in the same conversation before there is anything to discuss.");

    public Task<IActionResult> OnPostAgainAsync(long id) => StepAsync(id, async session =>
        await sessions.AgainAsync(session) ? null : "The second round has begun already, or the session has ended.");

    public Task<IActionResult> OnPostCloseAsync(long id, string? decision) => StepAsync(id, async session =>
    {
        if (string.IsNullOrWhiteSpace(decision))
            return "Write down what was decided, if only that the rubric stands.";
        if (decision.Length > LongestDecision)
            return $"{LongestDecision:N0} characters are the most.";
        return await sessions.CloseAsync(session, decision.Trim()) ? null : "Discuss first; or it has ended already.";
    });

    private async Task<IActionResult> StepAsync(long id, Func<CalibrationSession, Task<string?>> step)
    {
        if (await sessions.OneAsync(id) is not { } session)
            return NotFound();
        if (!sessions.MayLead(session))
            return Forbid();
        Complaint = await step(session);
        return Complaint is null ? Redirect($"/audits/sessions/{id}") : await ShowAsync(session);
    }

    private async Task<IActionResult> ShowAsync(CalibrationSession session)
    {
        State = await sessions.StateAsync(session);
        MayLead = sessions.MayLead(session);
        var audits = await store.Audits.AsNoTracking().Where(audit => audit.SessionId == session.Id && audit.Round == State.Round)
            .Join(
                store.People, audit => audit.PersonId, person => person.Id,
                (audit, person) => new { audit.Id, audit.PersonId, audit.State, person.Name })
            .ToListAsync();
        People = [.. audits.GroupBy(each => each.Name, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => (each.Key, each.Count(audit => audit.State == AuditState.Done), each.Count()))];
        Next = audits.Where(each => each.PersonId == viewer.PersonId && each.State is (AuditState.Waiting or AuditState.Begun))
            .OrderByDescending(each => each.State).ThenBy(each => each.Id).Select(each => (long?)each.Id).FirstOrDefault();
        Discussion = session.DiscussedAt is null ? null : await Discussion.ReadAsync(store, viewer, session);
        return Page();
    }
}
