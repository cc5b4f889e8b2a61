using Rapport.Conversations;
using Rapport.Estimates;

namespace Rapport.Web.Audits.Headline;

/// <summary>Where conversations stand: what a part of a frame is chosen by.</summary>
internal abstract record Spot(string? Team, Channel Channel, int? Day);

/// <summary>Conversations of one stratum, team, channel and day that a plan could have drawn.</summary>
/// <param name="Plan">The stratum's plan.</param>
/// <param name="Size">How many.</param>
/// <param name="Rated">How many of them the machine rated.</param>
/// <param name="Sum">The sum of its ratings.</param>
internal sealed record FrameCell(long Plan, long Stratum, string? Team, Channel Channel, int? Day, int Size, int Rated, double Sum) : Spot(Team, Channel, Day);

/// <summary>A conversation of the sample that is audited.</summary>
/// <param name="Plan">The plan it counts for.</param>
/// <param name="Machine">The machine's own rating; null where it declined.</param>
/// <param name="Ratings">Who gave which holistic rating, the sample's auditor first; a second auditor after.</param>
internal sealed record AuditedTalk(
    long Conversation, long Plan, long Stratum, string? Team, Channel Channel, int? Day, double? Machine, IReadOnlyList<(long Person, double Rating)> Ratings)
    : Spot(Team, Channel, Day)
{
    /// <summary>The auditors' mean.</summary>
    public double Mean => Ratings.Average(rating => rating.Rating);
}

/// <summary>Conversations of one team, channel and day that no audited plan is about.</summary>
internal sealed record Gap(string? Team, Channel Channel, int? Day, int Size) : Spot(Team, Channel, Day);

/// <summary>
/// The population of a figure, read once: what plans are about in sums, what is audited one by one, and what no audited plan is about.
/// A part of it (a team, a month) is a domain of the same sample; within each stratum its audited are a random sample of it. Two plans' strata are
/// two samples, and never joined: a plan that has fewer than two audits in a part is not about it.
/// </summary>
internal sealed class Frame(IReadOnlyList<FrameCell> cells, IReadOnlyList<AuditedTalk> audited, IReadOnlyList<Gap> gaps)
{
    /// <summary>How many audits a plan needs to count.</summary>
    public const int FewestAudits = 2;

    private readonly Lazy<PoweredMean> mean = new(() => PredictionPowered.MeanOf(SummedOf(cells, audited)));

    /// <summary>No plan, no audit.</summary>
    public static Frame None { get; } = new([], [], []);

    /// <summary>Conversations that an audited plan is about.</summary>
    public int Covered { get; } = cells.Sum(cell => cell.Size);

    /// <summary>All conversations that a figure could be about.</summary>
    public int Population => Covered + gaps.Sum(gap => gap.Size);

    /// <summary>Whether the figure is about all of them.</summary>
    public bool IsWhole => Covered > 0 && gaps.Count == 0;

    public IReadOnlyList<FrameCell> Cells => cells;

    public IReadOnlyList<AuditedTalk> Audited => audited;

    public IReadOnlyList<Gap> Gaps => gaps;

    /// <summary>How many people rated.</summary>
    public int Auditors => audited.SelectMany(talk => talk.Ratings).Select(rating => rating.Person).Distinct().Count();

    /// <summary>The mean of what is covered: the machine on everything put right by the auditors on the sample; nothing below five audits.</summary>
    public PoweredMean Mean => mean.Value;

    /// <summary>Null for conversations that name none.</summary>
    public Frame OfTeam(string? team) => Where(spot => spot.Team == team);

    public Frame OfChannel(Channel channel) => Where(spot => spot.Channel == channel);

    /// <summary>From one day to another (days since 1970-01-01), both included; what has no day is in none.</summary>
    public Frame Between(int first, int last) => Where(spot => spot.Day >= first && spot.Day <= last);

    /// <summary>The second less the first; they have no conversation in common.</summary>
    public static PoweredDifference Difference(Frame first, Frame second) =>
        PredictionPowered.DifferenceOf(SummedOf(second.Cells, second.Audited), SummedOf(first.Cells, first.Audited));

    private Frame Where(Func<Spot, bool> holds)
    {
        AuditedTalk[] here = [.. audited.Where(talk => holds(talk))];
        var counting = here.CountBy(talk => talk.Plan).Where(plan => plan.Value >= FewestAudits).Select(plan => plan.Key).ToHashSet();
        bool Counts(long plan) => counting.Count == 0 || counting.Contains(plan);
        var parts = cells.Where(cell => holds(cell)).ToLookup(cell => Counts(cell.Plan));
        return new(
            [.. parts[true]], [.. here.Where(talk => Counts(talk.Plan))],
            [.. gaps.Where(gap => holds(gap)), .. parts[false].Select(cell => new Gap(cell.Team, cell.Channel, cell.Day, cell.Size))]);
    }

    /// <summary>The strata, with those who rated: the sample's auditor, a mean of two counting as theirs.</summary>
    private static List<SummedStratum> SummedOf(IEnumerable<FrameCell> cells, IReadOnlyList<AuditedTalk> audited)
    {
        var seen = audited.ToLookup(
            talk => talk.Stratum, talk => new Judged($"{talk.Stratum:D12}", talk.Machine, talk.Mean, null, $"{talk.Ratings[0].Person}"));
        return
        [
            .. cells.GroupBy(cell => (cell.Plan, cell.Stratum)).Select(stratum => new SummedStratum(
                [$"{stratum.Key.Plan:D12}", $"{stratum.Key.Stratum:D12}"],
                stratum.Sum(cell => cell.Size), stratum.Sum(cell => cell.Rated), stratum.Sum(cell => cell.Sum), [.. seen[stratum.Key.Stratum]])),
        ];
    }
}
