using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>WhisperX: segments of a call with speakers told apart but not named. One call a file.</summary>
internal sealed class WhisperXFormat : IConversationFormat
{
    public string Name => "whisperx";

    public string Description => "WhisperX transcripts, one call a file; needs --advisor \"SPEAKER_01\"";

    public bool Recognises(Head head) => head.Keys.Contains("segments") && head.Keys.Contains("segments.start") && head.Keys.Contains("segments.text");

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report))
        {
            using var call = record.AsDocument(input, report);
            if (call is not null && Call.Of(call.RootElement.Objects("segments").Select(Segment), record.Line, input, options, report) is { } conversation)
                yield return conversation with { Source = input.Name, Language = call.RootElement.Text("language") };
        }
    }

    /// <summary>A segment without a speaker is its words' speaker's; words that could not be aligned have none.</summary>
    private static Spoken Segment(JsonElement segment) => new(
        segment.Text("speaker") ?? segment.Objects("words").Select(word => word.Text("speaker")).OfType<string>().CountBy(speaker => speaker)
            .OrderByDescending(count => count.Value).Select(count => count.Key).FirstOrDefault(),
        segment.Text("text")?.Trim() ?? "");
}
