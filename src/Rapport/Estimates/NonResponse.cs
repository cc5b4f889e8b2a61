namespace Rapport.Estimates;

/// <summary>Those who answered beside those who did not, on something known of both: the machine's rating.</summary>
/// <param name="Answered">Mean of those who answered.</param>
/// <param name="Silent">Mean of those who did not.</param>
/// <param name="Difference">Answered − silent, in points (Welch 1947).</param>
/// <param name="Standardised">The difference in standard deviations.</param>
internal sealed record NonResponse(Figure Answered, Figure Silent, Figure Difference, Figure Standardised)
{
    /// <summary>Nothing below five on either side.</summary>
    public static NonResponse Compare(IReadOnlyList<double> answered, IReadOnlyList<double> silent) => throw new NotSupportedException("to come");
}

/// <summary>What the mean would be if those who did not answer would have answered Δ points otherwise than comparable people who did.</summary>
/// <param name="Delta">Δ in points, below 0 lower.</param>
/// <param name="Mean">The mean then.</param>
internal sealed record Sensitivity(double Delta, Figure Mean)
{
    /// <summary>One for each Δ, in the order given.</summary>
    public static IReadOnlyList<Sensitivity> Band(Figure mean, int answers, int population, IReadOnlyList<double> deltas) => throw new NotSupportedException("to come");

    /// <summary>The Δ at which the mean would be <paramref name="target"/>; null where nobody was silent or nothing is known.</summary>
    public static double? Needed(Figure mean, int answers, int population, double target) => throw new NotSupportedException("to come");
}
