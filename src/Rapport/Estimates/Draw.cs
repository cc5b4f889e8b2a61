namespace Rapport.Estimates;

/// <summary>A conversation that was drawn.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Stratum">The stratum it was drawn from.</param>
/// <param name="Inclusion">The probability with which it was drawn, above 0, at most 1.</param>
internal sealed record Drawn(string Id, string Stratum, double Inclusion);

/// <summary>A random draw that anybody can repeat.</summary>
internal static class Draw
{
    /// <summary>A simple random sample: same seed, same ids, same sample, whatever the order the ids come in.</summary>
    public static IReadOnlyList<string> Pick(IEnumerable<string> ids, int count, string seed) => throw new NotSupportedException("to come");

    /// <summary>A simple random sample of each stratum, with inclusion probabilities.</summary>
    /// <param name="population">Every conversation's key and its stratum.</param>
    /// <param name="allocation">How many of each stratum; strata not named get none.</param>
    /// <param name="seed">Any text, kept with the plan.</param>
    public static IReadOnlyList<Drawn> Stratified(IEnumerable<(string Id, string Stratum)> population, IReadOnlyDictionary<string, int> allocation, string seed) => throw new NotSupportedException("to come");
}
