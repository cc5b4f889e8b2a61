namespace Rapport.Estimates;

/// <summary>A stratum with the values of its simple random sample.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Size">How many conversations it holds, at least as many as were sampled.</param>
/// <param name="Values">The sampled values.</param>
internal sealed record Sampled(string Name, int Size, IReadOnlyList<double> Values);

/// <summary>The stratified mean.</summary>
/// <param name="Mean">Σ W · mean of the stratum; N counts values.</param>
/// <param name="Collapsed">Strata with fewer than two values, which were joined with others.</param>
internal sealed record StratifiedMean(Figure Mean, IReadOnlyList<string> Collapsed)
{
    /// <summary>Nothing below five values.</summary>
    public static StratifiedMean Of(IReadOnlyList<Sampled> strata) => throw new NotSupportedException("to come");
}
