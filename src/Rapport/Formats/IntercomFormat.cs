using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Intercom conversations with their parts. The first message is the source; only comments and quick replies are talk.</summary>
internal sealed class IntercomFormat : IConversationFormat
{
    public string Name => "intercom";

    public string Description => "Intercom conversations with their parts, as the API gives them one by one";

    public bool Recognises(Head head) =>
        head.Keys.Contains("conversation_parts") || head.Keys.Contains("conversations.conversation_parts") || head.Keys.Contains("data.conversation_parts");

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report, "conversations", "data"))
        {
            using var document = record.AsDocument(input, report);
            if (document is null)
                continue;
            var conversation = document.RootElement;
            var id = conversation.Text("id");
            var turns = Turns(conversation);
            var problem = id is null ? "\"id\" is missing: every conversation needs one"
                : conversation.At("conversation_parts").ValueKind != JsonValueKind.Object
                    ? $"conversation {id} comes without its parts: fetch it by its id, the list leaves them out"
                : turns.Count == 0 ? $"conversation {id} holds no talk, only notes and events"
                : null;
            if ((problem ?? Missing(conversation)) is { } told)
                report(new(input.Name, record.Line, told));
            if (problem is null)
                yield return Conversation(id!, conversation, turns);
        }
    }

    private static string? Missing(JsonElement conversation)
    {
        var parts = conversation.At("conversation_parts");
        var here = parts.Objects("conversation_parts").Count();
        return parts.Number("total_count") > here
            ? $"conversation {conversation.Text("id")} is read as far as it goes: "
                + $"of {parts.Text("total_count")} parts the file holds {here}; Intercom gives at most 500"
            : null;
    }

    private Conversation Conversation(string id, JsonElement conversation, List<Turn> turns) => new(id, turns)
    {
        Source = Name,
        Channel = ChannelOf(conversation.At("source").Text("type")),
        Team = conversation.At("custom_attributes").Text("Team") ?? (conversation.Text("team_assignee_id") is { } team ? $"team {team}" : null),
        Customer = conversation.At("contacts").Objects("contacts").Select(contact => contact.Text("external_id") ?? contact.Text("id")).FirstOrDefault(),
        CustomerNames = [.. Messages(conversation).Select(message => message.At("author")).Where(IsCustomer).Concat(conversation.At("contacts").Objects("contacts"))
            .Select(person => person.Text("name")).OfType<string>().Distinct(StringComparer.Ordinal)],
        StartedAt = conversation.Time("created_at"),
        Subject = (conversation.At("source").Text("subject") ?? conversation.Text("title")) is { } subject ? HtmlText.Plain(subject) : null,
        Language = conversation.At("custom_attributes").Text("Language"),
        Tags = [.. conversation.At("tags").Objects("tags").Select(tag => tag.Text("name")).OfType<string>()],
        Resolved = conversation.Text("state") == "closed" ? true : null,
        Satisfaction = conversation.At("conversation_rating").Number("rating") is >= 1 and <= 5 and var rating ? new(rating, 1, 5) : null,
    };

    private static List<Turn> Turns(JsonElement conversation)
    {
        var isMail = conversation.At("source").Text("type") == "email";
        return [.. Messages(conversation).Select(message => Turn(message, conversation, isMail)).OfType<Turn>()];
    }

    /// <summary>The source, then what was said, be it while opening again or closing; assignments, notes and other events are not.</summary>
    private static IEnumerable<JsonElement> Messages(JsonElement conversation) =>
        new[] { conversation.At("source") }.Where(source => source.ValueKind == JsonValueKind.Object)
            .Concat(conversation.At("conversation_parts").Objects("conversation_parts")
                .Where(part => part.Text("part_type") is "comment" or "quick_reply" or "open" or "close"));

    private static Turn? Turn(JsonElement message, JsonElement conversation, bool isMail)
    {
        if (message.Text("body") is not { } body || Who(message) is not { } who)
            return null;
        var text = HtmlText.Plain(body);
        return new(who, isMail ? MailText.Own(text) : text, message.At("author").Text("name"), message.Time("created_at") ?? conversation.Time("created_at"));
    }

    private static Speaker? Who(JsonElement message) => Role(message.At("author")) is { } role
        ? role == Speaker.Advisor && IsAutomatic(message) ? Speaker.Bot : role
        : null;

    /// <summary>A campaign or a workflow writes in an admin's name.</summary>
    private static bool IsAutomatic(JsonElement message) => message.Text("delivered_as") is "automated" or "campaigns_initiated" or "operator_initiated";

    private static Speaker? Role(JsonElement author) =>
        author.Flag("from_ai_agent") == true || author.Flag("is_ai_answer") == true ? Speaker.Bot
        : IsCustomer(author) ? Speaker.Customer
        : author.Text("type") switch { "admin" or "teammate" => Speaker.Advisor, "bot" => Speaker.Bot, _ => null };

    private static bool IsCustomer(JsonElement author) => author.Text("type") is "user" or "lead" or "contact";

    private static Channel ChannelOf(string? source) => source switch
    {
        "email" => Channel.Email,
        "phone_call" or "phone_switch" => Channel.Call,
        "facebook" or "twitter" or "instagram" => Channel.Social,
        null => Channel.Other,
        _ => Channel.Chat,
    };
}
