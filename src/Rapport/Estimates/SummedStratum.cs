namespace Rapport.Estimates;

/// <summary>
/// A stratum told in sums: of what is not audited the estimator asks the number and the mean machine rating only, so a million conversations
/// cost it no more than their strata. What a machine rating spreads by is needed of the audited alone, and those are there one by one.
/// </summary>
/// <param name="Key">Where it stands, its own name last. Thin strata are joined with those only that share all of it but the name:
/// strata of two samples never.</param>
/// <param name="Size">How many conversations it holds, the audited among them.</param>
/// <param name="Rated">How many of them the machine rated.</param>
/// <param name="Sum">The sum of the machine's ratings, in points.</param>
/// <param name="Audited">Those that are audited.</param>
internal sealed record SummedStratum(IReadOnlyList<string> Key, int Size, int Rated, double Sum, IReadOnlyList<Judged> Audited)
{
    /// <summary>Every conversation of a population, summed up.</summary>
    public static IReadOnlyList<SummedStratum> Of(IReadOnlyList<Judged> population) =>
    [
        .. population.GroupBy(each => each.Stratum, StringComparer.Ordinal).Select(stratum => new SummedStratum(
            [stratum.Key], stratum.Count(), stratum.Count(each => each.Machine is not null),
            stratum.Sum(each => each.Machine ?? 0), [.. stratum.Where(each => each.Auditor is not null)])),
    ];

    /// <summary>The machine's mean over all of them; null where it rated none.</summary>
    public static double? MachineOf(IReadOnlyList<SummedStratum> strata) =>
        strata.Sum(stratum => stratum.Rated) is > 0 and var rated ? strata.Sum(stratum => stratum.Sum) / rated : null;

    /// <summary>
    /// The strata, thin ones joined. Where the machine declined, the stratum's mean rating of its stands in: the estimate stays free of bias
    /// whatever stands there.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An inclusion probability of 0 or less, or above 1.</exception>
    public static Joined Joined(IReadOnlyList<SummedStratum> strata, int fewest)
    {
        var overall = MachineOf(strata) ?? 0;
        return Estimates.Joined.Of(strata.Select(stratum => stratum.Part(overall)), fewest, strata.Max(stratum => stratum.Key.Count) - 1);
    }

    private Part Part(double overall)
    {
        var standIn = Rated > 0 ? Sum / Rated : overall;
        var share = (double)Audited.Count / Size;
        return new(
            Key, Size, standIn,
            [.. Audited.Select((each, at) => new Seen(
                each.Auditor!.Value, each.Machine ?? standIn, Probability(each.Inclusion ?? share), each.Rater, at))]);
    }

    private static double Probability(double inclusion) => inclusion is > 0 and <= 1
        ? inclusion
        : throw new ArgumentOutOfRangeException(nameof(inclusion), inclusion, "An inclusion probability lies above 0 and is at most 1.");
}
