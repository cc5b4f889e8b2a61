namespace Rapport.Estimates;

/// <summary>
/// What the mean would be if those who did not answer would have answered Δ points otherwise than comparable people who did: mean + Δ (1 − n/N)
/// (pattern mixture; Little 1994; Rubin 1977). No data tell Δ; the band shows how much hangs on it.
/// </summary>
/// <param name="Delta">Δ in points, below 0 lower.</param>
/// <param name="Mean">The mean then; the interval moves with it and keeps its width.</param>
internal sealed record Sensitivity(double Delta, Figure Mean)
{
    /// <summary>One for each Δ, in the order given.</summary>
    /// <param name="mean">The weighted (post-stratified or calibrated) mean.</param>
    /// <param name="answers">How many answered.</param>
    /// <param name="population">Of how many, above 0.</param>
    /// <param name="deltas">Δ in points.</param>
    public static IReadOnlyList<Sensitivity> Band(Figure mean, int answers, int population, IReadOnlyList<double> deltas)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentOutOfRangeException.ThrowIfLessThan(population, Math.Max(1, answers));
        var silent = 1 - ((double)answers / population);
        return [.. deltas.Select(delta => new Sensitivity(delta, mean with
        {
            Value = mean.Value + (delta * silent),
            Low = mean.Low + (delta * silent),
            High = mean.High + (delta * silent),
        }))];
    }

    /// <summary>The Δ at which the mean would be <paramref name="target"/> (the tipping point); null where nobody was silent or nothing is known.</summary>
    public static double? Needed(Figure mean, int answers, int population, double target)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentOutOfRangeException.ThrowIfLessThan(population, Math.Max(1, answers));
        return answers == population ? null : (target - mean.Value) / (1 - ((double)answers / population));
    }
}
