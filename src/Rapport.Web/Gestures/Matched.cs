using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Web.Gestures;

/// <summary>One outcome of one conversation.</summary>
/// <param name="Cell">Channel, team and kind, as one text.</param>
/// <param name="HasGesture">Whether something was done for this customer.</param>
/// <param name="Value">The outcome.</param>
internal sealed record Outcome(string Cell, bool HasGesture, double Value);

/// <summary>
/// Conversations with a gesture beside comparable ones without: Σ w (ȳ₁ − ȳ₀) over cells, w being the share of those with a gesture that
/// lie in the cell (direct standardisation to them; Rosenbaum and Rubin 1984). The variance is s₁² / n₁ + s₀² Σ w² / n₀ with s₁² of all with one,
/// which is the wider choice, and s₀² pooled within cells; Welch's degrees of freedom. No proof of cause: who does something has chosen for whom.
/// </summary>
/// <param name="With">How many with a gesture have others to be compared with.</param>
/// <param name="Without">How many those others are.</param>
/// <param name="Alone">How many with a gesture nobody is comparable with; they are left out on both sides.</param>
/// <param name="MeanWith">Their mean, or null.</param>
/// <param name="MeanWithout">The weighted mean of the others, or null.</param>
/// <param name="Difference">The difference with its 95% interval; unknown where a side has fewer than five.</param>
internal sealed record Matched(int With, int Without, int Alone, double? MeanWith, double? MeanWithout, Figure Difference)
{
    public static Matched Of(IEnumerable<Outcome> outcomes)
    {
        var cells = outcomes.GroupBy(each => each.Cell, StringComparer.Ordinal).Select(cell => cell.ToLookup(each => each.HasGesture, each => each.Value))
            .Where(cell => cell[true].Any()).ToList();
        var both = cells.Where(cell => cell[false].Any()).Select(cell => (With: cell[true].ToList(), Without: cell[false].ToList())).ToList();
        double[] treated = [.. both.SelectMany(cell => cell.With)];
        var others = both.Sum(cell => cell.Without.Count);
        var alone = cells.Sum(cell => cell[true].Count()) - treated.Length;
        if (treated.Length < Estimate.Fewest || others < Estimate.Fewest || others <= both.Count)
            return new(treated.Length, others, alone, null, null, Figure.Unknown(treated.Length));
        var (mean, beside) = (treated.Average(), both.Sum(cell => (double)cell.With.Count / treated.Length * cell.Without.Average()));
        return new(treated.Length, others, alone, mean, beside,
            Interval(mean - beside, treated, both.Select(cell => ((double)cell.With.Count / treated.Length, cell.Without)).ToList()));
    }

    private static Figure Interval(double difference, double[] treated, List<(double Weight, List<double> Without)> cells)
    {
        var freedom = cells.Sum(cell => cell.Without.Count - 1);
        var pooled = cells.Sum(cell => cell.Without.Sum(value => Math.Pow(value - cell.Without.Average(), 2))) / freedom;
        var (one, other) = (Average.Variance(treated) / treated.Length, pooled * cells.Sum(cell => cell.Weight * cell.Weight / cell.Without.Count));
        // Where nobody differs from anybody there is no error to be known, and no interval to be believed.
        if (one + other <= 0)
            return Figure.Unknown(treated.Length);
        var welch = Math.Pow(one + other, 2) / ((one * one / (treated.Length - 1)) + (other * other / freedom));
        return Figure.WithT(treated.Length, difference, Math.Sqrt(one + other), Math.Max(1, welch));
    }
}
