using Rapport.Reports;

namespace Rapport.Cli;

/// <summary>The tables in a terminal, alphabetical or chronological.</summary>
internal static class TerminalTables
{
    private const int NameCells = 22;

    public static void HowAndWhat(TerminalPage page, AuditReport report)
    {
        if (report.HowAndWhat is not { } how)
            return;
        page.Heading("How, beside what");
        if (how.Quadrants is { } four)
        {
            page.Text(
                $"{Say.Many(four.KindAndSolved)} kind and solved · {Say.Many(four.KindAndUnsolved)} kind, not solved · "
                + $"{Say.Many(four.ColdAndSolved)} cold, but solved · {Say.Many(four.ColdAndUnsolved)} cold and not solved");
            page.Text("Kind: 6 Friendly or above. Solved: the source says so.", TerminalPage.Quiet);
        }

        foreach (var (name, rating) in how.BySatisfaction.Concat(how.ByResolution))
            page.Line(Row(page, Say.Capital(name), rating.Mean, rating.Low, rating.High, rating.N));
        if (how.BySatisfaction.Count > 0)
            page.Text(Say.Thirds, TerminalPage.Quiet);
        string?[] together =
        [
            Say.Together(how.WithSatisfaction, "the customers' own satisfaction score"),
            Say.Together(how.WithProcess, "process score"),
        ];
        foreach (var sentence in together.OfType<string>())
            page.Text(sentence);
        if (how.Process.Mean is not null)
            page.Text($"Mean process score {Say.Mean(how.Process.Mean)} ({Say.Interval(how.Process.Low, how.Process.High)}), n = {Say.Many(how.Process.N)}.");
    }

    public static void Groups(TerminalPage page, AuditReport report)
    {
        Table(page, "By team", report.Teams);
        Table(page, "By channel", report.Channels);
        Table(page, "Week by week", report.Weeks);
    }

    public static void Advisors(TerminalPage page, AuditReport report)
    {
        if (report.Advisors is not { } advisors)
            return;
        page.Heading("By advisor");
        page.Text(advisors.Principle);
        foreach (var row in advisors.Rows)
            page.Line(Row(page, row.Name, row.Mean, row.Low, row.High, row.N));
        page.Text(Say.Advisors(advisors), TerminalPage.Quiet);
    }

    private static void Table(TerminalPage page, string title, GroupTable table)
    {
        if (table.Rows.Count == 0)
            return;
        page.Heading(title);
        var process = table.Rows.Any(row => row.Process.N > 0);
        page.Line($"[{TerminalPage.Quiet}]{new string(' ', NameCells)}"
            + $"rating  1{new string(' ', LineCells(page) - 3)}10  "
            + $"95% interval       n  own words{(process ? "  process" : "")}[/]");
        foreach (var row in table.Others is { } others ? [.. table.Rows, others] : table.Rows)
        {
            var own = TerminalPage.Cell(Say.Percent(row.OwnWords.Value), 11, right: true);
            page.Line(Row(page, row.Name, row.Rating.Mean, row.Rating.Low, row.Rating.High, row.Rating.N) + own
                + (process ? TerminalPage.Cell(Say.Mean(row.Process.Mean), 9, right: true) : ""));
        }

        if (table.Order is { } order)
            page.Text(order, TerminalPage.Quiet);
        if (table.Rows.Any(row => row.Customers is not null))
        {
            var felt = table.Rows.Where(row => row.Customers is not null).Select(row => $"{row.Name} {Say.Short(row.Customers)}");
            page.Text($"Customers felt: {string.Join("; ", felt)}.");
        }

        if (table.Unassigned > 0)
            page.Text($"{Say.Many(table.Unassigned, "rated conversation is", "rated conversations are")} in none of these.", TerminalPage.Quiet);
    }

    private static string Row(TerminalPage page, string name, double? mean, double? low, double? high, int n) =>
        $"{TerminalPage.Cell(name, NameCells)}{TerminalPage.Cell(Say.Mean(mean), 6, right: true)}  "
            + $"{TerminalBars.Interval(mean, low, high, LineCells(page))}  "
            + $"{TerminalPage.Cell(Say.Interval(low, high), 12)}{TerminalPage.Cell(Say.Many(n), 8, right: true)}";

    /// <summary>What the columns of numbers leave of the page for the drawing.</summary>
    private static int LineCells(TerminalPage page) => Math.Clamp(page.Width - NameCells - 50, 8, 29);
}
