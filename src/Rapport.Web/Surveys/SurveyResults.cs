using Rapport.Estimates;
using Rapport.Ratings;
using Rapport.Reports;

namespace Rapport.Web.Surveys;

/// <summary>What came back, counted. Null where too little stands behind a figure; never 0.</summary>
internal sealed record SurveyResults
{
    /// <summary>Fewer answers than these give no mean.</summary>
    public const int Fewest = 5;

    private static readonly double[] Deltas = [-3, -2, -1, 1];

    private readonly IReadOnlyList<Felt> delivered;
    private readonly IReadOnlyList<Felt> answered;

    public SurveyResults(IReadOnlyList<Felt> invited)
    {
        delivered = [.. invited.Where(each => !each.IsUndelivered || each.HasAnswer)];
        answered = [.. delivered.Where(each => each.Sent is not null)];
        Rates = new(Counts(invited.Count - delivered.Count));
        Mean = FeltMean.Of(delivered.GroupBy(each => (each.Team, each.Channel, each.Kind)).Select(Cell));
        NonResponse = NonResponse.Compare(Machine(each => each.Sent is not null), Machine(each => each.Sent is null));
        Band = delivered.Count == 0 ? [] : Sensitivity.Band(Mean.Headline, answered.Count, delivered.Count, Deltas);
        LessMachine = Average.Of([.. answered.Where(each => each.Machine is not null).Select(each => each.Sent!.Value - each.Machine!.Value)]);
        Loyalty = LoyaltyOf();
    }

    /// <summary>The response rate and its parts.</summary>
    public ResponseRates Rates { get; }

    /// <summary>How it felt.</summary>
    public FeltMean Mean { get; }

    /// <summary>Who answered beside who did not, on the machine's rating.</summary>
    public NonResponse NonResponse { get; }

    /// <summary>What the mean would be if the silent felt otherwise.</summary>
    public IReadOnlyList<Sensitivity> Band { get; }

    /// <summary>The customer's answer less the machine's rating of the same conversation.</summary>
    public Figure LessMachine { get; }

    /// <summary>Feeling against loyalty.</summary>
    public Correlation Loyalty { get; }

    /// <summary>Answers of 9 and 10.</summary>
    public Share High => Intervals.Wilson(answered.Count(each => each.Sent >= 9), answered.Count);

    /// <summary>Customers who say that we showed interest in them as a person, of those who said yes, a little or no.</summary>
    public Share Interested => Intervals.Wilson(answered.Count(each => each.Interest == "yes"), answered.Count(each => each.Interest is not null));

    /// <summary>What mattered most was picked up, of those who said so or not.</summary>
    public Share PickedUp => Intervals.Wilson(answered.Count(each => each.PickedUp == "yes"), answered.Count(each => each.PickedUp is not null));

    /// <summary>The lowest tenth felt this or less; null below ten answers.</summary>
    public int? LowestTenth => answered.Count < 10 ? null : answered.Select(each => each.Sent!.Value).Order().ElementAt((answered.Count / 10) - 1);

    /// <summary>Plain means by team, alphabetical.</summary>
    public IReadOnlyList<FeltGroup> Teams => Groups(each => each.Team);

    /// <summary>Plain means by channel.</summary>
    public IReadOnlyList<FeltGroup> Channels => Groups(each => Say.Capital(Words.Of(each.Channel)));

    private static FeltCell Cell(IGrouping<(string? Team, Rapport.Conversations.Channel Channel, string? Kind), Felt> cell) => new(
        cell.Key.Team, cell.Key.Channel, cell.Key.Kind, cell.Count(), cell.Count(each => each.Machine is not null), cell.Sum(each => each.Machine ?? 0),
        [.. cell.Where(each => each.Sent is not null).Select(each => new FeltAnswer(each.Sent!.Value, each.Machine, each.Advisor))]);

    private ResponseCounts Counts(int undelivered)
    {
        var (partial, complete) = (delivered.Count(each => each is { HasAnswer: true, Sent: null }), answered.Count);
        var optedOut = delivered.Count(each => each is { IsOptedOut: true, HasAnswer: false });
        return new(undelivered, optedOut, partial, complete, delivered.Count - partial - complete - optedOut,
            delivered.Count(each => each.IsOpened || each.HasAnswer));
    }

    private double[] Machine(Func<Felt, bool> which) => [.. delivered.Where(which).Select(each => each.Machine).OfType<double>()];

    private Correlation LoyaltyOf()
    {
        var pairs = new PairSums();
        foreach (var each in answered.Where(each => each.Loyalty is not null))
            pairs.Add(each.Sent!.Value, each.Loyalty!.Value);
        return pairs.Correlation();
    }

    private IReadOnlyList<FeltGroup> Groups(Func<Felt, string?> by) =>
    [
        .. delivered.Where(each => by(each) is not null).GroupBy(each => by(each)!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group =>
        {
            var felt = group.Select(each => each.Sent).OfType<int>().Select(felt => (double)felt).ToList();
            return new FeltGroup(group.Key, Average.Of(felt), Intervals.Wilson(felt.Count(each => each >= 9), felt.Count),
                Intervals.Wilson(felt.Count, group.Count()));
        }),
    ];
}

/// <summary>How it felt in one team or channel.</summary>
/// <param name="Mean">Null below five answers.</param>
/// <param name="High">Answers of 9 and 10.</param>
/// <param name="Answered">Of those asked whose invitation arrived.</param>
internal sealed record FeltGroup(string Name, Figure Mean, Share High, Share Answered);
