using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Writes conversations as neutral JSON Lines (format "jsonl"), so that reading them again gives the same conversations.</summary>
public static class ConversationWriter
{
    /// <summary>
    /// Writes one object, without a line's end. Fields that are absent are left out, and so are the customer's names, which are never kept.
    /// </summary>
    public static void Write(Utf8JsonWriter to, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(conversation);
        to.WriteStartObject();
        to.WriteString("id"u8, conversation.Id);
        WriteText(to, "source", conversation.Source.Length == 0 ? null : conversation.Source);
        WriteText(to, "channel", conversation.Channel == Channel.Other ? null : NeutralWords.Of(conversation.Channel));
        WriteText(to, "team", conversation.Team);
        WriteText(to, "advisor", conversation.Advisor);
        WriteTime(to, "startedAt", conversation.StartedAt);
        WriteText(to, "customer", conversation.Customer);
        WriteText(to, "industry", conversation.Industry);
        WriteText(to, "kind", conversation.Kind);
        WriteText(to, "language", conversation.Language);
        WriteText(to, "subject", conversation.Subject);
        WriteOutcome(to, conversation);
        WriteTurns(to, conversation.Turns);
        to.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter to, Conversation conversation)
    {
        if (conversation.Satisfaction is { } satisfaction)
        {
            to.WriteStartObject("satisfaction"u8);
            to.WriteNumber("score"u8, satisfaction.Score);
            to.WriteNumber("min"u8, satisfaction.Min);
            to.WriteNumber("max"u8, satisfaction.Max);
            to.WriteEndObject();
        }
        if (conversation.Resolved is { } resolved)
            to.WriteBoolean("resolved"u8, resolved);
        if (conversation.Tags.Count == 0)
            return;
        to.WriteStartArray("tags"u8);
        foreach (var tag in conversation.Tags)
            to.WriteStringValue(tag);
        to.WriteEndArray();
    }

    private static void WriteTurns(Utf8JsonWriter to, IReadOnlyList<Turn> turns)
    {
        to.WriteStartArray("turns"u8);
        foreach (var turn in turns)
        {
            to.WriteStartObject();
            to.WriteString("who"u8, NeutralWords.Of(turn.Who));
            WriteText(to, "name", turn.Name);
            WriteTime(to, "at", turn.At);
            to.WriteString("text"u8, turn.Text);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter to, string name, string? text)
    {
        if (text is not null)
            to.WriteString(name, text);
    }

    private static void WriteTime(Utf8JsonWriter to, string name, DateTimeOffset? time)
    {
        if (time is { } stated)
            to.WriteString(name, stated);
    }
}
