using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>What a plan would come to, before anything is drawn.</summary>
/// <param name="Population">How many conversations it is about.</param>
/// <param name="Unrated">How many of them the machine has not rated yet, or declined.</param>
/// <param name="Spread">The standard deviation reckoned with, in points, and where it is from.</param>
/// <param name="Strata">The strata, and how many are drawn of each.</param>
/// <param name="Second">How many are rated twice.</param>
/// <param name="Gold">How many gold conversations are re-inserted in all.</param>
/// <param name="Minutes">Minutes that one audit takes, and where that is from.</param>
internal sealed record Reckoning(
    int Population, int Unrated, (double Value, string From) Spread,
    IReadOnlyList<(JoinedCells Cells, int Sample)> Strata, int Second, int Gold, (double Value, string From) Minutes)
{
    private const int FewestToLearnFrom = 20;

    /// <summary>Before anybody has measured: a rating spreads about so much.</summary>
    private const double UsualSpread = 1.5;

    private const double UsualMinutes = 4;

    /// <summary>How many conversations are drawn.</summary>
    public int Size => Strata.Sum(stratum => stratum.Sample);

    /// <summary>How many audits that is.</summary>
    public int InAll => Size + Second + Gold;

    public double Hours => InAll * Minutes.Value / 60;

    public static async Task<Reckoning> OfAsync(Store store, Wish wish, IReadOnlyList<Candidate> candidates)
    {
        var spread = await SpreadAsync(store, candidates);
        var size = candidates.Count == 0 ? 0 : Math.Max(Math.Min(5, candidates.Count), SampleSize.For(candidates.Count, spread.Value, wish.HalfWidth));
        var strata = Drawn(candidates, size);
        var sample = strata.Sum(stratum => stratum.Sample);
        var gold = wish.Gold == 0 ? 0 : await GoldAsync(store, (int)Math.Ceiling(sample * wish.Gold / 100.0), wish.People.Count);
        return new(
            candidates.Count, candidates.Count(each => each.Machine is null), spread, strata,
            (int)Math.Ceiling(sample * wish.Second / 100.0), gold, await MinutesAsync(store));
    }

    /// <summary>Strata and how many of each: in proportion, at least two.</summary>
    public static IReadOnlyList<(JoinedCells Cells, int Sample)> Drawn(IReadOnlyList<Candidate> candidates, int size)
    {
        if (candidates.Count == 0)
            return [];
        var strata = Collapse.Of(candidates.Select(each => each.Cell), (int)Math.Ceiling(2.0 * candidates.Count / size));
        var allocation = Allocation.Proportional([.. strata.Select(stratum => new Stratum(stratum.Name, stratum.Population))], size);
        return [.. strata.Select(stratum => (stratum, allocation[stratum.Name]))];
    }

    private static async Task<int> GoldAsync(Store store, int wanted, int people) =>
        Math.Min(wanted, people * await store.GoldInUse.CountAsync());

    private static async Task<(double Value, string From)> SpreadAsync(Store store, IReadOnlyList<Candidate> candidates)
    {
        var rated = await store.Audits.Where(audit => audit.State == AuditState.Done && audit.Purpose == Purpose.Sample).OrderByDescending(audit => audit.Id)
            .Take(1000).Select(audit => audit.Holistic!.Value).ToListAsync();
        if (rated.Count >= FewestToLearnFrom)
            return (DeviationOf(rated), $"as people’s ratings spread so far ({rated.Count:N0} of them)");
        var machine = candidates.Where(each => each.Machine is not null).Select(each => each.Machine!.Value).ToList();
        return machine.Count >= FewestToLearnFrom
            ? (Math.Max(1, DeviationOf(machine)), $"as the machine’s {machine.Count:N0} ratings spread, and never less than 1")
            : (UsualSpread, "an assumption: too little is rated yet to know");
    }

    private static async Task<(double Value, string From)> MinutesAsync(Store store)
    {
        var seconds = await store.Audits.Where(audit => audit.State == AuditState.Done && audit.Seconds > 0).OrderByDescending(audit => audit.Id)
            .Take(200).Select(audit => audit.Seconds).ToListAsync();
        return seconds.Count >= FewestToLearnFrom
            ? (seconds.Average() / 60, $"as the last {seconds.Count} took")
            : (UsualMinutes, "an assumption: too few are done yet to know");
    }

    private static double DeviationOf(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
