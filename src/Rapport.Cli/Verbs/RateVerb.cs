using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Cli.Verbs;

/// <summary>A filter: conversations in, one rating a line out, in the same order.</summary>
internal sealed class RateVerb : Verb
{
    private readonly Inputs inputs = new();
    private readonly Readers readers = new();
    private readonly Option<int> threads = new("--threads")
    {
        Description = "How many conversations are read at the same time.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public override string Name => "rate";

    public override string Description => "Rates each conversation and writes one JSON object a line, in the order of the input.";

    public override IReadOnlyList<string> Examples =>
    [
        "rapport rate samples/hearth-and-sole/chats.jsonl > ratings.jsonl",
        "zcat export.jsonl.gz | rapport rate - | jq .rating",
        "rapport rate calls/*.vtt --advisor Tom --stock ledger.json",
    ];

    public override void Declare(Command command)
    {
        inputs.AddTo(command);
        readers.AddTo(command);
        threads.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 1)
                given.AddError("--threads takes a whole number from 1.");
        });
        command.Add(threads);
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var input = inputs.From(parsed, desk);
        var reader = readers.From(parsed);
        var repeats = new Repeats();
        var output = new OutputLines(desk.Out);
        foreach (var line in InOrder.Select(
            Counted(input, repeats), talk => talk.Turns.Count, talk => LineOf(input.Redact(talk), reader),
            parsed.GetValue(threads), stop))
        {
            output.Line.Write(line.Span);
            output.End();
        }

        output.Flush();
        input.Tally.Conclude();
        if (repeats.Count > 0)
            desk.Error.WriteLine($"{repeats.Count:N0} conversations came again under the same key; each was rated.");
        return input.Tally.ExitCode;
    }

    private static IEnumerable<Conversation> Counted(Input input, Repeats repeats)
    {
        foreach (var conversation in input.ReadRaw())
        {
            repeats.Add(conversation);
            yield return conversation;
        }
    }

    private static ReadOnlyMemory<byte> LineOf(Conversation conversation, IReader reader)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, RatingWriter.Options))
            RatingWriter.Write(json, Rubric.Rate(reader.Read(conversation)));
        return bytes.WrittenMemory;
    }
}
