using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>The plain mean of independent values on any scale (differences, too, which <see cref="Intervals.StudentT(Sums)"/> would cut to 1 to 10).</summary>
internal static class Average
{
    /// <summary>Mean ± t(.975, n − 1) · s / √n; null below five values.</summary>
    public static Figure Of(IReadOnlyList<double> values)
    {
        if (values.Count < Estimate.Fewest)
            return Figure.Unknown(values.Count);
        return Figure.WithT(values.Count, values.Average(), Math.Sqrt(Variance(values) / values.Count), values.Count - 1);
    }

    /// <summary>Σ (x − mean)² / (n − 1); at least two values.</summary>
    public static double Variance(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }
}
