namespace Rapport.Estimates;

/// <summary>Those who answered beside those who did not, on something known of both: the machine's rating.</summary>
/// <param name="Answered">Mean of those who answered, with Student's t.</param>
/// <param name="Silent">Mean of those who did not, with Student's t.</param>
/// <param name="Difference">Answered − silent, in points, with Welch's t (1947).</param>
/// <param name="Standardised">
/// The difference over √((s² + s²) / 2) (Austin 2009), interval by Hedges and Olkin (1985): ± 1.96 √(1/n + 1/m + d² / 2(n + m)). By custom below
/// .1 is small.
/// </param>
internal sealed record NonResponse(Figure Answered, Figure Silent, Figure Difference, Figure Standardised)
{
    /// <summary>Nothing below five on either side; no standardised difference where nothing varies.</summary>
    public static NonResponse Compare(IReadOnlyList<double> answered, IReadOnlyList<double> silent)
    {
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(silent);
        var (left, right, n) = (Average.Of(answered), Average.Of(silent), answered.Count + silent.Count);
        if (left is not { Value: { } one, Error: { } oneError } || right is not { Value: { } other, Error: { } otherError })
            return new(left, right, Figure.Unknown(n), Figure.Unknown(n));
        double v = oneError * oneError, w = otherError * otherError;
        var freedom = v + w > 0 ? (v + w) * (v + w) / ((v * v / (answered.Count - 1)) + (w * w / (silent.Count - 1))) : double.PositiveInfinity;
        return new(left, right, Figure.WithT(n, one - other, Math.Sqrt(v + w), freedom), Standard(one - other, answered, silent));
    }

    private static Figure Standard(double difference, IReadOnlyList<double> answered, IReadOnlyList<double> silent)
    {
        double n = answered.Count, m = silent.Count, deviation = Math.Sqrt((Average.Variance(answered) + Average.Variance(silent)) / 2);
        if (deviation <= 0)
            return Figure.Unknown(answered.Count + silent.Count);
        var d = difference / deviation;
        return Figure.WithT(answered.Count + silent.Count, d, Math.Sqrt((1 / n) + (1 / m) + (d * d / 2 / (n + m))), double.PositiveInfinity);
    }
}
