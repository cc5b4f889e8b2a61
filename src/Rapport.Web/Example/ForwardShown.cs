using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>
/// A conversation put forward, as a list shows it: without a word about it, since whoever reads the list may have to rate it blind.
/// </summary>
internal sealed record ForwardShown(long Conversation, long? PersonId, string Name, DateTimeOffset At, DateTimeOffset? StartedAt)
{
    /// <summary>Those that the viewer may read, the latest first.</summary>
    public static async Task<IReadOnlyList<ForwardShown>> ReadAsync(Store store, Viewer viewer)
    {
        var people = store.People;
        return await store.Forwards.AsNoTracking().ShownTo(store, viewer)
            .Join(store.Conversations, forward => forward.ConversationId, talk => talk.Id, (forward, talk) => new { forward, talk.StartedAt })
            .OrderByDescending(each => each.forward.At).Select(each => new ForwardShown(
                each.forward.ConversationId, each.forward.PersonId,
                people.Where(person => person.Id == each.forward.PersonId).Select(person => person.Name).FirstOrDefault() ?? each.forward.Advisor,
                each.forward.At, each.StartedAt)).ToListAsync();
    }
}
