using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>How far somebody is.</summary>
/// <param name="Done">Done and given back, of the same plan or session; else of all.</param>
/// <param name="Next">The next that waits; or null.</param>
internal sealed record Progress(int Done, int Of, long? Next)
{
    public static Progress None { get; } = new(0, 0, null);
}

/// <summary>An audit in a list; what it is for is not told, or gold would be known.</summary>
internal sealed record MyAudit(
    long Id, AuditState State, string? Of, Channel Channel, int Turns, int Words,
    double? Holistic, double? Formula, DateTimeOffset? DoneAt, double Seconds, string? Reason, bool OwesReason);

/// <summary>The viewer's own audits.</summary>
internal sealed class MyAudits(Store store, Viewer viewer)
{
    private const int MostDone = 100;

    /// <summary>What is begun, then what waits, as it was handed out.</summary>
    public async Task<IReadOnlyList<MyAudit>> OpenAsync() => await ListAsync(Waiting.OrderBy(audit => audit.State).ThenBy(audit => audit.Id));

    /// <summary>What is done and given back, the latest first.</summary>
    public async Task<IReadOnlyList<MyAudit>> DoneAsync() => await ListAsync(
        Own.Where(audit => audit.BegunAt != null && (audit.State == AuditState.Done || audit.State == AuditState.Returned))
            .OrderByDescending(audit => audit.DoneAt)
            .Take(MostDone));

    public async Task<Progress> ProgressAsync(Audit audit)
    {
        var same = Own.Where(each => each.PlanId == audit.PlanId && each.SessionId == audit.SessionId && each.Round == audit.Round);
        return new(
            await same.CountAsync(each => each.State == AuditState.Done || each.State == AuditState.Returned), await same.CountAsync(),
            await Waiting.Where(each => each.Id != audit.Id)
                .OrderBy(each => each.State).ThenBy(each => each.Id)
                .Select(each => (long?)each.Id)
                .FirstOrDefaultAsync());
    }

    private IQueryable<Audit> Own => store.Audits.AsNoTracking().Where(audit => audit.PersonId == viewer.PersonId);

    private IQueryable<Audit> Waiting => Own.Where(audit => audit.State == AuditState.Begun || audit.State == AuditState.Waiting);

    private async Task<IReadOnlyList<MyAudit>> ListAsync(IQueryable<Audit> audits)
    {
        var rows = await audits.Select(audit => new
        {
            Audit = audit,
            Talk = store.Set<StoredConversation>().Where(talk => talk.Id == audit.ConversationId)
                .Select(talk => new { talk.Channel, talk.Turns, talk.Words })
                .First(),
            Plan = store.Set<AuditPlan>().Where(plan => plan.Id == audit.PlanId).Select(plan => plan.Name).FirstOrDefault(),
            Session = store.Set<CalibrationSession>().Where(session => session.Id == audit.SessionId).Select(session => session.Name).FirstOrDefault(),
            Asked = store.Set<Person>().Where(person => audit.Purpose == Purpose.Pick && person.Id == audit.MadeBy).Select(person => person.Name).FirstOrDefault(),
        }).ToListAsync();
        return [.. rows.Select(row => new MyAudit(
            row.Audit.Id, row.Audit.State, row.Plan ?? row.Session ?? (row.Asked is { } by ? $"asked for by {by}" : null),
            row.Talk.Channel, row.Talk.Turns, row.Talk.Words,
            row.Audit.Holistic, row.Audit.Formula, row.Audit.DoneAt, row.Audit.Seconds, row.Audit.Reason, row.Audit.OwesReason))];
    }
}
