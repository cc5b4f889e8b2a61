using System.Text.Json;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Deepgram: utterances, or words where those were not asked for. With several channels the channel tells the sides apart.</summary>
internal sealed class DeepgramFormat : IConversationFormat
{
    public string Name => "deepgram";

    public string Description => "Deepgram transcripts, one call a file; needs --advisor \"channel 1\" (several channels) or --advisor \"speaker 1\"";

    public bool Recognises(Head head) => head.Keys.Contains("results.channels") || head.Keys.Contains("results.utterances");

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var record in JsonRecords.Read(input, options, report))
        {
            using var call = record.AsDocument(input, report);
            if (call is null)
                continue;
            var results = call.RootElement.At("results");
            var many = results.Objects("channels").Count() > 1 || call.RootElement.At("metadata").Number("channels") > 1;
            var talk = results.Objects("utterances").Any() ? Utterances(results, many) : Words(results, many);
            if (Call.Of(talk, record.Line, input, options, report) is { } conversation)
                yield return conversation with { Source = input.Name, Language = results.Objects("channels").FirstOrDefault().Text("detected_language") };
        }
    }

    private static IEnumerable<Spoken> Utterances(JsonElement results, bool many) => results.Objects("utterances")
        .OrderBy(utterance => utterance.Number("start") ?? 0)
        .Select(utterance => new Spoken(Label(many, utterance.Text("channel"), utterance.Text("speaker")), utterance.Text("transcript") ?? ""));

    private static IEnumerable<Spoken> Words(JsonElement results, bool many) => results.Objects("channels").Index()
        .SelectMany(channel => channel.Item.Objects("alternatives").Take(1).SelectMany(best => best.Objects("words"))
            .Select(word => (Word: word, Label: Label(many, $"{channel.Index}", word.Text("speaker")))))
        .OrderBy(said => said.Word.Number("start") ?? 0)
        .Select(said => new Spoken(said.Label, said.Word.Text("punctuated_word") ?? said.Word.Text("word") ?? ""));

    private static string? Label(bool many, string? channel, string? speaker) =>
        many ? $"channel {channel}" : speaker is null ? null : $"speaker {speaker}";
}
