using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Headline;

/// <summary>
/// Reads the frame of a figure. A plan counts where at least two of its conversations here are audited. Where two plans are about the same
/// conversation, it belongs to the one that is audited more densely here, and audits of the other do not count: each stratum's sample stays
/// one sample. Audits of talk that has changed since do not count either.
/// </summary>
internal static class FrameReading
{
    /// <param name="store">The database.</param>
    /// <param name="domain">Which conversations.</param>
    /// <param name="plan">The one plan that is to count; null for all.</param>
    public static async Task<Frame> ReadAsync(Store store, Domain domain, long? plan = null)
    {
        if (!await store.AuditPlans.AnyAsync())
            return Frame.None;
        var talks = domain.Of(store.Set<Countable>());
        var rows = await RowsAsync(store, talks, plan);
        var plans = await PlansAsync(store, talks, rows);
        var cells = new List<FrameCell>();
        for (var at = 0; at < plans.Count; at++)
            cells.AddRange(await CellsAsync(store, talks, plans[at], plans[..at]));
        return new(cells, await AuditedAsync(store, rows, plans), await GapsAsync(store, talks, plans));
    }

    private static Task<List<Row>> RowsAsync(Store store, IQueryable<Countable> talks, long? plan) =>
        store.Audits.OfTheSample()
            .Where(audit => plan == null || audit.PlanId == plan)
            .Join(talks, audit => audit.ConversationId, talk => talk.ConversationId, (audit, talk) => new { audit, talk })
            .Where(each => each.audit.OfChange == each.talk.ChangedAt)
            .Select(each => new Row(
                each.talk.ConversationId, each.audit.PlanId!.Value, each.audit.StratumId!.Value, each.audit.PersonId!.Value,
                each.audit.Purpose, each.audit.Holistic!.Value,
                each.talk.Team, each.talk.Channel, each.talk.Day, each.talk.Machine))
            .ToListAsync();

    /// <summary>The plans that count, the most densely audited first.</summary>
    private static async Task<List<long>> PlansAsync(Store store, IQueryable<Countable> talks, List<Row> rows)
    {
        var audited = rows.GroupBy(row => row.Plan).Select(plan => (Plan: plan.Key, Done: plan.Select(row => row.Conversation).Distinct().Count()))
            .Where(plan => plan.Done >= Frame.FewestAudits).ToDictionary(plan => plan.Plan, plan => plan.Done);
        var ids = audited.Keys.ToList();
        if (ids.Count < 2)
            return ids;
        var sizes = await store.AuditFrame.Where(each => ids.Contains(each.PlanId))
            .Join(talks, each => each.ConversationId, talk => talk.ConversationId, (each, _) => each.PlanId)
            .GroupBy(plan => plan).Select(plan => new { plan.Key, Size = plan.Count() }).ToListAsync();
        return [.. sizes.OrderByDescending(plan => (double)audited[plan.Key] / plan.Size).ThenBy(plan => plan.Key).Select(plan => plan.Key)];
    }

    private static Task<List<FrameCell>> CellsAsync(Store store, IQueryable<Countable> talks, long plan, List<long> before)
    {
        var all = store.AuditFrame;
        var frame = all.Where(each => each.PlanId == plan);
        if (before.Count > 0)
            frame = frame.Where(each => !all.Any(other => before.Contains(other.PlanId) && other.ConversationId == each.ConversationId));
        return frame.Join(talks, each => each.ConversationId, talk => talk.ConversationId, (each, talk) => new { each.StratumId, talk })
            .GroupBy(each => new { each.StratumId, each.talk.Team, each.talk.Channel, each.talk.Day })
            .Select(cell => new FrameCell(
                plan, cell.Key.StratumId, cell.Key.Team, cell.Key.Channel, cell.Key.Day,
                cell.Count(), cell.Count(each => each.talk.Machine != null), cell.Sum(each => each.talk.Machine) ?? 0)).ToListAsync();
    }

    private static async Task<IReadOnlyList<AuditedTalk>> AuditedAsync(Store store, List<Row> rows, List<long> plans)
    {
        var ids = rows.Select(row => row.Conversation).Distinct().ToList();
        var rank = plans.Select((plan, at) => (plan, at)).ToDictionary(each => each.plan, each => each.at);
        var framed = await store.AuditFrame.Where(each => ids.Contains(each.ConversationId) && plans.Contains(each.PlanId))
            .Select(each => new { each.ConversationId, each.PlanId }).ToListAsync();
        var home = framed.GroupBy(each => each.ConversationId).ToDictionary(same => same.Key, same => same.MinBy(each => rank[each.PlanId])!.PlanId);
        return [.. rows.Where(row => home.TryGetValue(row.Conversation, out var plan) && plan == row.Plan)
            .GroupBy(row => row.Conversation).OrderBy(same => same.Key).Select(Of)];
    }

    private static AuditedTalk Of(IGrouping<long, Row> same)
    {
        Row[] ratings = [.. same.OrderBy(row => row.Purpose).ThenBy(row => row.Person)];
        return new(
            same.Key, ratings[0].Plan, ratings[0].Stratum, ratings[0].Team, ratings[0].Channel, ratings[0].Day, ratings[0].Machine,
            [.. ratings.Select(row => (row.Person, row.Holistic))]);
    }

    private static Task<List<Gap>> GapsAsync(Store store, IQueryable<Countable> talks, List<long> plans)
    {
        var all = store.AuditFrame;
        return talks.Where(talk => !all.Any(each => plans.Contains(each.PlanId) && each.ConversationId == talk.ConversationId))
            .GroupBy(talk => new { talk.Team, talk.Channel, talk.Day })
            .Select(cell => new Gap(cell.Key.Team, cell.Key.Channel, cell.Key.Day, cell.Count())).ToListAsync();
    }

    private sealed record Row(
        long Conversation, long Plan, long Stratum, long Person, Purpose Purpose, double Holistic, string? Team, Channel Channel, int? Day, double? Machine);
}
