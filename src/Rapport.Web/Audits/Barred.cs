using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// Who may not rate which conversation: nobody their own, nobody one twice, and nobody one that they have written about. (A second round of
/// a session is the same people's by intent and does not ask here.)
/// </summary>
internal sealed class Barred
{
    private readonly HashSet<(long Person, long Conversation)> pairs;

    private Barred(IEnumerable<(long Person, long Conversation)> pairs) => this.pairs = [.. pairs];

    public static async Task<Barred> ReadAsync(Store store, IReadOnlyCollection<long> people, IReadOnlyCollection<long> conversations)
    {
        var own = await store.Set<Conversations.ConversationAdvisor>().Where(advisor => conversations.Contains(advisor.ConversationId))
            .Join(store.People.Where(person => people.Contains(person.Id)), advisor => advisor.Name, person => person.Advisor,
                (advisor, person) => new { person.Id, advisor.ConversationId }).ToListAsync();
        var rated = await store.Audits.Where(audit => audit.PersonId != null && people.Contains(audit.PersonId.Value) && conversations.Contains(audit.ConversationId))
            .Select(audit => new { Id = audit.PersonId!.Value, audit.ConversationId }).ToListAsync();
        var noted = await store.Notes.Where(note => people.Contains(note.PersonId) && conversations.Contains(note.ConversationId))
            .Select(note => new { Id = note.PersonId, note.ConversationId }).ToListAsync();
        var contested = await store.Contests.Where(contest => conversations.Contains(contest.ConversationId))
            .Select(contest => new { contest.PersonId, contest.DecidedBy, contest.ConversationId }).ToListAsync();
        return new(own.Concat(rated).Concat(noted).Select(each => (each.Id, each.ConversationId))
            .Concat(contested.Select(each => (each.PersonId, each.ConversationId)))
            .Concat(contested.Where(each => each.DecidedBy != null).Select(each => (each.DecidedBy!.Value, each.ConversationId))));
    }

    public bool Is(long person, long conversation) => pairs.Contains((person, conversation));

    /// <summary>Bars somebody from a conversation that has just been given to them.</summary>
    public void Add(long person, long conversation) => pairs.Add((person, conversation));
}
