using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Audits.Headline;

/// <summary>Plans and audits, straight into the tables.</summary>
internal static class Sampled
{
    /// <summary>Draws a plan of one stratum from these conversations, of which some are audited.</summary>
    public static async Task PlanAsync(this Platform platform, Person auditor, IReadOnlyList<long> population, params (long Conversation, double Rating)[] audited) => await platform.InStoreAsync(async store =>
    {
        var plan = new AuditPlan
        {
            Name = "March",
            MadeAt = DateTimeOffset.UnixEpoch,
            MadeBy = auditor.Id,
            FirstDay = 0,
            LastDay = 30_000,
            Teams = [],
            Channels = [],
            HalfWidth = .5,
            Spread = 1,
            SecondShare = 0,
            GoldShare = 0,
            Seed = 1,
            DrawnUpTo = population.Max(),
        };
        store.Add(plan);
        await store.SaveChangesAsync();
        var stratum = new AuditStratum { PlanId = plan.Id, Draw = 1, IsDeclined = false, Cells = 1, Population = population.Count, Sample = audited.Length };
        store.Add(stratum);
        await store.SaveChangesAsync();
        store.AddRange(population.Select(id => new AuditFrame { PlanId = plan.Id, ConversationId = id, StratumId = stratum.Id }));
        foreach (var (id, rating) in audited)
            store.Add(await DoneAsync(store, auditor, id, rating, Purpose.Sample, plan.Id, stratum.Id, (double)audited.Length / population.Count));
        return await store.SaveChangesAsync();
    });

    /// <summary>Another audit of a conversation that a plan has drawn.</summary>
    public static Task SecondAsync(this Platform platform, Person auditor, long conversation, double rating) => platform.InStoreAsync(async store =>
    {
        var first = await store.Audits.SingleAsync(audit => audit.ConversationId == conversation && audit.Purpose == Purpose.Sample);
        store.Add(await DoneAsync(store, auditor, conversation, rating, Purpose.Second, first.PlanId, first.StratumId, first.Chance));
        return await store.SaveChangesAsync();
    });

    /// <summary>A conversation that somebody wanted rated.</summary>
    public static Task PickAsync(this Platform platform, Person auditor, long conversation, double rating) => platform.InStoreAsync(async store =>
    {
        store.Add(await DoneAsync(store, auditor, conversation, rating, Purpose.Pick, null, null, null));
        return await store.SaveChangesAsync();
    });

    private static async Task<Audit> DoneAsync(Rapport.Web.Storage.Store store, Person auditor, long conversation, double rating, Purpose purpose, long? plan, long? stratum, double? chance)
    {
        var talk = await store.Conversations.SingleAsync(each => each.Id == conversation);
        return new()
        {
            ConversationId = conversation,
            PersonId = auditor.Id,
            Purpose = purpose,
            PlanId = plan,
            StratumId = stratum,
            Chance = chance,
            State = AuditState.Done,
            MadeAt = talk.ChangedAt,
            DoneAt = talk.ChangedAt,
            OfChange = talk.ChangedAt,
            Seconds = 180,
            Holistic = rating,
            Marks = Marks.None.Write(),
            Line = "{}",
            Formula = rating,
            Rubric = "1.0",
        };
    }
}
