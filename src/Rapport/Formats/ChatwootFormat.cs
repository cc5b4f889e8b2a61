using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Chatwoot: message_created payloads as a webhook received them, or messages and conversations as the API lists them.</summary>
internal sealed class ChatwootFormat : IConversationFormat
{
    public string Name => "chatwoot";

    public string Description => "Chatwoot webhook payloads (message_created, one a line) or the API's lists of messages";

    public bool Recognises(Head head) =>
        (head.Keys.Contains("message_type") && head.Keys.Contains("content_type"))
        || (head.Keys.Contains("payload.message_type") && head.Keys.Contains("payload.content"))
        || (head.Keys.Contains("messages.message_type") && head.Keys.Contains("messages.content"));

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        using var scattered = new ScatteredRows(
            options.MaxRecordBytes,
            id => report(new(input.Name, null, $"conversation {id} is longer than {options.MaxRecordBytes:N0} bytes")));
        foreach (var record in JsonRecords.Read(input, options, report, "payload"))
        {
            using var document = record.AsDocument(input, report);
            if (document is not null)
                Add(document.RootElement, record.Line, scattered, input, report);
        }
        foreach (var group in scattered.Groups())
        {
            if (Conversation(group, input, report) is { } conversation)
                yield return conversation;
        }
    }

    private static void Add(JsonElement record, long line, ScatteredRows scattered, Input input, Action<Unreadable> report)
    {
        if (record.Text("event") is { } happened && happened is not ("message_created" or "message_updated"))
            return;
        if (ConversationId(record) is not { } id)
        {
            report(new(input.Name, line, "a Chatwoot message without \"conversation\".\"id\" or \"conversation_id\""));
            return;
        }
        scattered.Add(id, JsonSerializer.SerializeToUtf8Bytes(record, ChatwootJson.Default.JsonElement));
    }

    private static string? ConversationId(JsonElement record) =>
        record.At("messages").ValueKind == JsonValueKind.Array ? record.Text("id") : record.At("conversation").Text("id") ?? record.Text("conversation_id");

    private Conversation? Conversation(RowGroup group, Input input, Action<Unreadable> report)
    {
        var records = group.Rows.Select(row => JsonDocument.Parse(row)).ToList();
        try
        {
            var talk = new ChatwootTalk([.. records.Select(record => record.RootElement)]);
            if (talk.Turns.Count > 0)
                return talk.Conversation(group.Key) with { Source = Name };
            report(new(input.Name, null, $"conversation {group.Key} holds only notes and notices, no talk"));
            return null;
        }
        finally
        {
            records.ForEach(record => record.Dispose());
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class ChatwootJson : System.Text.Json.Serialization.JsonSerializerContext;
