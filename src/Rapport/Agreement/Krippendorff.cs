using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>How far apart two values are taken to be.</summary>
internal enum Level
{
    /// <summary>Equal or not.</summary>
    Nominal,

    /// <summary>By how many values given lie between them.</summary>
    Ordinal,

    /// <summary>By their squared difference.</summary>
    Interval,
}

/// <summary>Krippendorff's α: 1 − observed disagreement / disagreement expected by chance (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").</summary>
internal static class Krippendorff
{
    /// <summary>α over all rows that at least two raters rated; N counts those rows.</summary>
    public static Figure Alpha(Grid grid, Level level, int seed) => throw new NotSupportedException("to come");
}
