namespace Rapport.Estimates;

/// <summary>A part of the population that is sampled for itself (channel × kind × week × team).</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Size">How many conversations it holds, at least 1.</param>
/// <param name="Deviation">The standard deviation of ratings in it, in points, where an earlier audit (or the machine) tells; else null.</param>
internal sealed record Stratum(string Name, int Size, double? Deviation = null);

/// <summary>How many conversations of each stratum are audited.</summary>
internal static class Allocation
{
    /// <summary>In proportion to size, at least <paramref name="least"/> (or all) of each stratum.</summary>
    /// <returns>The number by stratum's name. Where the minimum demands more than <paramref name="total"/>, the sum is more.</returns>
    public static IReadOnlyDictionary<string, int> Proportional(IReadOnlyList<Stratum> strata, int total, int least = 2) => throw new NotSupportedException("to come");

    /// <summary>In proportion to size × deviation (Neyman 1934), which gives the least variance for a given total.</summary>
    /// <exception cref="ArgumentException">A stratum's deviation is not known.</exception>
    public static IReadOnlyDictionary<string, int> Neyman(IReadOnlyList<Stratum> strata, int total, int least = 2) => throw new NotSupportedException("to come");
}

/// <summary>How many conversations must be audited.</summary>
internal static class SampleSize
{
    /// <summary>The fewest for which a simple random sample's 95% interval is expected to reach no further than <paramref name="halfWidth"/> either way.</summary>
    public static int For(int population, double deviation, double halfWidth) => throw new NotSupportedException("to come");

    /// <summary>The same for a stratified sample in proportion to size; each stratum's deviation must be known.</summary>
    public static int For(IReadOnlyList<Stratum> strata, double halfWidth) => throw new NotSupportedException("to come");
}
