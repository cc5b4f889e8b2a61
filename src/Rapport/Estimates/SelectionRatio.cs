using MathNet.Numerics.Distributions;
using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>How many of a group were selected.</summary>
/// <param name="Count">How many were, 0 to <paramref name="Of"/>.</param>
/// <param name="Of">How many there were.</param>
internal sealed record Selected(int Count, int Of)
{
    /// <summary>The selection rate, 0 to 1; null of nobody.</summary>
    public double? Rate => Of == 0 ? null : (double)Count / Of;
}

/// <summary>
/// One group's selection rate over another's, which the four-fifths rule looks at (Uniform Guidelines on Employee Selection Procedures 1978,
/// 29 CFR 1607.4 D: below 4/5 of the rate of the group with the highest rate is generally regarded as evidence of adverse impact; smaller differences
/// may be, where they are significant, and greater ones may not be, where numbers are small).
/// </summary>
/// <param name="Ratio">
/// The ratio with the score interval of Koopman (1984, Biometrics 40, 513 to 517), which holds for small counts where that of logarithms (Katz et
/// al. 1978) does not. N counts both groups. High is null where it has no end, all are null where fewer than five are in a group or nobody was selected.
/// </param>
/// <param name="P">Fisher's exact test, two-sided; null where the ratio is.</param>
internal sealed record SelectionRatio(Figure Ratio, double? P)
{
    /// <summary>Four fifths.</summary>
    public const double Rule = .8;

    private const double Furthest = 1e6;
    private static readonly double Critical = ChiSquared.InvCDF(1, .95);

    /// <summary>Whether the ratio is below four fifths; null where there is too little to say anything.</summary>
    public bool? IsBelowRule => Ratio.Value is { } value ? value < Rule : null;

    /// <param name="group">The group looked at.</param>
    /// <param name="reference">The one it is compared with, as a rule the one with the highest rate.</param>
    /// <exception cref="ArgumentException">More were selected than there were.</exception>
    public static SelectionRatio Of(Selected group, Selected reference)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(reference);
        if (group.Count < 0 || reference.Count < 0 || group.Count > group.Of || reference.Count > reference.Of)
            throw new ArgumentException("More were selected than there were, or fewer than none.");
        var n = group.Of + reference.Of;
        if (group.Of < Estimate.Fewest || reference.Of < Estimate.Fewest || reference.Count == 0)
            return new(Figure.Unknown(n), null);
        var ratio = group.Rate!.Value / reference.Rate!.Value;
        double? low = group.Count == 0 ? 0 : End(group, reference, ratio, 1 / Furthest);
        return new(new(n, ratio, low, End(group, reference, Math.Max(ratio, 1 / Furthest), Furthest)), FishersExact.TwoSided(group, reference));
    }

    /// <summary>Where, going from the ratio outwards, the score statistic passes χ²(.95): found by halving on the scale of logarithms.</summary>
    private static double? End(Selected group, Selected reference, double ratio, double furthest)
    {
        double inside = Math.Log(ratio), outside = Math.Log(furthest);
        if (Score(group, reference, furthest) < Critical)
            return null;
        for (var step = 0; step < 80; step++)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = Score(group, reference, Math.Exp(middle)) < Critical ? (middle, outside) : (inside, middle);
        }
        return Math.Exp((inside + outside) / 2);
    }

    /// <summary>The score statistic of p₁ = θ p₂, at the rates most likely under it (Koopman 1984, 2.1 to 2.3).</summary>
    private static double Score(Selected group, Selected reference, double theta)
    {
        double x = group.Count, m = group.Of, y = reference.Count, n = reference.Of;
        var b = (theta * (m + y)) + x + n;
        // The root in the form that does not cancel where θ is large.
        var first = 2 * theta * (x + y) / (b + Math.Sqrt(Math.Max(0, (b * b) - (4 * theta * (m + n) * (x + y)))));
        var second = Math.Min(1, first / theta);
        first = Math.Min(1, first);
        var variance = (first * (1 - first) / m) + (theta * theta * second * (1 - second) / n);
        var difference = (x / m) - (theta * y / n);
        return variance > 0 ? difference * difference / variance : difference == 0 ? 0 : double.PositiveInfinity;
    }
}
