using Rapport.Ratings;
using Rapport.Reports;

namespace Rapport.Web.Overview.Engagement;

/// <summary>The first page's few sentences, each with its number.</summary>
internal static class InShort
{
    public static IEnumerable<string> Of(EngagementReport report)
    {
        yield return Rating(report.Figures);
        if (report.Figures.Auditors is { } auditors && Witnesses.Apart(auditors) is { } apart)
            yield return apart;
        if (report.Whole.Cues.Sum(row => row.Offered) > 0)
            yield return Say.Answered(report.Whole);
        if (report.Whole.Cues.Where(row => row.UnansweredIn > 0).MaxBy(row => row.UnansweredIn) is { } unheard)
            yield return $"What most often got no answer: {Words.Of(unheard.Kind)}, "
                + $"in {Say.Many(unheard.UnansweredIn)} of the {Say.Many(unheard.In, "conversation", "conversations")} "
                + "in which it was let drop.";
        if (report.Whole.StockLines.Count > 0 && report.Whole.StockLines[0] is var line)
            yield return $"Said most often by rote: “{line.Text}”, {Say.Many(line.Times, "time", "times")}.";
        if (Figures.OrderOf(report.Figures.Teams) is { } order)
            yield return $"Between teams: {char.ToLowerInvariant(order[0])}{order[1..]}";
    }

    private static string Rating(Figures figures)
    {
        var machine = figures.Rating.Mean is { } read
            ? $"The machine, which read {Say.Many(figures.Rating.N)}, says {Say.Mean(read)} ({Say.Interval(figures.Rating.Low, figures.Rating.High)})."
            : $"The machine rated {Say.Many(figures.Rating.N)}, too few for a mean.";
        if (figures.Auditors is not { Rating: { Mean: { } mean } rating, Anchor: { } anchor } auditors)
            return $"{machine} No figure of people stands beside it yet.";
        var of = auditors.IsWhole
            ? $"all {Say.Many(auditors.Covered)} conversations"
            : $"the {Say.Many(auditors.Covered)} conversations that were sampled from, of {Say.Many(auditors.Population)}";
        return $"By people, who rated {Say.Many(rating.N)} drawn at random, with the machine's help: "
            + $"{Say.Mean(mean)} of 10, {anchor} (95% interval {Say.Interval(rating.Low, rating.High)}), "
            + $"for {of}. {machine}";
    }
}
