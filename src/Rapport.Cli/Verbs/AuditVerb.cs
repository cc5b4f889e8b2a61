using System.CommandLine;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings.BuiltIn;
using Rapport.Reports;
using Rapport.Stock;

namespace Rapport.Cli.Verbs;

/// <summary>The report: reads everything, counts what is recited, rates, and says how people were made to feel.</summary>
internal sealed class AuditVerb : Verb
{
    private readonly Inputs inputs = new();
    private readonly Option<string?> by = new("--by")
    {
        Description = "With 'advisor': figures per advisor too, where there are five conversations or more; never a ranking. "
            + "Read docs/principles.md first.",
    };
    private readonly Option<string?> about = new("--about")
    {
        Description = "What is audited, in a few words for the head of the report. Otherwise the files' names.",
    };
    private readonly ReportFiles files = new();

    public override string Name => "audit";

    public override string Description =>
        "Reports how people were made to feel, what went unheard, which moments are worth telling, and which stock lines stand in the way.";

    public override IReadOnlyList<string> Examples =>
    [
        "rapport audit samples/hearth-and-sole/chats.jsonl samples/hearth-and-sole/zendesk-tickets.json",
        "rapport audit export.csv.gz --html report.html --json figures.json",
        "rapport audit calls/ --advisor SPEAKER_01 --about \"Calls in March\"",
    ];

    public override void Declare(Command command)
    {
        inputs.AddTo(command);
        by.AcceptOnlyFromAmong("advisor");
        command.Add(by);
        command.Add(about);
        files.AddTo(command);
    }

    public override int Run(ParseResult parsed, Desk desk, CancellationToken stop)
    {
        var input = inputs.From(parsed, desk);
        var named = string.Join(", ", input.Files.Take(3).Select(Path.GetFileName)) + (input.Files.Count > 3 ? $" and {input.Files.Count - 3} more" : "");
        var report = Report(input, new(parsed.GetValue(by) is not null) { About = parsed.GetValue(about) ?? named }, desk, stop);
        files.Write(parsed, report, desk);
        input.Tally.Conclude();
        return input.Tally.ExitCode;
    }

    private static AuditReport Report(Input input, AuditReportBuilder report, Desk desk, CancellationToken stop)
    {
        using var spool = new Spool();
        var ledger = Keep(input, spool, desk, stop);
        var reader = new BuiltInReader(ledger);
        using var progress = Progress.Of(desk, "Rating", spool.Count);
        foreach (var (rating, lines) in InOrder.Select(
            spool.Read(), talk => talk.Turns.Count, talk => RateOne(talk, reader, ledger),
            Environment.ProcessorCount, stop))
        {
            report.Add(rating, lines);
            progress.Advance(1);
        }

        report.AddRepeats(spool.Repeats);
        foreach (var (mark, times) in input.Tally.Redacted)
            report.AddRedacted(mark, times);
        foreach (var unreadable in input.Tally.AllUnreadable())
            report.AddUnread(unreadable);
        return report.Build();
    }

    /// <summary>The first pass: what counts goes to the spool, what is said again and again into the ledger.</summary>
    private static StockLedger Keep(Input input, Spool spool, Desk desk, CancellationToken stop)
    {
        var counter = new StockCounter();
        using var progress = Progress.Of(desk, "Reading", input.Bytes);
        foreach (var conversation in InOrder.Select(input.ReadRaw(), talk => talk.Turns.Count, input.Redact, Environment.ProcessorCount, stop))
        {
            if (spool.Add(conversation))
                counter.Add(conversation);
            progress.MoveTo(input.BytesRead);
        }

        return counter.ToLedger();
    }

    private static (Rating Rating, IReadOnlyList<string> Lines) RateOne(Conversation conversation, BuiltInReader reader, StockLedger ledger)
    {
        var reading = reader.Read(conversation);
        return (Rubric.Rate(reading), StockLinesSaid.In(reading, ledger));
    }
}
