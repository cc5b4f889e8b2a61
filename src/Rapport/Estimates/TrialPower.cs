using MathNet.Numerics.Distributions;

namespace Rapport.Estimates;

/// <summary>
/// What a trial of some weeks would see: the smallest true difference that its 95% interval would tell from 0 four times of five, (t(.975) + t(.8)) ×
/// standard error (Bloom 1995). The error is that of <see cref="DifferenceInDifferences"/> where each advisor's change has the variance
/// spread² (1/before + 1/after) + level at most² (1/months before + 1/months after) (cluster by period, Hooper and others 2016). Where levels drift for
/// longer than a month it promises too much.
/// </summary>
/// <param name="drift">How values vary.</param>
/// <param name="treated">Conversations a week of each advisor who would take part.</param>
/// <param name="others">The same of the others.</param>
internal sealed class TrialPower(Drift drift, IReadOnlyList<double> treated, IReadOnlyList<double> others)
{
    private const double Power = .8;
    private const int FewestBefore = 8;
    private const int Longest = 52;
    private const double Month = 4;

    /// <summary>As many weeks before a trial are looked at as it lasts, eight at least.</summary>
    public static int WeeksBefore(int weeks) => Math.Max(weeks, FewestBefore);

    /// <returns>In points; null where fewer than three advisors stand on either side.</returns>
    public double? Smallest(int weeks)
    {
        if (treated.Count < GroupMean.FewestAdvisors || others.Count < GroupMean.FewestAdvisors)
            return null;
        var (one, other) = (Side(treated, weeks), Side(others, weeks));
        var freedom = Math.Max(1, ClusterContrast.Freedom(one, other));
        return (Quantile.T(freedom) + StudentT.InvCDF(0, 1, freedom, Power)) * Math.Sqrt(one.Variance + other.Variance);
    }

    /// <summary>The fewest weeks that would see this difference; null where a year would not.</summary>
    public int? WeeksFor(double points) => Enumerable.Range(1, Longest).Where(weeks => Smallest(weeks) <= points).Select(weeks => (int?)weeks).FirstOrDefault();

    private (double Variance, double Freedom) Side(IReadOnlyList<double> aWeek, int weeks)
    {
        double before = WeeksBefore(weeks), all = aWeek.Sum();
        double spread = drift.Spread * drift.Spread, level = drift.LevelAtMost * drift.LevelAtMost * (Months(before) + Months(weeks));
        var variance = aWeek.Sum(rate => Math.Pow(rate / all, 2) * ((spread * ((1 / (rate * before)) + (1 / (rate * weeks)))) + level));
        return (variance, ClusterContrast.FreedomOf(aWeek));
    }

    /// <summary>One by how many months.</summary>
    private static double Months(double weeks) => Math.Min(1, Month / weeks);
}
