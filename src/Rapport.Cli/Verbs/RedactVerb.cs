using System.CommandLine;

namespace Rapport.Cli.Verbs;

/// <summary>Shows what redaction takes out.</summary>
internal sealed class RedactVerb : Verb
{
    private readonly Inputs inputs = new();

    public override string Name => "redact";

    public override string Description => "Writes conversations as neutral JSON Lines with personal data replaced by marks such as <email>, and counts the marks.";

    public override IReadOnlyList<string> Examples => ["rapport redact samples/hearth-and-sole/chats.jsonl > chats.redacted.jsonl"];

    public override void Declare(Command command) => inputs.AddTo(command, redactionIsTheJob: true);

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var tally = ConvertVerb.Write(inputs.From(parsed, desk), desk, stop);
        foreach (var (mark, times) in tally.Redacted)
            desk.Error.WriteLine($"<{mark}> {times:N0}");
        if (tally.Redacted.Count == 0)
            desk.Error.WriteLine($"No personal data found in {tally.Read:N0} conversations. The search knows patterns, not people: look before you publish.");
        return tally.ExitCode;
    }
}
