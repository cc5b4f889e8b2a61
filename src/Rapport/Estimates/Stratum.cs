namespace Rapport.Estimates;

/// <summary>A part of the population that is sampled for itself (channel × kind × week × team).</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Size">How many conversations it holds, at least 1.</param>
/// <param name="Deviation">The standard deviation of ratings in it, in points, where an earlier audit (or the machine) tells; else null.</param>
internal sealed record Stratum(string Name, int Size, double? Deviation = null);

/// <summary>How many conversations of each stratum are audited (Cochran 1977, 5.5 to 5.9).</summary>
internal static class Allocation
{
    /// <summary>In proportion to size, at least <paramref name="least"/> (or all) of each stratum.</summary>
    /// <param name="strata">The whole population.</param>
    /// <param name="total">How many in all.</param>
    /// <param name="least">The fewest of a stratum; two, or its variance cannot be told.</param>
    /// <returns>The number by stratum's name; the sum is <paramref name="total"/>, or all there are, or more where the minimum demands it.</returns>
    public static IReadOnlyDictionary<string, int> Proportional(IReadOnlyList<Stratum> strata, int total, int least = 2) =>
        Shared(strata, total, least, stratum => stratum.Size);

    /// <summary>In proportion to size × deviation (Neyman 1934), which gives the least variance for a given total.</summary>
    /// <inheritdoc cref="Proportional"/>
    /// <exception cref="ArgumentException">A stratum's deviation is not known; the message names it.</exception>
    public static IReadOnlyDictionary<string, int> Neyman(IReadOnlyList<Stratum> strata, int total, int least = 2) =>
        Shared(strata, total, least, stratum => stratum.Size * SampleSize.Known(stratum));

    /// <summary>
    /// Strata whose part would lie below the minimum or above their size are given that, the rest is shared out again; what rounding down leaves
    /// goes to the largest remainders (ties: ordinal order).
    /// </summary>
    private static Dictionary<string, int> Shared(IReadOnlyList<Stratum> strata, int total, int least, Func<Stratum, double> weight)
    {
        ArgumentNullException.ThrowIfNull(strata);
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        List<Stratum> open = [.. strata.OrderBy(stratum => stratum.Name, StringComparer.Ordinal)];
        while (open.Count > 0)
        {
            double left = Math.Max(0, total - given.Values.Sum()), sum = open.Sum(weight);
            double Part(Stratum stratum) => sum > 0 ? left * weight(stratum) / sum : left / open.Count;
            var below = open.Where(stratum => Part(stratum) <= Math.Min(least, stratum.Size)).ToArray();
            var fixedNow = below.Length > 0 ? below : [.. open.Where(stratum => Part(stratum) >= stratum.Size)];
            if (fixedNow.Length == 0)
            {
                Round(open, Part, (int)left, given);
                break;
            }

            foreach (var stratum in fixedNow)
                given.Add(stratum.Name, below.Length > 0 ? Math.Min(least, stratum.Size) : stratum.Size);
            open.RemoveAll(fixedNow.Contains);
        }

        return given;
    }

    private static void Round(List<Stratum> open, Func<Stratum, double> part, int left, Dictionary<string, int> given)
    {
        var surplus = left - open.Sum(stratum => (int)part(stratum));
        foreach (var stratum in open.OrderByDescending(stratum => part(stratum) - (int)part(stratum)).ThenBy(stratum => stratum.Name, StringComparer.Ordinal))
            given.Add(stratum.Name, (int)part(stratum) + (surplus-- > 0 ? 1 : 0));
    }
}

/// <summary>How many conversations must be audited.</summary>
internal static class SampleSize
{
    /// <summary>
    /// The fewest n for which t(.975, n − 1) · s · √((1 − n/N) / n) is at most <paramref name="halfWidth"/> (Cochran 1977, 4.6 to 4.7, with t for
    /// the normal quantile), at least five; all where no fewer do.
    /// </summary>
    /// <param name="population">How many conversations there are, at least 1.</param>
    /// <param name="deviation">The standard deviation of ratings, in points, at least 0.</param>
    /// <param name="halfWidth">How far the 95% interval may reach either way, in points, above 0.</param>
    public static int For(int population, double deviation, double halfWidth) => For([new("", population, deviation)], halfWidth);

    /// <summary>The same for a stratified sample in proportion to size: s² is the mean of the strata's variances, weighted by size (Cochran 1977, 5.9).</summary>
    /// <exception cref="ArgumentException">A stratum's deviation is not known; the message names it.</exception>
    public static int For(IReadOnlyList<Stratum> strata, double halfWidth)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfWidth);
        var population = strata.Sum(stratum => stratum.Size);
        var variance = strata.Sum(stratum => stratum.Size * Math.Pow(Known(stratum), 2)) / population;
        int least = Math.Min(5, population), most = population;
        while (least < most)
        {
            var n = least + ((most - least) / 2);
            var half = Quantile.T(Math.Max(1, n - strata.Count)) * Math.Sqrt(variance * (1 - ((double)n / population)) / n);
            (least, most) = half <= halfWidth ? (least, n) : (n + 1, most);
        }

        return least;
    }

    internal static double Known(Stratum stratum) => stratum.Deviation
        ?? throw new ArgumentException($"The deviation of stratum {stratum.Name} is not known: take the machine's, or share out in proportion to size.");
}
