using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>A stratum with the values of its simple random sample.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Size">How many conversations it holds, at least as many as were sampled.</param>
/// <param name="Values">The sampled values.</param>
internal sealed record Sampled(string Name, int Size, IReadOnlyList<double> Values);

/// <summary>The stratified mean Σ W ȳ with variance Σ W² (1 − n/N) s² / n (Cochran 1977, 5.3 to 5.6) and Satterthwaite's t (5.16).</summary>
/// <param name="Mean">The mean; N counts values.</param>
/// <param name="Collapsed">Strata with fewer than two values, which were joined with others.</param>
internal sealed record StratifiedMean(Figure Mean, IReadOnlyList<string> Collapsed)
{
    /// <summary>Nothing below five values.</summary>
    /// <exception cref="ArgumentException">A stratum with more values than conversations; the message names it.</exception>
    public static StratifiedMean Of(IReadOnlyList<Sampled> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.FirstOrDefault(stratum => stratum.Size < stratum.Values.Count) is { } wrong)
            throw new ArgumentException($"Stratum {wrong.Name} holds {wrong.Size} conversations, but {wrong.Values.Count} were sampled.");
        var n = strata.Sum(stratum => stratum.Values.Count);
        var joined = Joined.Of(strata.Where(stratum => stratum.Size > 0).Select(Part), 2);
        if (n < Estimate.Fewest)
            return new(Figure.Unknown(n), joined.Collapsed);
        var mean = new Assisted(joined.Parts, Slope.None);
        return new(Figure.WithT(n, mean.Value, Math.Sqrt(mean.Variance), mean.Freedom), joined.Collapsed);
    }

    private static Part Part(Sampled stratum)
    {
        var share = (double)stratum.Values.Count / stratum.Size;
        return new([stratum.Name], stratum.Size, 0, [.. stratum.Values.Select((value, at) => new Seen(value, 0, share, null, at))]);
    }
}
