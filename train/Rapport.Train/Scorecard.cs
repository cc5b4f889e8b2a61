using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>Everything measured of readings against raters' readings.</summary>
internal sealed class Scorecard
{
    public List<(double Said, double Gold)> Ratings { get; } = [];

    public List<(double Said, double Gold)> Processes { get; } = [];

    public List<(string Id, double Said, double Gold, int Fold, bool Covered)> Off { get; } = [];

    public List<(double Said, double Gold)> Levels { get; } = [];

    public Tally Cues { get; } = new();

    public Tally CuesStrict { get; } = new();

    public Tally AnyCue { get; } = new();

    public int[,] Kinds { get; } = new int[8, 8];

    public Tally Dismissed { get; } = new();

    public Tally Fault { get; } = new();

    public Tally[] Behaviours { get; } = [.. Enum.GetValues<BehaviourCode>().Select(_ => new Tally())];

    public int Declined { get; private set; }

    public static Scorecard Of(IEnumerable<Heard> heard)
    {
        var card = new Scorecard();
        foreach (var each in heard)
            card.Add(each);
        return card;
    }

    private void Add(Heard heard)
    {
        var (gold, said, rating, fold) = heard;
        if (rating.Score is not { } score)
        {
            Declined++;
            return;
        }

        Ratings.Add((score, gold.Holistic));
        Off.Add((gold.Conversation.Id, score, gold.Holistic, fold, rating.Low <= gold.Holistic && gold.Holistic <= rating.High));
        if (said.Process is { } process && !double.IsNaN(gold.Process))
            Processes.Add((process, gold.Process));
        Count(Fault, said.Fault, gold.Fault);
        foreach (var code in Enum.GetValues<BehaviourCode>())
        {
            var mine = said.Behaviours.Where(each => each.Code == code).Select(each => each.Words.Turn).ToHashSet();
            var theirs = gold.Behaviours.Where(each => each.Code == code).Select(each => each.Turn).ToHashSet();
            foreach (var turn in mine.Union(theirs))
                Count(Behaviours[(int)code], mine.Contains(turn), theirs.Contains(turn));
        }

        Match(Cues, said, gold, (mine, theirs, overlap) => mine.Kind == theirs.Kind && overlap * 2 >= Math.Min(mine.Words.Length, theirs.Length), null);
        Match(CuesStrict, said, gold, (mine, theirs, overlap) => mine.Kind == theirs.Kind && overlap * 2 >= Math.Max(mine.Words.Length, theirs.Length), null);
        Match(AnyCue, said, gold, (mine, theirs, overlap) => overlap * 2 >= Math.Min(mine.Words.Length, theirs.Length), (mine, theirs) =>
        {
            Kinds[(int)theirs.Kind, (int)mine.Kind]++;
            Levels.Add((Rank(mine.Response), Rank(theirs.Response)));
            if (theirs.Response == Response.Dismissed)
                Count(Dismissed, mine.Response == Response.Dismissed, true);
            else
                Dismissed.Invented += mine.Response == Response.Dismissed ? 1 : 0;
        });
    }

    /// <summary>Levels in the order of the rubric's values; silentFix and acknowledged are worth the same.</summary>
    private static double Rank(Response response) => response switch
    {
        Response.Dismissed => 0,
        Response.Missed => 1,
        Response.Scripted => 2,
        Response.SilentFix or Response.Acknowledged => 3,
        Response.Personalised => 4,
        _ => 5,
    };

    private static void Match(Tally tally, Reading said, Labelled gold, Func<Cue, GoldCue, int, bool> same, Action<Cue, GoldCue>? matched)
    {
        HashSet<GoldCue> taken = [];
        foreach (var mine in said.Cues)
        {
            var theirs = gold.Cues
                .Where(cue => cue.Turn == mine.Words.Turn && !taken.Contains(cue) && Overlap(mine, cue) is > 0 and var overlap && same(mine, cue, overlap))
                .MaxBy(cue => Overlap(mine, cue));
            if (theirs is null)
            {
                tally.Invented++;
                continue;
            }

            taken.Add(theirs);
            tally.Hits++;
            matched?.Invoke(mine, theirs);
        }

        tally.Missed += gold.Cues.Count - taken.Count;
    }

    private static int Overlap(Cue mine, GoldCue theirs) =>
        Math.Max(0, Math.Min(mine.Words.Start + mine.Words.Length, theirs.Start + theirs.Length) - Math.Max(mine.Words.Start, theirs.Start));

    private static void Count(Tally tally, bool mine, bool theirs)
    {
        tally.Hits += mine && theirs ? 1 : 0;
        tally.Invented += mine && !theirs ? 1 : 0;
        tally.Missed += !mine && theirs ? 1 : 0;
    }

    public static string Line(IReadOnlyList<(double Said, double Gold)> pairs) => pairs.Count == 0
        ? "n 0"
        : $"n {pairs.Count}  MAE {Measures.MeanAbsolute(pairs):F3}  r {Measures.Correlation(pairs):F3}  qk {Measures.QuadraticKappa(pairs):F3}  bias {pairs.Average(p => p.Said - p.Gold):F2}";

    /// <summary>The share of ratings whose interval, as shown, holds the rater's number.</summary>
    public double Coverage => Off.Average(each => each.Covered ? 1.0 : 0);

    /// <summary>For each band of ratings the 95th percentile of how far the rating lay above, and below, the rater's (split-conformal: the (n + 1) · .95th).</summary>
    public float[] Margins(Func<int, bool> ofFold)
    {
        var margins = new float[2 * Tuning.Bands];
        for (var band = 0; band < Tuning.Bands; band++)
        {
            var off = Off.Where(each => ofFold(each.Fold) && Tuning.BandOf(each.Said) == band).Select(each => each.Said - each.Gold).Order().ToArray();
            if (off.Length == 0)
                continue;
            var rank = Math.Min(off.Length - 1, (int)Math.Ceiling((off.Length + 1) * .95) - 1);
            margins[2 * band] = (float)Math.Max(.1, off[rank]);
            margins[(2 * band) + 1] = (float)Math.Max(.1, -off[off.Length - 1 - rank]);
        }

        return margins;
    }

    /// <summary>The share of raters' numbers that lie in intervals whose margins were set on the other folds.</summary>
    public double HeldOutCoverage() => Off.GroupBy(each => each.Fold).Sum(fold =>
    {
        var tuning = new Tuning { Margin = Margins(other => other != fold.Key) };
        return fold.Count(each => tuning.MarginAt(each.Said) is { } margin
            && each.Gold >= Math.Max(1, each.Said - margin.Below) - 1e-6 && each.Gold <= Math.Min(10, each.Said + margin.Above) + 1e-6);
    }) / (double)Off.Count;
}
