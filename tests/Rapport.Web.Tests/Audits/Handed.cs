using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Audits;
using Rapport.Web.Ratings;

namespace Rapport.Web.Tests.Audits;

/// <summary>Audits that are handed in, straight into the tables.</summary>
internal static class Handed
{
    /// <summary>A plan with one stratum, for audits that a test writes.</summary>
    public static Task<(long Plan, long Stratum)> BarePlanAsync(this Platform platform, long by) => platform.InStoreAsync(async store =>
    {
        var plan = new AuditPlan
        {
            Name = "bare",
            MadeAt = DateTimeOffset.UnixEpoch,
            MadeBy = by,
            FirstDay = 20_000,
            LastDay = 21_000,
            Teams = [],
            Channels = [],
            HalfWidth = .3,
            Spread = 1.5,
            SecondShare = 1,
            GoldShare = 0,
            Seed = 1,
            DrawnUpTo = 0,
        };
        store.Add(plan);
        await store.SaveChangesAsync();
        var stratum = new AuditStratum { PlanId = plan.Id, Draw = 1, IsDeclined = false, Cells = 1, Population = 40, Sample = 6 };
        store.Add(stratum);
        await store.SaveChangesAsync();
        return (plan.Id, stratum.Id);
    });

    /// <summary>An audit that somebody has handed in.</summary>
    public static Task<long> HandInAsync(
        this Platform platform, long conversation, long person, Purpose purpose, double holistic, (long Plan, long Stratum)? plan = null, Marks? marks = null,
        DateTimeOffset? doneAt = null) => platform.InStoreAsync(async store =>
    {
        var stored = await store.Set<Rapport.Web.Conversations.StoredConversation>().SingleAsync(talk => talk.Id == conversation);
        var made = (marks ?? Marks.None) with { Fault = false };
        var rating = Rubric.Rate(made.In(stored.Conversation, "auditor"));
        var audit = new Audit
        {
            ConversationId = conversation,
            PersonId = person,
            Purpose = purpose,
            PlanId = plan?.Plan,
            StratumId = plan?.Stratum,
            Chance = plan is null ? null : .15,
            State = AuditState.Done,
            MadeAt = DateTimeOffset.UnixEpoch,
            DoneAt = doneAt ?? DateTimeOffset.UnixEpoch,
            OfChange = stored.ChangedAt,
            Holistic = holistic,
            Marks = made.Write(),
            Line = Rated.LineOf(rating),
            Formula = rating.Score,
            Rubric = rating.Rubric,
        };
        store.Add(audit);
        if (plan is { } drawn && purpose == Purpose.Sample)
            store.Add(new AuditFrame { PlanId = drawn.Plan, StratumId = drawn.Stratum, ConversationId = conversation });
        await store.SaveChangesAsync();
        return audit.Id;
    });
}
