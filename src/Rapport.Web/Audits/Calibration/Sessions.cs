using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>A session in the list.</summary>
internal sealed record SessionState(CalibrationSession Session, string By, int Conversations, int People, int Done, int Audits, int Round)
{
    /// <summary>Where it stands, in a word or two.</summary>
    public string Stands => Session.ClosedAt is not null ? "closed" : Session.DiscussedAt is null ? "round 1, alone" : Round == 1 ? "discussion" : "round 2, alone";
}

/// <summary>Calls sessions and takes them from round to round. The owner sees all; leaders those they called; everybody those they rate in.</summary>
internal sealed class Sessions(Store store, Assigning assigning, Plans plans, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    public async Task<IReadOnlyList<SessionState>> AllAsync()
    {
        var sessions = await Seen.AsNoTracking().OrderByDescending(session => session.Id).ToListAsync();
        var states = new List<SessionState>();
        foreach (var session in sessions)
            states.Add(await StateAsync(session));
        return states;
    }

    /// <summary>One session to be changed or shown; null where the viewer has nothing to do with it.</summary>
    public Task<CalibrationSession?> OneAsync(long id) => Seen.FirstOrDefaultAsync(session => session.Id == id);

    /// <summary>Whether the viewer may take it to its next step.</summary>
    public bool MayLead(CalibrationSession session) => viewer.SeesEverything || (viewer.Role == Role.Leader && session.MadeBy == viewer.PersonId);

    public async Task<SessionState> StateAsync(CalibrationSession session)
    {
        var audits = await store.Audits.AsNoTracking()
            .Where(audit => audit.SessionId == session.Id)
            .Select(audit => new { audit.PersonId, audit.State, audit.Round })
            .ToListAsync();
        var round = audits.Count == 0 ? 1 : audits.Max(audit => audit.Round);
        var now = audits.Where(audit => audit.Round == round).ToList();
        return new(
            session, await store.People.Where(person => person.Id == session.MadeBy).Select(person => person.Name).SingleAsync(),
            await store.SessionConversations.CountAsync(each => each.SessionId == session.Id), audits.Select(audit => audit.PersonId).Distinct().Count(),
            now.Count(audit => audit.State is AuditState.Done or AuditState.Returned), now.Count, round);
    }

    /// <summary>Calls a session: its conversations are handed to everybody in it, to be rated alone.</summary>
    /// <returns>The session, or why it cannot be.</returns>
    public async Task<(CalibrationSession? Session, string? Complaint)> CallAsync(SessionWish wish)
    {
        var people = await assigning.Auditors.Where(person => wish.People.Contains(person.Id)).Select(person => person.Id).ToListAsync();
        if (people.Count < 2)
            return (null, "Choose two people at least who may rate.");
        var (talks, complaint) = await new SessionTalks(store, viewer, plans.Teams).ChooseAsync(wish, people);
        if (complaint is not null)
            return (null, complaint);
        await using var transaction = await store.Database.BeginTransactionAsync();
        var session = new CalibrationSession { Name = wish.Name!.Trim(), MadeAt = clock.GetUtcNow(), MadeBy = viewer.PersonId!.Value };
        store.Add(session);
        await store.SaveChangesAsync();
        store.AddRange(talks.Select((talk, at) => new SessionConversation { SessionId = session.Id, ConversationId = talk, Number = at + 1 }));
        await assigning.AddAsync([.. talks.SelectMany(talk => people.Select(person => AuditOf(session, talk, person, 1)))]);
        logbook.Note("called calibration session", "calibration session", session.Id, $"{people.Count} people, {talks.Count} conversations");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return (session, null);
    }

    /// <summary>Opens the discussion; what nobody has handed in by now is asked of nobody any more.</summary>
    /// <returns>False where no conversation was rated by two.</returns>
    public async Task<bool> DiscussAsync(CalibrationSession session)
    {
        if (session.DiscussedAt is not null || !await store.Audits.Where(audit => audit.SessionId == session.Id && audit.State == AuditState.Done)
            .GroupBy(audit => audit.ConversationId).AnyAsync(same => same.Count() > 1))
            return false;
        await using var transaction = await store.Database.BeginTransactionAsync();
        await ReturnOpenAsync(session, "The discussion began before it was rated.");
        session.DiscussedAt = clock.GetUtcNow();
        logbook.Note("opened discussion", "calibration session", session.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Hands everybody what they rated once more, to be rated alone after the discussion; until then it is withheld from them again.</summary>
    public async Task<bool> AgainAsync(CalibrationSession session)
    {
        if (session.DiscussedAt is null || session.ClosedAt is not null || await store.Audits.AnyAsync(audit => audit.SessionId == session.Id && audit.Round == 2))
            return false;
        var done = await store.Audits.AsNoTracking()
            .Where(audit => audit.SessionId == session.Id && audit.State == AuditState.Done)
            .OrderBy(audit => audit.Id)
            .ToListAsync();
        await assigning.AddAsync([.. done.Select(audit => AuditOf(session, audit.ConversationId, audit.PersonId!.Value, 2))]);
        logbook.Note("began round 2", "calibration session", session.Id);
        await store.SaveChangesAsync();
        return true;
    }

    /// <summary>Ends it with what was decided.</summary>
    public async Task<bool> CloseAsync(CalibrationSession session, string decision)
    {
        if (session.DiscussedAt is null || session.ClosedAt is not null)
            return false;
        await using var transaction = await store.Database.BeginTransactionAsync();
        await ReturnOpenAsync(session, "The session ended before it was rated.");
        (session.ClosedAt, session.Decision) = (clock.GetUtcNow(), decision);
        logbook.Note("closed calibration session", "calibration session", session.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private IQueryable<CalibrationSession> Seen
    {
        get
        {
            var person = viewer.PersonId;
            return viewer.SeesEverything ? store.CalibrationSessions : store.CalibrationSessions.Where(session =>
                session.MadeBy == person || store.Set<Audit>().Any(audit => audit.SessionId == session.Id && audit.PersonId == person));
        }
    }

    private async Task ReturnOpenAsync(CalibrationSession session, string why)
    {
        var now = clock.GetUtcNow();
        var open = store.Audits.Where(audit => audit.SessionId == session.Id && (audit.State == AuditState.Waiting || audit.State == AuditState.Begun));
        await store.Withheld.Where(each => open.Any(audit => audit.PersonId == each.PersonId && audit.ConversationId == each.ConversationId)).ExecuteDeleteAsync();
        await open.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.State, AuditState.Returned).SetProperty(audit => audit.DoneAt, now)
            .SetProperty(audit => audit.Reason, why).SetProperty(audit => audit.Version, audit => audit.Version + 1));
    }

    private Audit AuditOf(CalibrationSession session, long talk, long person, int round) => new()
    {
        ConversationId = talk,
        PersonId = person,
        Purpose = Purpose.Session,
        SessionId = session.Id,
        Round = round,
        MadeAt = clock.GetUtcNow(),
        MadeBy = viewer.PersonId,
    };
}
