using System.Text.Json.Serialization;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Customer and helpdesk dialogues of the NTCIR STC-3 task; the raters' annotations are not read.</summary>
internal sealed class Stc3Format : IConversationFormat
{
    public string Name => "stc3";

    public string Description => "Customer-helpdesk dialogues of the STC-3 (DCH) research set; its annotations are ignored";

    public bool Recognises(Head head) => head.Keys.Contains("turns.sender") && head.Keys.Contains("turns.utterances");

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report))
        {
            if (record.As(Stc3Json.Default.Stc3Dialogue, input, report) is not { } dialogue)
                continue;
            if (dialogue.Problem is { } problem)
                report(new(input.Name, record.Line, problem));
            else
                yield return new(dialogue.Id!, [.. dialogue.Turns!.Select(turn => turn.ToTurn())]) { Source = Name, Channel = Channel.Social };
        }
    }
}

internal sealed record Stc3Dialogue
{
    public string? Id { get; init; }
    public IReadOnlyList<Stc3Turn>? Turns { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem =>
        string.IsNullOrWhiteSpace(Id) ? "\"id\" is missing: every conversation needs one"
        : Turns is not { Count: > 0 } ? $"\"turns\" of {Id} is missing or empty"
        : Turns.Any(turn => turn?.Who is null) ? $"a \"sender\" in {Id} is neither customer nor helpdesk"
        : null;
}

internal sealed record Stc3Turn
{
    public string? Sender { get; init; }
    public IReadOnlyList<string?>? Utterances { get; init; }

    [JsonIgnore]
    public Speaker? Who => Sender switch { "customer" => Speaker.Customer, "helpdesk" => Speaker.Advisor, _ => null };

    public Turn ToTurn() => new(Who!.Value, string.Join('\n', Utterances ?? []));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Stc3Dialogue))]
internal sealed partial class Stc3Json : JsonSerializerContext;
