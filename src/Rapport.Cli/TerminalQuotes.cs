using Rapport.Ratings;
using Rapport.Reports;

namespace Rapport.Cli;

/// <summary>People's own words in a terminal: moments worth telling, what went unheard, and the stock lines.</summary>
internal static class TerminalQuotes
{
    public static void Moments(TerminalPage page, AuditReport report)
    {
        page.Heading("Moments worth telling");
        if (report.Moments.Count == 0)
            page.Text("No cue was made personal or acted on.");
        foreach (var moment in report.Moments)
        {
            page.Blank();
            page.Text($"To “{moment.Customer}”", TerminalPage.Quiet, 2);
            page.Text($"“{moment.Answer}”", TerminalPage.Quote, 4, "│ ");
            var who = moment.Advisor is { } advisor ? $"{advisor} · " : "";
            page.Text(
                $"{who}{Words.Of(moment.Kind)} {Words.Of(moment.Response)} · {Say.Mean(moment.Rating)} {moment.Anchor} · {moment.Conversation}",
                TerminalPage.Quiet, 4);
        }
    }

    public static void Unheard(TerminalPage page, AuditReport report)
    {
        page.Heading("Went unheard");
        if (report.Unheard.Count == 0)
            page.Text("Nothing that people let drop went unheard.");
        foreach (var unheard in report.Unheard)
        {
            page.Blank();
            page.Text($"“{unheard.Customer}”", TerminalPage.Quote, 4, "┊ ");
            var instead = unheard.Instead is { } said ? $"{Say.Instead(unheard.Response)} “{said}” · " : "";
            page.Text(
                $"{instead}{Words.Of(unheard.Kind)}, {Words.OfSalience(unheard.Salience)} "
                + $"· {Say.Mean(unheard.Rating)} {unheard.Anchor} · {unheard.Conversation}",
                TerminalPage.Quiet, 4);
        }

        if (report.Unheard.Count > 0)
            page.Blank();
        foreach (var row in report.Cues.Where(row => row.UnansweredIn > 0).OrderByDescending(row => row.UnansweredIn))
            page.Text(Say.Answered(row), indent: 4, mark: "· ");
    }

    public static void Stock(TerminalPage page, AuditReport report)
    {
        page.Heading("What stands in people's way");
        page.Text($"Own words in {Say.Of(report.OwnWords)} relational remarks; the rest was stock wording.");
        if (report.StockLines.Count == 0)
        {
            page.Text("No line was said again and again.");
            return;
        }

        page.Blank();
        page.Line($"[{TerminalPage.Quiet}]  times   rating when said   when not           said again and again[/]");
        foreach (var line in report.StockLines)
            page.Text($"“{line.Text}”", indent: 47, mark: $"{Say.Many(line.Times),7}   {Rating(line.With),-18} {Rating(line.Without),-18}");
        page.Text("95% intervals by Student's t. A line that stands in low ratings need not have caused them.", TerminalPage.Quiet);
    }

    private static string Rating(Estimate rating) => rating.Mean is null
        ? $"{Say.Unknown} (n = {rating.N})"
        : $"{Say.Mean(rating.Mean)} ({Say.Interval(rating.Low, rating.High)})";
}
