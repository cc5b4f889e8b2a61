using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// An audit on its way, for its own auditor: opened, rated, marked, handed in. From the moment it is theirs until it is handed in, the
/// conversation is withheld from them everywhere else.
/// </summary>
internal sealed class Auditing(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>The viewer's own audit with its conversation; null where it is another's or nobody's.</summary>
    public async Task<(Audit Audit, StoredConversation Stored)?> OwnAsync(long id)
    {
        var audit = await store.Audits.FirstOrDefaultAsync(each => each.Id == id && each.PersonId == viewer.PersonId);
        return audit is null
            ? null
            : (audit, await store.Conversations.AsNoTracking().Include(talk => talk.Advisors)
                .SingleAsync(talk => talk.Id == audit.ConversationId));
    }

    /// <summary>Notes that the page was opened; what was marked in talk that has come anew since is taken off.</summary>
    /// <returns>Whether marks were taken off.</returns>
    public async Task<bool> OpenAsync(Audit audit, StoredConversation stored)
    {
        if (audit.State is AuditState.Done or AuditState.Returned)
            return false;
        var isStale = audit.OfChange is { } change && change != stored.ChangedAt && audit.Marks is not null;
        if (audit.OfChange != stored.ChangedAt)
            (audit.OfChange, audit.Marks) = (stored.ChangedAt, null);
        if (audit.State == AuditState.Waiting)
        {
            (audit.State, audit.BegunAt) = (AuditState.Begun, clock.GetUtcNow());
            logbook.Note("began audit", "audit", audit.Id);
        }
        await TouchAsync(audit, isBack: true);
        await SaveAsync(audit);
        return isStale;
    }

    /// <summary>Notes that its auditor is at it.</summary>
    public async Task TouchAsync(Audit audit)
    {
        await TouchAsync(audit, isBack: false);
        await SaveAsync(audit);
    }

    /// <summary>Keeps a change of a draft.</summary>
    /// <exception cref="DbUpdateConcurrencyException">It was changed at the same moment; nothing is kept.</exception>
    public async Task KeepAsync(Audit audit, Action<Audit> change)
    {
        change(audit);
        await TouchAsync(audit, isBack: false);
        audit.Version++;
        await store.SaveChangesAsync();
    }

    /// <summary>Gives the rating from the anchors; until the audit is handed in it may be thought over.</summary>
    /// <param name="holistic">1 to 10 by half points.</param>
    public Task RateAsync(Audit audit, double holistic) =>
        KeepAsync(audit, rated => (rated.Holistic, rated.HolisticAt) = (holistic, clock.GetUtcNow()));

    /// <summary>Hands the audit in, for good: only now the rubric reckons, and the conversation is shown to its auditor again.</summary>
    public async Task HandInAsync(Audit audit, Conversation talk)
    {
        var rating = Rubric.Rate(Marks.Read(audit.Marks).In(talk, $"auditor {audit.PersonId}"));
        await using var transaction = await store.Database.BeginTransactionAsync();
        await ShowAgainAsync(audit);
        logbook.Note("audited", "conversation", audit.ConversationId, $"audit {audit.Id}");
        await KeepAsync(audit, done =>
        {
            (done.State, done.DoneAt) = (AuditState.Done, clock.GetUtcNow());
            (done.Line, done.Formula, done.Rubric) = (Rated.LineOf(rating), rating.Score, rating.Rubric);
        });
        await transaction.CommitAsync();
    }

    /// <summary>Gives it back: it cannot be rated, and counts nowhere.</summary>
    public async Task ReturnAsync(Audit audit, string why)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        await ShowAgainAsync(audit);
        logbook.Note("returned audit", "conversation", audit.ConversationId, $"audit {audit.Id}");
        await KeepAsync(audit, back => (back.State, back.DoneAt, back.Reason) = (AuditState.Returned, clock.GetUtcNow(), why));
        await transaction.CommitAsync();
    }

    /// <summary>Says why rating and formula differ; once.</summary>
    public Task ExplainAsync(Audit audit, string why)
    {
        logbook.Note("explained audit", "conversation", audit.ConversationId, $"audit {audit.Id}");
        audit.Reason = why;
        audit.Version++;
        return store.SaveChangesAsync();
    }

    private async Task TouchAsync(Audit audit, bool isBack)
    {
        var elsewhere = await store.Audits.Where(other => other.PersonId == audit.PersonId && other.Id != audit.Id).MaxAsync(other => other.TouchedAt);
        Stopwatch.Touch(audit, clock.GetUtcNow(), elsewhere, isBack);
    }

    /// <summary>Where something was marked at the same moment, that counts, and a few seconds of reading are lost.</summary>
    private async Task SaveAsync(Audit audit)
    {
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            await store.Entry(audit).ReloadAsync();
        }
    }

    private Task<int> ShowAgainAsync(Audit audit) => store.Withheld
        .Where(withheld => withheld.PersonId == audit.PersonId && withheld.ConversationId == audit.ConversationId).ExecuteDeleteAsync();
}
