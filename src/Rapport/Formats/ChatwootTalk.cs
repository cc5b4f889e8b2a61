using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>All that a file holds of one Chatwoot conversation.</summary>
internal sealed class ChatwootTalk
{
    private readonly List<JsonElement> messages;
    private readonly JsonElement about;

    /// <param name="records">Messages (their conversation inside) and conversations (their messages inside), as they came.</param>
    public ChatwootTalk(List<JsonElement> records)
    {
        about = records.Select(record => record.At("messages").ValueKind == JsonValueKind.Array ? record : record.At("conversation"))
            .LastOrDefault(found => found.ValueKind == JsonValueKind.Object);
        // Deliveries may be repeated, and an updated message replaces the first.
        messages = [.. records.SelectMany(record => record.At("message_type").ValueKind == JsonValueKind.Undefined ? record.Objects("messages") : [record])
            .Index()
            .GroupBy(message => message.Item.Text("id") ?? $"#{message.Index}")
            .Select(same => same.Last().Item)
            .OrderBy(message => message.Time("created_at"))
            .ThenBy(message => message.Number("id"))];
        Turns = [.. messages.Select(Turn).OfType<Turn>()];
    }

    public IReadOnlyList<Turn> Turns { get; }

    public Conversation Conversation(string id)
    {
        var customer = about.At("meta").At("sender");
        return new(id, Turns)
        {
            Channel = ChannelOf(about.Text("channel") ?? ""),
            Team = about.At("meta").At("team").Text("name"),
            Customer = customer.Text("id") ?? messages.Select(message => message.At("sender")).FirstOrDefault(IsContact).Text("id"),
            CustomerNames =
            [
                .. messages.Select(message => message.At("sender")).Where(IsContact).Append(customer)
                    .Select(person => person.Text("name")).OfType<string>().Distinct(StringComparer.Ordinal),
            ],
            StartedAt = Turns.FirstOrDefault(turn => turn.At is not null)?.At,
            Resolved = about.Text("status") == "resolved" ? true : null,
            Tags = about.Texts("labels"),
            Satisfaction = messages.Select(Rating).OfType<Satisfaction>().LastOrDefault(),
        };
    }

    /// <summary>Private notes, activity and deleted messages are no talk; templates and bots speak by themselves.</summary>
    private static Turn? Turn(JsonElement message)
    {
        if (message.Flag("private") == true || message.At("content_attributes").Flag("deleted") == true || Text(message) is not { } text)
            return null;
        Speaker? who = message.Text("message_type") switch
        {
            "incoming" or "0" => Speaker.Customer,
            "outgoing" or "1" => IsPerson(message) ? Speaker.Advisor : Speaker.Bot,
            "template" or "3" => Speaker.Bot,
            _ => null,
        };
        return who is { } speaker ? new(speaker, text, message.At("sender").Text("name"), message.Time("created_at")) : null;
    }

    private static string? Text(JsonElement message)
    {
        if (message.Text("content_type") != "incoming_email")
            return message.Text("content");
        var mail = message.At("content_attributes").At("email").At("text_content").Text("reply") ?? message.Text("content");
        return mail is null ? null : MailText.Own(HtmlText.Plain(mail));
    }

    private static bool IsContact(JsonElement sender) => string.Equals(sender.Text("type"), "contact", StringComparison.OrdinalIgnoreCase);

    private static bool IsPerson(JsonElement message) =>
        string.Equals(message.At("sender").Text("type") ?? message.Text("sender_type"), "user", StringComparison.OrdinalIgnoreCase);

    private static Satisfaction? Rating(JsonElement message) =>
        message.At("content_attributes").At("submitted_values").At("csat_survey_response").Number("rating") is >= 1 and <= 5 and var rating
            ? new(rating, 1, 5)
            : null;

    private static Channel ChannelOf(string channel) => channel switch
    {
        "Channel::Email" => Channel.Email,
        "Channel::Voice" => Channel.Call,
        "Channel::FacebookPage" or "Channel::TwitterProfile" or "Channel::Instagram" => Channel.Social,
        "Channel::WebWidget" or "Channel::Api" or "Channel::Whatsapp" or "Channel::Telegram" or "Channel::Line" or "Channel::Sms" => Channel.Chat,
        _ => Channel.Other,
    };
}
