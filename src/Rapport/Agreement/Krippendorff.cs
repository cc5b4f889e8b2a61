using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Agreement;

/// <summary>How far apart two values are taken to be.</summary>
internal enum Level
{
    /// <summary>Equal or not.</summary>
    Nominal,

    /// <summary>By how many of the values given lie between them.</summary>
    Ordinal,

    /// <summary>By their squared difference.</summary>
    Interval,
}

/// <summary>
/// Krippendorff's α = 1 − observed disagreement / disagreement expected by chance (Krippendorff 2011, "Computing Krippendorff's
/// Alpha-Reliability"). Any number of raters, who need not have rated everything; who they are does not matter. The interval draws rows
/// anew (BCa), so it speaks of other conversations, not of other raters.
/// </summary>
internal static class Krippendorff
{
    /// <summary>α over all rows that at least two raters rated; N counts those rows.</summary>
    /// <param name="grid">The ratings; for the nominal level any numbers that stand for the names.</param>
    /// <param name="level">How far apart values are.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <returns>−1 to 1, 0 being chance; null below five such rows, and where all values are the same, since then nothing could have differed.</returns>
    public static Figure Alpha(Grid grid, Level level, int seed)
    {
        ArgumentNullException.ThrowIfNull(grid);
        double[][] rows = [.. grid.Rows.Select(row => row.OfType<double>().ToArray()).Where(row => row.Length > 1)];
        var pairs = new Pairable(rows, level);
        var once = Enumerable.Repeat(1, rows.Length).ToArray();
        if (rows.Length < Estimate.Fewest || pairs.Alpha(once) is not { } alpha)
            return Figure.Unknown(rows.Length);
        return Bootstrap.Around(alpha, rows.Length, pairs.Alpha, seed);
    }
}
