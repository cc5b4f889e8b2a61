using MathNet.Numerics.Distributions;
using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>The quantiles of two-sided 95% intervals.</summary>
internal static class Quantile
{
    private const double Upper = .975;

    /// <summary>Student's t(.975) for degrees of freedom that need not be whole; below 1 is taken as 1.</summary>
    public static double T(double freedom) =>
        freedom > 1e6 ? Intervals.NormalQuantile : StudentT.InvCDF(0, 1, Math.Max(1, freedom), Upper);

    /// <summary>F(.975) with these degrees of freedom above and below the line.</summary>
    public static double F(double above, double below) => FisherSnedecor.InvCDF(above, below, Upper);
}
