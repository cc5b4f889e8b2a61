using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>A conversation that auditors rated.</summary>
/// <param name="On">The UTC day of its first audit in the period.</param>
/// <param name="IsSeen">Whether the viewer may open it.</param>
internal sealed record RatedContact(long Conversation, DateOnly On, bool IsSeen);

/// <summary>
/// Whether a leader's own contacts were rated by auditors before those of their people, in the period. Only when, and how many: how they were rated
/// stands
/// with the conversation. Audits of gold conversations and of sessions serve the scale, and are not asked.
/// </summary>
/// <param name="HasName">Whether it is known which conversations are theirs.</param>
/// <param name="Rated">Their own, the first rated first.</param>
/// <param name="FirstOfOthers">The day on which the first of their people's was rated; null for none.</param>
internal sealed record OwnContacts(bool HasName, IReadOnlyList<RatedContact> Rated, DateOnly? FirstOfOthers)
{
    /// <summary>Whether the own came first, or on the same day; null where neither were rated, or nobody knows which are theirs.</summary>
    public bool? IsFirst => !HasName || (Rated.Count == 0 && FirstOfOthers is null)
        ? null
        : Rated.Count > 0 && (FirstOfOthers is null || Rated[0].On <= FirstOfOthers);

    public static async Task<IReadOnlyDictionary<long, OwnContacts>> ReadAsync(
        Store store, Viewer viewer, IReadOnlyList<Leader> leaders, Period period)
    {
        var (begin, end) = (period.Begin, period.End);
        var audits = store.Audits.AsNoTracking().Where(audit => audit.State == AuditState.Done && audit.DoneAt >= begin && audit.DoneAt < end
            && (audit.Purpose == Purpose.Sample || audit.Purpose == Purpose.Second || audit.Purpose == Purpose.Pick));
        var rated = await audits
            .Join(store.Conversations, audit => audit.ConversationId, talk => talk.Id, (audit, talk) => new { talk.Id, talk.Team, audit.DoneAt })
            .GroupBy(each => new { each.Id, each.Team }).Select(same => new { same.Key.Id, same.Key.Team, First = same.Min(each => each.DoneAt) })
            .ToListAsync();
        var names = leaders.Select(leader => leader.Advisor).OfType<string>().ToList();
        var own = (await store.ConversationAdvisors
            .Where(advisor => names.Contains(advisor.Name) && audits.Any(audit => audit.ConversationId == advisor.ConversationId))
            .Select(advisor => new { advisor.ConversationId, advisor.Name }).ToListAsync()).ToLookup(each => each.Name, each => each.ConversationId);
        var seen = (await store.Conversations.SeenBy(viewer).Where(talk => audits.Any(audit => audit.ConversationId == talk.Id))
            .Select(talk => talk.Id).ToListAsync())
            .ToHashSet();
        var all = rated.Select(each =>
            (each.Team, Contact: new RatedContact(each.Id, DateOnly.FromDateTime(each.First!.Value.UtcDateTime), seen.Contains(each.Id))))
            .OrderBy(each => each.Contact.On).ThenBy(each => each.Contact.Conversation).ToList();
        return leaders.ToDictionary(leader => leader.Id, leader => Of(leader, [.. own[leader.Advisor ?? ""]], all));
    }

    private static OwnContacts Of(Leader leader, HashSet<long> own, List<(string? Team, RatedContact Contact)> all) => new(
        leader.Advisor is not null, [.. all.Where(each => own.Contains(each.Contact.Conversation)).Select(each => each.Contact)],
        all.Where(each => !own.Contains(each.Contact.Conversation)
            && (leader.Role == Role.Owner || (each.Team is { } team && leader.Teams.Contains(team))))
            .Select(each => (DateOnly?)each.Contact.On).FirstOrDefault());
}
