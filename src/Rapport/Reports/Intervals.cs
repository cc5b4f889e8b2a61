using MathNet.Numerics.Distributions;

namespace Rapport.Reports;

/// <summary>The intervals that figures stand on, all at 95%.</summary>
internal static class Intervals
{
    private const double Upper = .975;
    private static readonly double Z = Normal.InvCDF(0, 1, Upper);

    /// <summary>Wilson's score interval for a share.</summary>
    public static Share Wilson(int count, int of)
    {
        if (of == 0)
            return new(0, 0, null, null, null);
        double n = of, p = count / n, z2 = Z * Z;
        var centre = (p + (z2 / 2 / n)) / (1 + (z2 / n));
        var half = Z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / 4 / n / n));
        return new(count, of, Math.Round(p, 4), Math.Round(Math.Max(0, centre - half), 4), Math.Round(Math.Min(1, centre + half), 4));
    }

    /// <summary>Fisher's interval for a correlation: tanh(artanh r ± z / √(n − 3)).</summary>
    public static (double Low, double High) Fisher(double r, int n)
    {
        if (Math.Abs(r) >= 1)
            return (r, r);
        double z = Math.Atanh(r), half = Z / Math.Sqrt(n - 3);
        return (Math.Tanh(z - half), Math.Tanh(z + half));
    }

    /// <summary>Student's t.</summary>
    public static Estimate StudentT(Sums sums)
    {
        if (sums.N < Estimate.Fewest)
            return new(sums.N, null, null, null, IntervalKind.None, 0);
        var error = Math.Sqrt(sums.SquaredDeviations / (sums.N - 1) / sums.N);
        return Around(sums, error, sums.N - 1, IntervalKind.StudentT, 0);
    }

    /// <summary>
    /// Cluster-robust where at least five advisors are known and they hold at least half of the conversations; else Student's t. Of the two the
    /// wider: a few clusters can by chance agree better than conversations do, and that must not pass for precision (Angrist and Pischke 2009, 8.2).
    /// </summary>
    /// <param name="all">All values.</param>
    /// <param name="advisors">The values of each known advisor.</param>
    public static Estimate Clustered(Sums all, IReadOnlyCollection<Sums> advisors)
    {
        var unknown = advisors.Aggregate(all, (rest, advisor) => rest.Without(advisor));
        if (all.N < Estimate.Fewest || advisors.Count < Estimate.Fewest || 2 * unknown.N > all.N)
            return StudentT(all);
        var residuals = advisors.Sum(advisor => Math.Pow(advisor.DeviationFrom(all.Mean), 2)) + unknown.SquaredDeviationsFrom(all.Mean);
        double clusters = advisors.Count + unknown.N;
        var error = Math.Sqrt(clusters / (clusters - 1) * residuals) / all.N;
        var (clustered, plain) = (Around(all, error, advisors.Count - 1, IntervalKind.ByAdvisor, advisors.Count), StudentT(all));
        return clustered.High - clustered.Low >= plain.High - plain.Low ? clustered : plain with { Advisors = advisors.Count };
    }

    /// <summary>The normal quantile of a two-sided 95% interval, 1.96.</summary>
    public static double NormalQuantile => Z;

    private static Estimate Around(Sums sums, double error, int freedom, IntervalKind kind, int advisors)
    {
        var half = error * StudentT(freedom);
        double low = Math.Max(1, sums.Mean - half), high = Math.Min(10, sums.Mean + half);
        return new(sums.N, Math.Round(sums.Mean, 3), Math.Round(low, 3), Math.Round(high, 3), kind, advisors);
    }

    private static double StudentT(int freedom) => MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, Upper);
}
