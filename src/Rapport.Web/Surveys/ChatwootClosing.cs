using System.Globalization;
using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Web.Surveys;

/// <summary>
/// Reads Chatwoot's webhook <c>conversation_status_changed</c>. Who served is whoever wrote last to the customer, as the event shows it; the
/// assignee only assigns, and is never taken for it.
/// </summary>
internal static class ChatwootClosing
{
    /// <summary>The wish of a conversation that was resolved; none for every other event.</summary>
    /// <param name="body">The event.</param>
    /// <param name="source">The source its conversations are imported under.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<Wish> Read(byte[] body, string source)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "status") != "resolved"
            || Text(root, "event") is not ("conversation_status_changed" or "conversation_resolved"))
            return [];
        var (meta, sender) = (Part(root, "meta"), Part(Part(root, "meta"), "sender"));
        return
        [
            new()
            {
                Source = source,
                Id = Text(root, "id"),
                Customer = Text(sender, "id"),
                Email = Text(sender, "email") is { } address && Wish.IsAddress(address) ? address : null,
                Advisor = Writer(root),
                Team = Text(Part(meta, "team"), "name"),
                Channel = ChannelOf(Text(root, "channel") ?? Text(meta, "channel")),
                Kind = Labels(root),
                Language = Text(Part(sender, "additional_attributes"), "language") ?? Text(Part(Part(root, "additional_attributes"), "browser"),
                    "browser_language"),
                ContactAt = Moment(root, "timestamp") ?? Moment(root, "created_at"),
            },
        ];
    }

    private static string? Writer(JsonElement root)
    {
        if (!root.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
            return null;
        return messages.EnumerateArray().Where(IsToCustomer).Select(message => Part(message, "sender"))
            .Where(sender => Text(sender, "type") is null or "user").Select(sender => Text(sender, "available_name") ?? Text(sender, "name")).LastOrDefault();
    }

    private static bool IsToCustomer(JsonElement message) =>
        Text(message, "message_type") is "1" or "outgoing" && Text(message, "private") is not "true" && Text(message, "sender_type") is null or "User";

    private static string? Labels(JsonElement root) => root.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Array
        ? labels.EnumerateArray().Select(label => label.ToString()).FirstOrDefault(label => label.Length > 0) : null;

    private static Channel ChannelOf(string? channel) => channel switch
    {
        "Channel::WebWidget" or "Channel::Api" or "Channel::Whatsapp" or "Channel::Telegram" or "Channel::Line" or "Channel::Sms" or "Channel::TwilioSms" =>
            Channel.Chat,
        "Channel::Email" => Channel.Email,
        "Channel::FacebookPage" or "Channel::TwitterProfile" or "Channel::Instagram" or "Channel::Tiktok" => Channel.Social,
        "Channel::Voice" => Channel.Call,
        _ => Channel.Other,
    };

    private static JsonElement Part(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement parent, string name) => Part(parent, name) switch
    {
        { ValueKind: JsonValueKind.String } text => string.IsNullOrWhiteSpace(text.GetString()) ? null : text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => null,
    };

    private static DateTimeOffset? Moment(JsonElement root, string name) =>
        double.TryParse(Text(root, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : DateTimeOffset.TryParse(Text(root, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
