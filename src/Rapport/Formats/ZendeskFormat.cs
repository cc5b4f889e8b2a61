using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>
/// Zendesk tickets with their comments: a ticket that holds its comments (and the users it speaks of), a ticket beside its comments, or a
/// page of comments alone. Who wrote is the comment's author, never the assignee.
/// </summary>
internal sealed class ZendeskFormat : IConversationFormat
{
    public string Name => "zendesk";

    public string Description => "Zendesk tickets with their comments; needs the users beside them, or --advisor with an agent's id or --advisor-domain";

    public bool Recognises(Head head) =>
        head.Keys.Contains("comments.author_id") || head.Keys.Contains("tickets.comments")
        || ((head.Keys.Contains("requester_id") || head.Keys.Contains("tickets.requester_id"))
            && (head.Keys.Contains("subject") || head.Keys.Contains("tickets.subject")));

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report, "tickets"))
        {
            using var document = record.AsDocument(input, report);
            if (document is null)
                continue;
            var ticket = new ZendeskTicket(document.RootElement, options);
            var id = ticket.Id ?? Call.IdOf(input.Name);
            if (ticket.Problem is { } problem)
                report(new(input.Name, record.Line, $"ticket {id}: {problem}"));
            else
                yield return ticket.Conversation(id) with { Source = Name };
        }
    }
}
