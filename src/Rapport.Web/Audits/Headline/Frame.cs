using Rapport.Conversations;
using Rapport.Estimates;

namespace Rapport.Web.Audits.Headline;

/// <summary>Where conversations stand: what a part of a frame is chosen by.</summary>
internal abstract record Spot(string? Team, Channel Channel, int? Day);

/// <summary>Conversations of one stratum, team, channel and day that a plan could have drawn.</summary>
/// <param name="Size">How many.</param>
/// <param name="Rated">How many of them the machine rated.</param>
/// <param name="Sum">The sum of its ratings.</param>
internal sealed record FrameCell(long Stratum, string? Team, Channel Channel, int? Day, int Size, int Rated, double Sum) : Spot(Team, Channel, Day);

/// <summary>A conversation of the sample that is audited.</summary>
/// <param name="Machine">The machine's own rating; null where it declined.</param>
/// <param name="Ratings">Who gave which holistic rating, the sample's auditor first; a second auditor after.</param>
internal sealed record AuditedTalk(long Conversation, long Stratum, string? Team, Channel Channel, int? Day, double? Machine, IReadOnlyList<(long Person, double Rating)> Ratings)
    : Spot(Team, Channel, Day)
{
    /// <summary>The auditors' mean.</summary>
    public double Mean => Ratings.Average(rating => rating.Rating);
}

/// <summary>Conversations of one team, channel and day that no audited plan is about.</summary>
internal sealed record Gap(string? Team, Channel Channel, int? Day, int Size) : Spot(Team, Channel, Day);

/// <summary>
/// The population of a figure, read once: what plans are about in sums, what is audited one by one, and what no audited plan is about.
/// A part of it (a team, a month) is a domain of the same sample; within each stratum its audited are a random sample of it.
/// </summary>
internal sealed class Frame(IReadOnlyList<FrameCell> cells, IReadOnlyList<AuditedTalk> audited, IReadOnlyList<Gap> gaps)
{
    private readonly Lazy<PoweredMean> mean = new(() => PredictionPowered.Mean(JudgedOf(cells, audited)));

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

    public Frame OfTeam(string team) => Where(spot => spot.Team == team);

    public Frame OfChannel(Channel channel) => Where(spot => spot.Channel == channel);

    /// <summary>From one day to another (days since 1970-01-01), both included; what has no day is in none.</summary>
    public Frame Between(int first, int last) => Where(spot => spot.Day >= first && spot.Day <= last);

    /// <summary>The second less the first; they have no conversation in common.</summary>
    public static PoweredDifference Difference(Frame first, Frame second) =>
        PredictionPowered.Difference(JudgedOf(second.Cells, second.Audited), JudgedOf(first.Cells, first.Audited));

    private Frame Where(Func<Spot, bool> holds) =>
        new([.. cells.Where(holds).Cast<FrameCell>()], [.. audited.Where(holds).Cast<AuditedTalk>()], [.. gaps.Where(holds).Cast<Gap>()]);

    /// <summary>
    /// Every conversation; those not audited, of which the estimator asks the mean and number only, as so many with the mean of their
    /// stratum's. Who rated is the sample's auditor, a mean of two counting as theirs.
    /// </summary>
    private static List<Judged> JudgedOf(IEnumerable<FrameCell> cells, IReadOnlyList<AuditedTalk> audited)
    {
        var seen = audited.ToLookup(talk => talk.Stratum);
        var all = new List<Judged>();
        foreach (var stratum in cells.GroupBy(cell => cell.Stratum))
        {
            var (name, known) = ($"{stratum.Key:D12}", seen[stratum.Key].Where(talk => talk.Machine is not null).ToList());
            var rated = stratum.Sum(cell => cell.Rated) - known.Count;
            var declined = stratum.Sum(cell => cell.Size - cell.Rated) - (seen[stratum.Key].Count() - known.Count);
            all.AddRange(seen[stratum.Key].Select(talk => new Judged(name, talk.Machine, talk.Mean, null, $"{talk.Ratings[0].Person}")));
            if (rated > 0)
                all.AddRange(Enumerable.Repeat(new Judged(name, (stratum.Sum(cell => cell.Sum) - known.Sum(talk => talk.Machine!.Value)) / rated, null), rated));
            all.AddRange(Enumerable.Repeat(new Judged(name, null, null), Math.Max(0, declined)));
        }
        return all;
    }
}
