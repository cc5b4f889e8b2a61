namespace Rapport.Measure;

/// <summary>Measures of agreement, and their bootstrap intervals.</summary>
internal static class Figures
{
    public static double Correlation(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var (mine, its) = (left.Average(), right.Average());
        var (both, square, other) = (0.0, 0.0, 0.0);
        for (var at = 0; at < left.Count; at++)
        {
            both += (left[at] - mine) * (right[at] - its);
            square += (left[at] - mine) * (left[at] - mine);
            other += (right[at] - its) * (right[at] - its);
        }

        return both / Math.Sqrt(square * other);
    }

    public static double MeanError(IReadOnlyList<double> left, IReadOnlyList<double> right) => left.Zip(right, (mine, its) => Math.Abs(mine - its)).Average();

    /// <summary>The mean over the levels of each level's F1.</summary>
    public static double MacroF1(IReadOnlyList<int> truth, IReadOnlyList<int> said, int levels) =>
        Enumerable.Range(0, levels).Average(level => F1(truth, said, level));

    /// <summary>The harmonic mean of precision and recall of one level; 0 for a level that nobody holds or names.</summary>
    public static double F1(IReadOnlyList<int> truth, IReadOnlyList<int> said, int level)
    {
        var (hit, named, held) = (0, 0, 0);
        for (var row = 0; row < truth.Count; row++)
        {
            hit += truth[row] == level && said[row] == level ? 1 : 0;
            named += said[row] == level ? 1 : 0;
            held += truth[row] == level ? 1 : 0;
        }

        return named + held == 0 ? 0 : 2.0 * hit / (named + held);
    }

    /// <summary>The 95% percentile interval over 1,000 draws of groups with replacement.</summary>
    public static (double Low, double High) Bootstrap(int groups, Func<int[], double> measure)
    {
        var random = new Random(1);
        var draws = Enumerable.Range(0, 1000).Select(_ => measure([.. Enumerable.Range(0, groups).Select(_ => random.Next(groups))])).Order().ToArray();
        return (draws[24], draws[974]);
    }
}
