using Rapport.Reports;

namespace Rapport.Estimates;

/// <summary>One conversation before or during a trial.</summary>
/// <param name="Advisor">Who served.</param>
/// <param name="Team">Where.</param>
/// <param name="IsTreated">Whether the team takes part.</param>
/// <param name="Week">Whole weeks since the trial's first day: −1 is the week before it, 0 the first of the trial.</param>
/// <param name="Value">What is measured, in points.</param>
internal sealed record Occasion(string Advisor, string Team, bool IsTreated, int Week, double Value);

/// <summary>A group in one stretch of time.</summary>
/// <param name="N">Conversations.</param>
/// <param name="Mean">Their mean; null below five conversations or three advisors, so that no figure is one person's.</param>
internal sealed record GroupMean(int N, double? Mean)
{
    /// <summary>The fewest advisors behind a mean.</summary>
    public const int FewestAdvisors = 3;

    public static GroupMean Of(IReadOnlyCollection<Occasion> occasions) => new(
        occasions.Count,
        occasions.Count < Estimate.Fewest || occasions.Select(each => each.Advisor).Distinct(StringComparer.Ordinal).Count() < FewestAdvisors
            ? null : occasions.Average(each => each.Value));
}

/// <summary>Both groups in one week, or in four weeks that begin with it.</summary>
internal sealed record GroupWeek(int Week, GroupMean Treated, GroupMean Others);

/// <summary>
/// Difference-in-differences (Angrist and Pischke 2009, Mostly Harmless Econometrics, ch. 5): how far those who take part changed, less how far
/// the others changed in the same weeks. Every advisor is compared with themselves (advisor effects), collapsed to one before and one after
/// (Bertrand, Duflo and Mullainathan 2004), and weighs by harmonic mean of conversations before and after; interval by <see cref="ClusterContrast"/>.
/// True where the groups would have gone on alike; a shock that hits one group alone looks the same as the trial.
/// </summary>
/// <param name="Difference">In points; nothing below three advisors, or five conversations in any of the four means. N counts advisors.</param>
/// <param name="ByTeam">The same with teams as clusters, for shocks that hit whole teams; nothing where either side has but one team. N counts teams.</param>
/// <param name="PreTrend">By how many points in four weeks the groups went apart before the start: advisors' own slopes; nothing below three a side.</param>
/// <param name="TreatedAdvisors">How many of those taking part are counted: they served before and after.</param>
/// <param name="OtherAdvisors">How many others.</param>
/// <param name="LeftOut">Conversations of advisors who served only before or only after, or on both sides: they tell no change.</param>
/// <param name="Step">1 where groups stand week by week; 4 where fewer than two weeks hold enough for a mean: then by four weeks.</param>
/// <param name="Weeks">Both groups over time, the first first, everybody counted.</param>
internal sealed record DifferenceInDifferences(
    GroupMean TreatedBefore, GroupMean TreatedAfter, GroupMean OthersBefore, GroupMean OthersAfter, Figure Difference, Figure ByTeam, Figure PreTrend,
    int TreatedAdvisors, int OtherAdvisors, int LeftOut, int Step, IReadOnlyList<GroupWeek> Weeks)
{
    private const double WeeksOfTrend = 4;

    /// <param name="occasions">Conversations of both groups before and after, in any order.</param>
    public static DifferenceInDifferences Of(IReadOnlyList<Occasion> occasions)
    {
        var advisors = occasions.GroupBy(each => each.Advisor, StringComparer.Ordinal).Select(Own.Of).OfType<Own>().ToList();
        var counted = advisors.SelectMany(own => own.Occasions).ToList();
        var (treated, others) = (counted.Where(each => each.IsTreated).ToList(), counted.Where(each => !each.IsTreated).ToList());
        GroupMean[] means =
        [
            GroupMean.Of([.. treated.Where(each => each.Week < 0)]), GroupMean.Of([.. treated.Where(each => each.Week >= 0)]),
            GroupMean.Of([.. others.Where(each => each.Week < 0)]), GroupMean.Of([.. others.Where(each => each.Week >= 0)]),
        ];
        var step = OverTime(occasions, 1).Count(week => (week.Treated.Mean ?? week.Others.Mean) is not null) > 1 ? 1 : (int)WeeksOfTrend;
        var isTold = means.All(mean => mean.Mean is not null);
        return new(
            means[0], means[1], means[2], means[3],
            isTold ? Contrast(advisors) : Figure.Unknown(advisors.Count),
            isTold ? Contrast([.. advisors.GroupBy(own => own.Team, StringComparer.Ordinal).Select(Own.Together)]) : Figure.Unknown(0),
            Trend(occasions), advisors.Count(own => own.IsTreated), advisors.Count(own => !own.IsTreated), occasions.Count - counted.Count,
            step, OverTime(occasions, step));
    }

    private static Figure Contrast(IReadOnlyList<Own> clusters) => ClusterContrast.Of(
        [.. clusters.Where(own => own.IsTreated).Select(own => own.Change)], [.. clusters.Where(own => !own.IsTreated).Select(own => own.Change)]);

    private static Figure Trend(IReadOnlyList<Occasion> occasions)
    {
        var slopes = occasions.Where(each => each.Week < 0).GroupBy(each => (each.Advisor, each.IsTreated))
            .Select(own => (own.Key.IsTreated, Slope: SlopeOf([.. own]))).Where(own => own.Slope is not null).ToLookup(own => own.IsTreated, own => own.Slope!);
        return slopes[true].Count() < GroupMean.FewestAdvisors || slopes[false].Count() < GroupMean.FewestAdvisors
            ? Figure.Unknown(slopes.Sum(side => side.Count())) : ClusterContrast.Of([.. slopes[true]], [.. slopes[false]]);
    }

    /// <summary>Least squares within one advisor; null where all lies in one week.</summary>
    private static Told? SlopeOf(IReadOnlyList<Occasion> own)
    {
        var (week, value) = (own.Average(each => each.Week), own.Average(each => each.Value));
        var squares = own.Sum(each => (each.Week - week) * (each.Week - week));
        return squares <= 0 ? null
            : new(WeeksOfTrend * own.Sum(each => (each.Week - week) * (each.Value - value)) / squares, squares / (WeeksOfTrend * WeeksOfTrend));
    }

    private static IReadOnlyList<GroupWeek> OverTime(IReadOnlyList<Occasion> occasions, int step) =>
    [
        .. occasions.GroupBy(each => step * (int)Math.Floor(each.Week / (double)step)).OrderBy(week => week.Key).Select(week => new GroupWeek(
            week.Key, GroupMean.Of([.. week.Where(each => each.IsTreated)]), GroupMean.Of([.. week.Where(each => !each.IsTreated)]))),
    ];

    /// <summary>One advisor who served before and after, on one side.</summary>
    private sealed record Own(string Team, bool IsTreated, Told Change, IReadOnlyList<Occasion> Occasions)
    {
        public static Own? Of(IEnumerable<Occasion> advisor)
        {
            Occasion[] all = [.. advisor];
            Occasion[] before = [.. all.Where(each => each.Week < 0)], after = [.. all.Where(each => each.Week >= 0)];
            if (before.Length == 0 || after.Length == 0 || all.Any(each => each.IsTreated != all[0].IsTreated))
                return null;
            var weight = (double)before.Length * after.Length / all.Length;
            return new(
                all.GroupBy(each => each.Team, StringComparer.Ordinal)
                    .OrderByDescending(team => team.Count()).ThenBy(team => team.Key, StringComparer.Ordinal)
                    .First().Key,
                all[0].IsTreated, new(after.Average(each => each.Value) - before.Average(each => each.Value), weight), all);
        }

        public static Own Together(IEnumerable<Own> team)
        {
            Own[] all = [.. team];
            var weight = all.Sum(own => own.Change.Weight);
            return all[0] with { Change = new(all.Sum(own => own.Change.Weight * own.Change.Value) / weight, weight) };
        }
    }
}
