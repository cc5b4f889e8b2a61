using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>Cohen's κ of two raters.</summary>
internal static class Kappa
{
    /// <summary>κ with quadratic weights (Cohen 1968) of values on any scale, half points included; N counts pairs.</summary>
    public static Figure Quadratic(IReadOnlyList<(double Left, double Right)> pairs) => throw new NotSupportedException("to come");

    /// <summary>Plain κ (Cohen 1960) of two raters' words for the same things; N counts pairs.</summary>
    public static Figure Plain(IReadOnlyList<(string Left, string Right)> pairs) => throw new NotSupportedException("to come");
}
