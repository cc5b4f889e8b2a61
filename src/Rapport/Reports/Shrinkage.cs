namespace Rapport.Reports;

/// <summary>
/// Empirical Bayes for means of groups of unequal size (normal-normal; Morris 1983): the fewer conversations a person has, the nearer the
/// estimate lies to the mean of all. Variances by the method of moments of a one-way analysis of variance.
/// </summary>
internal sealed class Shrinkage
{
    private readonly double within;
    private readonly double between;
    private readonly double centre;
    private readonly double centreVariance;

    /// <param name="groups">At least three groups of at least two values each.</param>
    public Shrinkage(IReadOnlyCollection<Sums> groups)
    {
        double k = groups.Count, n = groups.Sum(group => (double)group.N);
        within = groups.Sum(group => group.SquaredDeviations) / (n - k);
        var mean = groups.Sum(group => group.N * group.Mean) / n;
        var meanSquare = groups.Sum(group => group.N * Math.Pow(group.Mean - mean, 2)) / (k - 1);
        var size = (n - (groups.Sum(group => (double)group.N * group.N) / n)) / (k - 1);
        between = Math.Max(0, (meanSquare - within) / size);
        var weights = groups.Sum(Weight);
        centre = weights > 0 ? groups.Sum(group => Weight(group) * group.Mean) / weights : mean;
        centreVariance = weights > 0 ? 1 / weights : 0;
    }

    /// <summary>The variance between groups, in squared points; 0 where they differ no more than chance makes them.</summary>
    public double Between => between;

    /// <summary>The share of its own distance from the mean of all that a group keeps, 0 to 1.</summary>
    public double Keeps(Sums group) => between > 0 ? between / (between + (within / group.N)) : 0;

    /// <summary>The shrunken mean with its 95% interval, which includes the doubt about the mean of all.</summary>
    public (double Mean, double Low, double High) Of(Sums group)
    {
        var keeps = Keeps(group);
        var mean = centre + (keeps * (group.Mean - centre));
        var variance = (keeps * within / group.N) + ((1 - keeps) * (1 - keeps) * centreVariance);
        var half = Intervals.NormalQuantile * Math.Sqrt(variance);
        return (Math.Round(mean, 3), Math.Round(Math.Max(1, mean - half), 3), Math.Round(Math.Min(10, mean + half), 3));
    }

    private double Weight(Sums group)
    {
        var variance = between + (within / group.N);
        return variance > 0 ? 1 / variance : 0;
    }
}
