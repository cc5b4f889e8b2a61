using System.CommandLine;
using System.Text.Json;
using Rapport.Formats;
using Rapport.Ratings;

namespace Rapport.Cli.Verbs;

/// <summary>Any format to the neutral one.</summary>
internal sealed class ConvertVerb : Verb
{
    private readonly Inputs inputs = new();

    public override string Name => "convert";

    public override string Description => "Writes conversations of any format as neutral JSON Lines, one conversation a line, personal data replaced.";

    public override IReadOnlyList<string> Examples =>
    [
        "rapport convert samples/hearth-and-sole/zendesk-tickets.json > tickets.jsonl",
        "rapport convert --format csv --encoding windows-1252 export.csv | gzip > export.jsonl.gz",
    ];

    public override void Declare(Command command) => inputs.AddTo(command);

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop) => Write(inputs.From(parsed, desk), desk, stop).ExitCode;

    internal static Tally Write(Input input, Desk desk, CancellationToken stop)
    {
        var output = new OutputLines(desk.Out);
        using var json = new Utf8JsonWriter(output.Line, RatingWriter.Options);
        foreach (var conversation in InOrder.Select(input.ReadRaw(), talk => talk.Turns.Count, input.Redact, Environment.ProcessorCount, stop))
        {
            ConversationWriter.Write(json, conversation);
            json.Flush();
            json.Reset();
            output.End();
        }

        output.Flush();
        input.Tally.Conclude();
        return input.Tally;
    }
}
