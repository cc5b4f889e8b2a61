using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>How alike raters rate, in absolute terms: ICC(2,1) and ICC(2,k) of Shrout and Fleiss (1979), ICC(A,1) and ICC(A,k) of McGraw and Wong (1996).</summary>
/// <param name="Single">ICC(2,1): how far one rater's value can be trusted.</param>
/// <param name="Average">ICC(2,k): how far the mean of <paramref name="AverageOf"/> raters can be trusted.</param>
/// <param name="AverageOf">k: the raters of each row, where cells are missing their harmonic mean.</param>
/// <param name="Raters">How many raters.</param>
/// <param name="Complete">Whether every rater rated every row.</param>
internal sealed record Intraclass(Figure Single, Figure Average, double? AverageOf, int Raters, bool Complete)
{
    /// <summary>Both coefficients; N counts rows with at least one value.</summary>
    public static Intraclass Of(Grid grid) => throw new NotSupportedException("to come");
}
