namespace Rapport.Estimates;

/// <summary>One conversation of the population a figure is about: audited or not.</summary>
/// <param name="Stratum">The stratum it was (or might have been) drawn from.</param>
/// <param name="Machine">The machine's own rating, not a corrected one; null where it declined.</param>
/// <param name="Auditor">The auditors' (mean) rating where it is in the sample, else null. Picks made for other reasons are not the sample: null.</param>
/// <param name="Inclusion">The probability with which it was drawn, above 0, at most 1; null: sampled ÷ size of its stratum.</param>
/// <param name="Rater">
/// Who rated it. Given for all of the sample, the interval is as of auditors in general (two auditors tell hardly anything of that); null: as of
/// the auditors there were.
/// </param>
internal sealed record Judged(string Stratum, double? Machine, double? Auditor, double? Inclusion = null, string? Rater = null)
{
    /// <summary>
    /// The strata, thin ones joined. Where the machine declined, the stratum's mean rating of its stands in: the estimate stays free of bias
    /// whatever stands there.
    /// </summary>
    public static Joined Strata(IReadOnlyList<Judged> population, int fewest)
    {
        var overall = population.Average(each => each.Machine) ?? 0;
        return Joined.Of(population.Select((each, at) => (Each: each, At: at)).GroupBy(one => one.Each.Stratum, StringComparer.Ordinal).Select(Of), fewest);

        Part Of(IGrouping<string, (Judged Each, int At)> stratum)
        {
            (Judged Each, int At)[] all = [.. stratum];
            var standIn = all.Average(one => one.Each.Machine) ?? overall;
            var share = (double)all.Count(one => one.Each.Auditor is not null) / all.Length;
            Seen[] seen = [.. all.Where(one => one.Each.Auditor is not null).Select(one =>
                new Seen(one.Each.Auditor!.Value, one.Each.Machine ?? standIn, Probability(one.Each.Inclusion ?? share), one.Each.Rater, one.At))];
            return new([stratum.Key], all.Length, all.Average(one => one.Each.Machine ?? standIn), seen);
        }
    }

    private static double Probability(double inclusion) => inclusion is > 0 and <= 1
        ? inclusion
        : throw new ArgumentOutOfRangeException(nameof(inclusion), inclusion, "An inclusion probability lies above 0 and is at most 1.");
}
