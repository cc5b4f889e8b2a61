using MathNet.Numerics.Distributions;

namespace Rapport.Estimates;

/// <summary>
/// How values vary: between one advisor's conversations of one month, and of one advisor's level from month to month. Analysis of variance with
/// months nested in advisors, unequal numbers (Searle, Casella and McCulloch 1992, ch. 3).
/// </summary>
/// <param name="Spread">Standard deviation within an advisor's month, in points; above 0.</param>
/// <param name="Level">Standard deviation of an advisor's own level from month to month, in points; 0 where chance explains it all.</param>
/// <param name="LevelAtMost">The upper end of its one-sided 80% interval, which plans are made with:
/// a plan with the estimate itself promises too much (Kieser and Wassmer 1996).</param>
/// <param name="N">Conversations it is known from; 0: assumed.</param>
internal sealed record Drift(double Spread, double Level, double LevelAtMost, int N)
{
    private const int FewestConversations = 30;
    private const int FewestMonths = 5;
    private const double Sure = .8;

    /// <summary>What is assumed where an installation has no history: as spread as rated conversations are, and a twentieth of it the month's.</summary>
    public static Drift Assumed { get; } = new(1.4, .32, .32, 0);

    /// <summary>The intra-class correlation of one advisor's conversations of one month, beyond what is always so with them: 0 to 1.</summary>
    public double Icc => Level * Level / ((Level * Level) + (Spread * Spread));

    /// <param name="history">Advisor, month and value of conversations.</param>
    /// <returns><see cref="Assumed"/> below 30 conversations, or 5 months to compare with others of the same advisor.</returns>
    public static Drift Of(IReadOnlyList<(string Advisor, int Month, double Value)> history)
    {
        double within = 0, between = 0, weight = 0;
        int freedomWithin = 0, freedomBetween = 0;
        foreach (var advisor in history.GroupBy(each => each.Advisor, StringComparer.Ordinal))
        {
            double[][] months = [.. advisor.GroupBy(each => each.Month).Select(month => month.Select(each => each.Value).ToArray())];
            var (n, mean) = (months.Sum(month => month.Length), advisor.Average(each => each.Value));
            within += months.Sum(month => month.Sum(value => Math.Pow(value - month.Average(), 2)));
            between += months.Sum(month => month.Length * Math.Pow(month.Average() - mean, 2));
            weight += n - (months.Sum(month => (double)month.Length * month.Length) / n);
            (freedomWithin, freedomBetween) = (freedomWithin + n - months.Length, freedomBetween + months.Length - 1);
        }

        if (history.Count < FewestConversations || freedomBetween < FewestMonths || freedomWithin < FewestMonths || within <= 0)
            return Assumed;
        var spread = within / freedomWithin;
        return new(Math.Sqrt(spread), Level(between / freedomBetween), Level(between / ChiSquared.InvCDF(freedomBetween, 1 - Sure)), history.Count);

        double Level(double meanSquare) => Math.Sqrt(Math.Max(0, (meanSquare - spread) * freedomBetween / weight));
    }
}
