using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>Gives conversations to people to be rated blind. From then on they are withheld from them, in the same transaction.</summary>
internal sealed class Assigning(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Who may rate: qualified, and here; alphabetical.</summary>
    public IQueryable<Person> Auditors => store.People.Where(person => person.DeactivatedAt == null
        && store.Set<Qualification>().Any(held => held.PersonId == person.Id && held.EndedAt == null)).OrderBy(person => person.Name);

    /// <summary>Adds audits, and what they withhold, to the store's pending changes.</summary>
    public async Task AddAsync(IReadOnlyCollection<Audit> audits)
    {
        store.AddRange(audits);
        var given = audits.Where(audit => audit.PersonId is not null).Select(audit => (Person: audit.PersonId!.Value, audit.ConversationId)).Distinct().ToList();
        var (people, talks) = (given.Select(each => each.Person).ToList(), given.Select(each => each.ConversationId).ToList());
        var there = (await store.Withheld.Where(each => people.Contains(each.PersonId) && talks.Contains(each.ConversationId))
            .Select(each => new { each.PersonId, each.ConversationId }).ToListAsync()).Select(each => (each.PersonId, each.ConversationId)).ToHashSet();
        store.AddRange(given.Where(each => !there.Contains((each.Person, each.ConversationId)))
            .Select(each => new Withheld { PersonId = each.Person, ConversationId = each.ConversationId }));
    }

    /// <summary>Asks one person to rate one conversation, because somebody wants it: it counts in no estimate.</summary>
    /// <returns>Null where they may not: their own, rated already, written about, or not qualified.</returns>
    public async Task<Audit?> PickAsync(long conversation, long person)
    {
        if (!await Auditors.AnyAsync(each => each.Id == person) || (await Barred.ReadAsync(store, [person], [conversation])).Is(person, conversation))
            return null;
        var pick = new Audit
        {
            ConversationId = conversation,
            PersonId = person,
            Purpose = Purpose.Pick,
            MadeAt = clock.GetUtcNow(),
            MadeBy = viewer.PersonId,
        };
        await AddAsync([pick]);
        logbook.Note("picked for audit", "conversation", conversation, $"person {person}");
        await store.SaveChangesAsync();
        return pick;
    }

    /// <summary>Takes an audit that waits for anybody of its plan.</summary>
    /// <returns>False where somebody else has taken it, or the viewer may not.</returns>
    public async Task<bool> TakeAsync(long id)
    {
        if (viewer.PersonId is not { } person || await Free.FirstOrDefaultAsync(each => each.Id == id) is not { } free
            || (await Barred.ReadAsync(store, [person], [free.ConversationId])).Is(person, free.ConversationId))
            return false;
        await using var transaction = await store.Database.BeginTransactionAsync();
        var taken = await store.Audits.Where(audit => audit.Id == id && audit.PersonId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(audit => audit.PersonId, person).SetProperty(audit => audit.Version, audit => audit.Version + 1));
        if (taken == 0)
            return false;
        if (!await store.Withheld.AnyAsync(each => each.PersonId == person && each.ConversationId == free.ConversationId))
            store.Add(new Withheld { PersonId = person, ConversationId = free.ConversationId });
        logbook.Note("took audit", "audit", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Takes what somebody has not begun off them, for others of the plan to take; what they were not to see they may see again.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ReleaseAsync(long plan, long person)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var waiting = store.Audits.Where(audit => audit.PlanId == plan && audit.PersonId == person && audit.State == AuditState.Waiting);
        var talks = await waiting.Where(audit => audit.Purpose != Purpose.Gold).Select(audit => audit.ConversationId).ToListAsync();
        await store.Withheld.Where(each => each.PersonId == person && waiting.Any(audit => audit.ConversationId == each.ConversationId)).ExecuteDeleteAsync();
        await waiting.Where(audit => audit.Purpose == Purpose.Gold).ExecuteDeleteAsync();
        var released = await waiting.ExecuteUpdateAsync(set => set
            .SetProperty(audit => audit.PersonId, default(long?)).SetProperty(audit => audit.Version, audit => audit.Version + 1));
        logbook.Note("released audits", "person", person, $"plan {plan}: {talks.Count}");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return released;
    }

    /// <summary>Closes a plan: what nobody has begun is asked of nobody any more, and shown to them again.</summary>
    public async Task CloseAsync(AuditPlan plan)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        var waiting = store.Audits.Where(audit => audit.PlanId == plan.Id && audit.State == AuditState.Waiting);
        await store.Withheld
            .Where(each => waiting.Any(audit => audit.PersonId == each.PersonId && audit.ConversationId == each.ConversationId))
            .ExecuteDeleteAsync();
        await waiting.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.State, AuditState.Returned).SetProperty(audit => audit.DoneAt, now)
            .SetProperty(audit => audit.Reason, "The plan was closed before it was begun.").SetProperty(audit => audit.Version, audit => audit.Version + 1));
        plan.ClosedAt = now;
        logbook.Note("closed audit plan", "audit plan", plan.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What waits for anybody of the viewer's plans; what the viewer may not rate is among it.</summary>
    public IQueryable<Audit> Free => store.Audits.AsNoTracking().Where(audit => audit.PersonId == null && audit.State == AuditState.Waiting
        && store.Set<PlanPerson>().Any(each => each.PlanId == audit.PlanId && each.PersonId == viewer.PersonId));
}
