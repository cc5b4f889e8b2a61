using Rapport.Readings;
using Rapport.Reports;
using Spectre.Console;

namespace Rapport.Cli;

/// <summary>The audit in a terminal: in colour where there is colour, in the same words without.</summary>
internal static class TerminalReport
{
    private const int NameCells = 18;

    public static void Write(IAnsiConsole console, AuditReport report)
    {
        var page = new TerminalPage(console);
        Opening(page, report);
        Witnesses(page, report);
        Distribution(page, report);
        Ledger(page, report);
        TerminalQuotes.Moments(page, report);
        TerminalQuotes.Unheard(page, report);
        TerminalQuotes.Stock(page, report);
        TerminalTables.HowAndWhat(page, report);
        TerminalTables.Groups(page, report);
        TerminalTables.Advisors(page, report);
        Grounds(page, report);
    }

    private static void Opening(TerminalPage page, AuditReport report)
    {
        page.Blank();
        page.Line("[bold]How we made people feel[/]");
        page.Text(string.Join(" · ", new[] { report.About, Say.Period(report), Say.Rated(report) }.OfType<string>()), TerminalPage.Quiet);
        page.Blank();
        var (anchor, beside) = Say.Anchor(report);
        var colour = report.Anchor is { } mean ? TerminalBars.ColourOf(mean) : "default";
        page.Line($"  [bold {colour}]{Say.Mean(report.Rating.Mean)}[/]  [bold]{anchor}[/]{beside}");
        var method = Say.Method(report.Rating);
        page.Text(
            report.Rating.Low is null
                ? Say.Capital(method)
                : $"{Say.Interval(report.Rating.Low, report.Rating.High)} ({method}), n = {Say.Many(report.Rating.N)}",
            TerminalPage.Quiet, 7);
        if (report.Rating is { Mean: not null } rating)
            page.Line($"       [{TerminalPage.Quiet}]1 Hostile[/] "
                + $"{TerminalBars.Interval(rating.Mean, rating.Low, rating.High, Math.Min(46, page.Width - 36))} "
                + $"[{TerminalPage.Quiet}]10 Unforgettable[/]");
    }

    private static void Witnesses(TerminalPage page, AuditReport report)
    {
        foreach (var witness in new[] { Say.Auditors(report), Say.Customers(report) }.OfType<string>())
            page.Text(witness, indent: 7);
    }

    private static void Distribution(TerminalPage page, AuditReport report)
    {
        if (report.Rating.N == 0)
            return;
        page.Heading("How the conversations lie on the scale");
        var most = report.Anchors.Max(row => row.Share.Count);
        foreach (var (anchor, share) in report.Anchors.Reverse())
        {
            var bar = TerminalBars.Bar(anchor, share.Count, most, page.Width - NameCells - 18);
            page.Line($"{TerminalPage.Cell($"{anchor} {(int)anchor}", NameCells, right: true)}  "
                + $"{bar} {TerminalPage.Cell(Say.Many(share.Count), 8, right: true)} "
                + $"{TerminalPage.Cell(Say.Percent(share.Value), 5, right: true)}");
        }
    }

    private static void Ledger(TerminalPage page, AuditReport report)
    {
        page.Heading("What people let drop, and how it was met");
        CueRow[] rows = [.. report.Cues.Where(row => row.Offered > 0).OrderByDescending(row => row.Offered)];
        if (rows.Length == 0)
        {
            page.Text("No customer let anything drop that an advisor could still answer.");
            return;
        }

        page.Text(Say.Answered(report));
        foreach (var responses in Enum.GetValues<Response>().GroupBy(response => response >= Response.Acknowledged))
            page.Line($"  {TerminalBars.Legend(responses)}");
        page.Blank();
        foreach (var row in rows)
        {
            page.Line($"{TerminalPage.Cell(Say.Kind(row.Kind), NameCells, right: true)}  "
                + $"{TerminalBars.Met(row, rows[0].Offered, page.Width - NameCells - 12)} "
                + $"{TerminalPage.Cell(Say.Many(row.Offered), 8, right: true)}");
            page.Text(Say.Met(row), TerminalPage.Quiet, NameCells + 2);
        }
    }

    private static void Grounds(TerminalPage page, AuditReport report)
    {
        page.Heading("What this rests on");
        foreach (var (name, value) in Say.Grounds(report))
            page.Text(value, indent: NameCells, mark: name.PadRight(NameCells));
        foreach (var file in report.Unread)
        {
            page.Text($"{file.File}: {Say.Many(file.Count)}", indent: NameCells, mark: "Not read".PadRight(NameCells));
            foreach (var reason in file.Reasons)
                page.Text(reason, TerminalPage.Quiet, NameCells + 2, "· ");
            if (file.Count > file.Reasons.Count)
                page.Text($"and {Say.Many(file.Count - file.Reasons.Count)} more", TerminalPage.Quiet, NameCells + 2, "· ");
        }

        page.Blank();
        foreach (var limit in report.Limits)
            page.Text(limit, TerminalPage.Quiet);
    }
}
