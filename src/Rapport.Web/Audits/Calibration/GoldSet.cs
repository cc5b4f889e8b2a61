using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>A gold conversation in the list.</summary>
/// <param name="IsStale">Whether the talk has come anew since: it is then given to nobody, and nobody is measured by it.</param>
/// <param name="Rated">How many have rated it blind, to qualify or among others.</param>
internal sealed record Gold(GoldConversation Conversation, Channel Channel, string? Team, int Turns, bool IsStale, int Rated);

/// <summary>An audit that could become gold.</summary>
internal sealed record Nugget(long Audit, string By, double Holistic, Channel Channel, int Turns, DateTimeOffset DoneAt);

/// <summary>The gold set, kept by owners. What is withheld from an owner who rates is not in it for them.</summary>
internal sealed class GoldSet(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    private const int MostOffered = 200;

    /// <summary>In use first, then by number.</summary>
    public async Task<IReadOnlyList<Gold>> AllAsync()
    {
        var rows = await store.GoldConversations.AsNoTracking().Join(Seen, gold => gold.ConversationId, talk => talk.Id, (gold, talk) => new
        {
            Gold = gold,
            talk.Channel,
            talk.Team,
            talk.Turns,
            talk.ChangedAt,
            Rated = store.Set<Audit>().Count(audit => audit.ConversationId == talk.Id && audit.State == AuditState.Done
                && (audit.Purpose == Purpose.Gold || audit.Purpose == Purpose.Qualification)),
        }).ToListAsync();
        return [.. rows.Select(row => new Gold(row.Gold, row.Channel, row.Team, row.Turns, row.Gold.OfChange != row.ChangedAt, row.Rated))
            .OrderBy(gold => gold.Conversation.RetiredAt is not null).ThenBy(gold => gold.Conversation.ConversationId)];
    }

    /// <summary>
    /// Audits that are handed in, about the talk as it stands, of conversations that are not gold,
    /// or were before their talk came anew; the latest first.
    /// </summary>
    public async Task<IReadOnlyList<Nugget>> OfferedAsync() => await store.Audits.AsNoTracking()
        .Where(audit => audit.State == AuditState.Done
            && !store.Set<GoldConversation>().Any(gold => gold.ConversationId == audit.ConversationId && gold.OfChange == audit.OfChange))
        .Join(Seen, audit => audit.ConversationId, talk => talk.Id, (audit, talk) => new { audit, talk }).Where(each => each.audit.OfChange == each.talk.ChangedAt)
        .Join(store.People, each => each.audit.PersonId, person => person.Id, (each, person) => new { each.audit, each.talk, person.Name })
        .OrderByDescending(each => each.audit.Id).Take(MostOffered)
        .Select(each => new Nugget(
            each.audit.Id, each.Name, each.audit.Holistic!.Value, each.talk.Channel, each.talk.Turns, each.audit.DoneAt!.Value))
        .ToListAsync();

    /// <summary>Makes a conversation gold, as one audit has it.</summary>
    /// <returns>False where the audit is not one of those offered.</returns>
    public async Task<bool> MakeAsync(long audit, string grounds)
    {
        if (!(await OfferedAsync()).Any(each => each.Audit == audit))
            return false;
        var done = await store.Audits.AsNoTracking().SingleAsync(each => each.Id == audit);
        await using var transaction = await store.Database.BeginTransactionAsync();
        await store.GoldConversations.Where(gold => gold.ConversationId == done.ConversationId).ExecuteDeleteAsync();
        store.Add(new GoldConversation
        {
            ConversationId = done.ConversationId,
            MadeAt = clock.GetUtcNow(),
            MadeBy = viewer.PersonId!.Value,
            OfChange = done.OfChange!.Value,
            Holistic = done.Holistic!.Value,
            Line = done.Line,
            Formula = done.Formula,
            Rubric = done.Rubric!,
            Grounds = grounds,
        });
        logbook.Note("made gold", "conversation", done.ConversationId, $"audit {audit}");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Takes a conversation out of use, or back into it; what was rated stays measured by it.</summary>
    public async Task RetireAsync(long conversation, bool retired)
    {
        if (await store.GoldConversations.FirstOrDefaultAsync(gold => gold.ConversationId == conversation) is not { } there
            || there.RetiredAt is not null == retired)
            return;
        there.RetiredAt = retired ? clock.GetUtcNow() : null;
        logbook.Note(retired ? "retired gold" : "took gold back into use", "conversation", conversation);
        await store.SaveChangesAsync();
    }

    private IQueryable<StoredConversation> Seen => store.Conversations.AsNoTracking().SeenBy(viewer);
}
