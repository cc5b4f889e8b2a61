using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>The shape in which Zendesk QA takes conversations from other help desks. Its satisfaction scores state no scale and are not read.</summary>
internal sealed class ZendeskQaFormat : IConversationFormat
{
    public string Name => "zendesk-qa";

    public string Description => "Conversations in the shape of the Zendesk QA import: {\"data\":[…]} or one a line";

    public bool Recognises(Head head) =>
        Says(head, "comments.authorIsNotClient")
            || (Says(head, "comments.comment") && (Says(head, "customerEmail") || Says(head, "customerName")));

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report, "data"))
        {
            using var document = record.AsDocument(input, report);
            if (document is null)
                continue;
            var ticket = document.RootElement;
            var comments = ticket.Objects("comments").Where(comment => comment.Flag("public") != false).ToList();
            if (Problem(ticket, comments, options) is { } problem)
                report(new(input.Name, record.Line, problem));
            else
                yield return Conversation(ticket, comments, options);
        }
    }

    private static bool Says(Head head, string key) => head.Keys.Contains(key) || head.Keys.Contains($"data.{key}");

    private static string? Problem(JsonElement ticket, List<JsonElement> comments, ReadOptions options)
    {
        if (ticket.Text("id") is not { } id)
            return "\"id\" is missing: every conversation needs one";
        if (comments.Count == 0)
            return $"conversation {id} has no public comments";
        return comments.Find(comment => Who(ticket, comment, options) is null) is { ValueKind: JsonValueKind.Object } unknown
            ? $"conversation {id}: nobody says who {unknown.Text("authorName") ?? unknown.Text("authorEmail") ?? "an author"} is: "
                + "add \"authorIsNotClient\", or pass --advisor or --advisor-domain"
            : null;
    }

    private Conversation Conversation(JsonElement ticket, List<JsonElement> comments, ReadOptions options) =>
        new(ticket.Text("id")!, [.. Opening(ticket, comments).Concat(comments.Select(comment => Turn(ticket, comment, options)))])
        {
            Source = Name,
            Channel = NeutralWords.Channel(ticket.Text("channel")?.ToLowerInvariant()) ?? Channel.Other,
            CustomerNames = ticket.Text("customerName") is { } name ? [name] : [],
            StartedAt = ticket.Time("created"),
            Subject = ticket.Text("subject"),
            Kind = ticket.Text("type"),
            Tags = ticket.Texts("tags"),
            Resolved = ticket.Text("closed") is not null || ticket.Text("status")?.ToLowerInvariant() is "closed" or "solved" or "resolved" ? true : null,
        };

    /// <summary>The description is the customer's first words, unless the comments begin with them again.</summary>
    private static IEnumerable<Turn> Opening(JsonElement ticket, List<JsonElement> comments)
    {
        var opening = ticket.Text("description") is { } description ? Said(description) : "";
        if (opening.Length > 0 && Said(comments[0].Text("comment") ?? "") != opening)
            yield return new(Speaker.Customer, opening, null, ticket.Time("created"));
    }

    private static Turn Turn(JsonElement ticket, JsonElement comment, ReadOptions options) =>
        new(Who(ticket, comment, options)!.Value, Said(comment.Text("comment") ?? ""), comment.Text("authorName"), comment.Time("created"));

    private static string Said(string body) => MailText.Own(HtmlText.Plain(body));

    private static Speaker? Who(JsonElement ticket, JsonElement comment, ReadOptions options)
    {
        string? name = comment.Text("authorName"), mail = comment.Text("authorEmail");
        if ((name is not null && Labels.IsAdvisor(name, options)) || (mail is not null && Labels.IsAdvisor(mail, options)))
            return Speaker.Advisor;
        return comment.Flag("authorIsNotClient") switch
        {
            true => Speaker.Advisor,
            false => Speaker.Customer,
            null when mail is not null && string.Equals(mail, ticket.Text("customerEmail"), StringComparison.OrdinalIgnoreCase) => Speaker.Customer,
            null when options.Advisors.Count + options.AdvisorDomains.Count > 0 => Speaker.Customer,
            null => null,
        };
    }
}
