using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// Who may not rate which conversation: nobody their own, nobody one twice, and nobody one beside which the audit log names them: they have
/// opened its page or asked the API for its rating, and so seen the machine's, or written about it, contested it, decided on it. (A second
/// round of a session is the same people's by intent and does not ask here.)
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
        var rated = await store.Audits
            .Where(audit => audit.PersonId != null && people.Contains(audit.PersonId.Value) && conversations.Contains(audit.ConversationId))
            .Select(audit => new { Id = audit.PersonId!.Value, audit.ConversationId }).ToListAsync();
        var known = await store.Log
            .Where(entry => entry.About == "conversation" && people.Contains(entry.Who!.Value) && conversations.Contains(entry.AboutId!.Value))
            .Select(entry => new { Id = entry.Who!.Value, ConversationId = entry.AboutId!.Value }).Distinct().ToListAsync();
        return new(own.Concat(rated).Concat(known).Select(each => (each.Id, each.ConversationId)));
    }

    public bool Is(long person, long conversation) => pairs.Contains((person, conversation));

    /// <summary>Bars somebody from a conversation that has just been given to them.</summary>
    public void Add(long person, long conversation) => pairs.Add((person, conversation));
}
