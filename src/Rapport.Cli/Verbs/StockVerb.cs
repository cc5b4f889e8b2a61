using System.CommandLine;
using Rapport.Stock;
using Spectre.Console;

namespace Rapport.Cli.Verbs;

/// <summary>What advisors say again and again.</summary>
internal sealed class StockVerb : Verb
{
    private const int Shown = 40;
    private readonly Inputs inputs = new();
    private readonly Option<string?> json = new("--json") { Description = "Writes the ledger for 'rate --stock'; - for standard output instead of the table." };
    private readonly Option<int> least = new("--min")
    {
        Description = "The number of conversations from which a line counts as stock, at least 2.",
        DefaultValueFactory = _ => 5,
    };

    public override string Name => "stock";

    public override string Description => "Counts the lines that advisors say again and again, over all files in one pass, and freezes them as a ledger.";

    public override IReadOnlyList<string> Examples =>
    [
        "rapport stock samples/hearth-and-sole/zendesk-tickets.json --min 2",
        "rapport stock export.jsonl --json ledger.json && rapport rate export.jsonl --stock ledger.json",
    ];

    public override void Declare(Command command)
    {
        inputs.AddTo(command);
        least.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < 2)
                given.AddError("--min takes a whole number from 2.");
        });
        command.Add(least);
        command.Add(json);
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var input = inputs.From(parsed, desk);
        var counter = new StockCounter();
        using (var progress = Progress.Of(desk, "Reading", input.Bytes))
        {
            foreach (var conversation in InOrder.Select(input.ReadRaw(), talk => talk.Turns.Count, input.Redact, Environment.ProcessorCount, stop))
            {
                counter.Add(conversation);
                progress.MoveTo(input.BytesRead);
            }
        }

        var ledger = counter.ToLedger(parsed.GetValue(least));
        if (parsed.GetValue(json) is not { } path)
            Show(desk.Console, ledger);
        else if (path == "-")
            ledger.Write(desk.Out);
        else
            WholeFile.Write(path, ledger.Write);
        input.Tally.Conclude();
        return input.Tally.ExitCode;
    }

    private static void Show(IAnsiConsole console, StockLedger ledger)
    {
        if (ledger.Lines.Count == 0)
        {
            console.WriteLine($"Nothing was said in {ledger.MinConversations} of {ledger.Conversations:N0} conversations. --min lowers the bar.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Said again and again").AddColumn(new TableColumn("Times").RightAligned())
            .AddColumn(new TableColumn("Conversations").RightAligned()).AddColumn(new TableColumn("Advisors").RightAligned());
        foreach (var line in ledger.Lines.Take(Shown))
            table.AddRow(
                new Text($"“{Plain.Text(line.Text)}”"),
                new Text($"{line.Times:N0}"),
                new Text($"{line.Conversations:N0}"),
                new Text(line.Advisors == 0 ? "–" : $"{line.Advisors:N0}"));
        console.Write(table);
        if (ledger.Lines.Count > Shown)
            console.WriteLine($"{ledger.Lines.Count - Shown:N0} more lines; --json FILE has all.");
        console.WriteLine(
            $"{ledger.Lines.Count:N0} lines, each in at least {ledger.MinConversations} of {ledger.Conversations:N0} conversations; "
            + $"ledger {ledger.Version}");
    }
}
