using MathNet.Numerics.Distributions;

namespace Rapport.Estimates;

/// <summary>
/// Intervals for figures that have no formula of their own: units are drawn anew with replacement, and the ends are bias-corrected and
/// accelerated (BCa; Efron 1987, "Better bootstrap confidence intervals"). Same seed, same interval. Where no draw differs from the figure
/// itself (perfect agreement), the interval has no width, which with few units says less than it seems to.
/// </summary>
internal static class Bootstrap
{
    private const int Draws = 2000;

    /// <param name="value">The figure on all units.</param>
    /// <param name="units">How many units.</param>
    /// <param name="statistic">The figure, given how often each unit was drawn; null where it cannot be told.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>The figure with its interval and standard error; the interval is null where more than a tenth of the draws tell nothing.</returns>
    public static Figure Around(double value, int units, Func<int[], double?> statistic, int seed)
    {
        double[] drawn = [.. Resample(units, statistic, seed).Order()];
        if (drawn.Length < .9 * Draws)
            return new(units, value, null, null);
        var (low, high) = Levels(value, drawn, Acceleration(units, statistic));
        return new(units, value, At(drawn, low), At(drawn, high), Deviation(drawn));
    }

    private static IEnumerable<double> Resample(int units, Func<int[], double?> statistic, int seed)
    {
        var random = new Random(seed);
        var times = new int[units];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(times);
            for (var unit = 0; unit < units; unit++)
                times[random.Next(units)]++;
            if (statistic(times) is { } known)
                yield return known;
        }
    }

    /// <summary>How fast the error grows with the figure, from leaving out one unit at a time.</summary>
    private static double Acceleration(int units, Func<int[], double?> statistic)
    {
        var times = Enumerable.Repeat(1, units).ToArray();
        var without = new List<double>(units);
        for (var unit = 0; unit < units; unit++)
        {
            times[unit] = 0;
            if (statistic(times) is { } known)
                without.Add(known);
            times[unit] = 1;
        }

        var mean = without.Count == 0 ? 0 : without.Average();
        var squares = without.Sum(each => (mean - each) * (mean - each));
        return squares < 1e-20 ? 0 : without.Sum(each => Math.Pow(mean - each, 3)) / (6 * Math.Pow(squares, 1.5));
    }

    private static (double Low, double High) Levels(double value, double[] drawn, double acceleration)
    {
        var below = (drawn.Count(each => each < value - 1e-12) + (.5 * drawn.Count(each => Math.Abs(each - value) <= 1e-12))) / drawn.Length;
        if (below is <= 0 or >= 1)
            return (.025, .975);
        var bias = Normal.InvCDF(0, 1, below);
        return (Level(-1.959964), Level(1.959964));

        double Level(double z) => Normal.CDF(0, 1, bias + ((bias + z) / (1 - (acceleration * (bias + z)))));
    }

    private static double At(double[] ordered, double level)
    {
        var place = Math.Clamp(level * (ordered.Length - 1), 0, ordered.Length - 1);
        var lower = (int)place;
        return lower + 1 == ordered.Length ? ordered[lower] : ordered[lower] + ((place - lower) * (ordered[lower + 1] - ordered[lower]));
    }

    private static double Deviation(double[] drawn)
    {
        var mean = drawn.Average();
        return Math.Sqrt(drawn.Sum(each => (each - mean) * (each - mean)) / (drawn.Length - 1));
    }
}
