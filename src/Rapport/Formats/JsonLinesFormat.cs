using System.Text.Json.Serialization;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Rapport's own JSON Lines: one conversation a line.</summary>
internal sealed class JsonLinesFormat : IConversationFormat
{
    public string Name => "jsonl";

    public string Description => "Rapport's own JSON Lines, one conversation a line: id, turns with who and text, and optional fields";

    public bool Recognises(Head head) => head.Keys.Contains("turns.who") || (head.Keys.Contains("id") && head.Keys.Contains("turns.text"));

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report))
        {
            if (record.As(NeutralJson.Default.NeutralConversation, input, report) is { } written
                && written.ToConversation(input.Name, problem => report(new(input.Name, record.Line, problem))) is { } conversation)
                yield return conversation;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(NeutralConversation))]
internal sealed partial class NeutralJson : JsonSerializerContext;
