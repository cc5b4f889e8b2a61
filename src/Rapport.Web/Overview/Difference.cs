using MathNet.Numerics.Distributions;
using Rapport.Reports;

namespace Rapport.Web.Overview;

/// <summary>The second mean less the first.</summary>
/// <param name="Points">The difference in points of the rating; null where a side has fewer than five rated conversations.</param>
/// <param name="Low">The lower end of its 95% interval, or null.</param>
/// <param name="High">The upper end, or null.</param>
/// <param name="Above">P(difference &gt; 0), 0 to 1, under a flat prior; or null.</param>
/// <param name="Method">How the interval was made.</param>
internal sealed record Difference(double? Points, double? Low, double? High, double? Above, IntervalKind Method)
{
    private static readonly Difference Unknown = new(null, null, null, null, IntervalKind.None);

    /// <summary>
    /// Cluster-robust by advisor where both sides' intervals may be (an advisor on both sides is one cluster, so that what belongs to the
    /// person cancels out), else Welch's t; of the two the wider.
    /// </summary>
    public static Difference Between(Group one, Group other)
    {
        if (one.Rating.Mean is null || other.Rating.Mean is null)
            return Unknown;
        var points = other.Ratings.Mean - one.Ratings.Mean;
        var welch = Welch(one.Ratings, other.Ratings);
        var (error, freedom, method) = Clustered(one, other) is { } clustered && clustered.Error >= welch.Error
            ? (clustered.Error, clustered.Freedom, IntervalKind.ByAdvisor)
            : (welch.Error, welch.Freedom, IntervalKind.StudentT);
        if (error <= 0)
            return new(Round(points), Round(points), Round(points), points > 0 ? 1 : points < 0 ? 0 : .5, method);
        var half = error * StudentT.InvCDF(0, 1, freedom, .975);
        return new(Round(points), Round(points - half), Round(points + half), Math.Round(StudentT.CDF(0, 1, freedom, points / error), 4), method);
    }

    private static (double Error, double Freedom) Welch(Sums one, Sums other)
    {
        double a = Variance(one), b = Variance(other);
        var freedom = a + b > 0 ? Math.Pow(a + b, 2) / ((a * a / (one.N - 1)) + (b * b / (other.N - 1))) : 1;
        return (Math.Sqrt(a + b), freedom);
    }

    private static (double Error, double Freedom)? Clustered(Group one, Group other)
    {
        if (one.Rating.Advisors < Estimate.Fewest || other.Rating.Advisors < Estimate.Fewest)
            return null;
        var names = one.Advisors.Keys.Union(other.Advisors.Keys, StringComparer.Ordinal).ToList();
        var residuals = names.Sum(name => Math.Pow(Part(other, name) - Part(one, name), 2)) + Unknowns(one) + Unknowns(other);
        return (Math.Sqrt((double)names.Count / (names.Count - 1) * residuals), names.Count - 1);
    }

    /// <summary>What an advisor's conversations move their side's mean.</summary>
    private static double Part(Group group, string advisor) =>
        group.Advisors.TryGetValue(advisor, out var sums) ? sums.DeviationFrom(group.Ratings.Mean) / group.Ratings.N : 0;

    /// <summary>Conversations of nobody known stand for themselves.</summary>
    private static double Unknowns(Group group) =>
        group.Advisors.Values.Aggregate(group.Ratings, (rest, advisor) => rest.Without(advisor)).SquaredDeviationsFrom(group.Ratings.Mean)
        / group.Ratings.N / group.Ratings.N;

    private static double Variance(Sums sums) => sums.SquaredDeviations / (sums.N - 1) / sums.N;

    private static double Round(double points) => Math.Round(points, 3);
}
