namespace Rapport.Estimates;

/// <summary>What one cluster (an advisor, a team) tells: a change or a slope.</summary>
/// <param name="Value">In points.</param>
/// <param name="Weight">How much it counts, above 0; its variance is taken to fall as 1 / weight.</param>
internal sealed record Told(double Value, double Weight);

/// <summary>
/// The weighted mean of some clusters less that of others, robust to clusters that resemble themselves. Variances are CR2 (Bell and McCaffrey
/// 2002), here in closed form: with w = weight ÷ sum of weights, Σ w² e² / (1 − w), exactly unbiased where variances fall as 1 / weight; the
/// degrees of freedom of each side are Bell and McCaffrey's (Imbens and Kolesár 2016), joined by Satterthwaite as in Welch's t. With equal weights it is Welch's t.
/// </summary>
internal static class ClusterContrast
{
    /// <summary>Fewer clusters on either side give no figure.</summary>
    public const int Fewest = 2;

    /// <returns>The difference with its 95% interval; N counts clusters. Nothing is told of fewer than two clusters on either side.</returns>
    public static Figure Of(IReadOnlyList<Told> some, IReadOnlyList<Told> others)
    {
        var n = some.Count + others.Count;
        if (some.Count < Fewest || others.Count < Fewest)
            return Figure.Unknown(n);
        var (one, other) = (Side.Of(some), Side.Of(others));
        return Figure.WithT(
            n, one.Mean - other.Mean, Math.Sqrt(one.Variance + other.Variance),
            Freedom((one.Variance, one.Freedom), (other.Variance, other.Freedom)));
    }

    /// <summary>Satterthwaite's degrees of freedom of the sum of two variances; the smaller of both where neither is known to be above 0.</summary>
    public static double Freedom((double Variance, double Freedom) one, (double Variance, double Freedom) other)
    {
        var sum = one.Variance + other.Variance;
        return sum <= 0 ? Math.Min(one.Freedom, other.Freedom)
            : sum * sum / ((one.Variance * one.Variance / one.Freedom) + (other.Variance * other.Variance / other.Freedom));
    }

    /// <summary>Bell and McCaffrey's degrees of freedom of one side: clusters − 1 where weights are equal, fewer where some weigh more.</summary>
    /// <param name="weights">At least two.</param>
    public static double FreedomOf(IReadOnlyList<double> weights)
    {
        var all = weights.Sum();
        double[] share = [.. weights.Select(weight => weight / all)];
        double[] each = [.. share.Select(w => w * w / (1 - w))];
        return 1 / (share.Sum(w => w * w) + Math.Pow(each.Sum(), 2) - each.Sum(a => a * a));
    }

    private sealed record Side(double Mean, double Variance, double Freedom)
    {
        public static Side Of(IReadOnlyList<Told> clusters)
        {
            var all = clusters.Sum(each => each.Weight);
            var mean = clusters.Sum(each => each.Weight / all * each.Value);
            var variance = clusters.Sum(each => Math.Pow(each.Weight / all * (each.Value - mean), 2) / (1 - (each.Weight / all)));
            return new(mean, variance, FreedomOf([.. clusters.Select(each => each.Weight)]));
        }
    }
}
