using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>Who reads what was put forward, and how much of it: the one rule.</summary>
internal static class ForwardSight
{
    /// <summary>
    /// Everybody those of people who are here and still bear that name, as long as the talk is the one that was chosen; but nobody one that is
    /// withheld from them, who are to rate it blind.
    /// </summary>
    public static IQueryable<Forward> ShownTo(this IQueryable<Forward> forwards, Store store, Viewer viewer)
    {
        var (person, withheld, people, talks) = (viewer.PersonId, store.Withheld, store.People, store.Conversations);
        return forwards.Where(forward => !withheld.Any(each => each.PersonId == person && each.ConversationId == forward.ConversationId)
            && talks.Any(talk => talk.Id == forward.ConversationId && talk.ChangedAt <= forward.At)
            && (forward.PersonId == null
                || people.Any(each => each.Id == forward.PersonId && each.DeactivatedAt == null && each.Advisor == forward.Advisor)));
    }

    /// <summary>
    /// Whether ratings are held back, so that it can be rated blind: as long as an audit of it is open, where it holds the scale, and from everybody
    /// who
    /// may be given it. What nobody sees bars nobody from rating, so that no sample and no estimate change by its being here.
    /// </summary>
    public static async Task<bool> IsBlindAsync(Store store, Viewer viewer, long conversation)
    {
        var person = viewer.PersonId;
        return await store.Audits
            .AnyAsync(audit => audit.ConversationId == conversation && (audit.State == AuditState.Waiting || audit.State == AuditState.Begun))
            || await store.GoldConversations.AnyAsync(gold => gold.ConversationId == conversation && gold.RetiredAt == null)
            || await store.Qualifications.AnyAsync(held => held.PersonId == person && held.EndedAt == null);
    }
}
