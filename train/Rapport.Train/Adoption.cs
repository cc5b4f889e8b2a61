using System.Text;
using Rapport.Estimates;

namespace Rapport.Train;

/// <summary>
/// What learning from an installation's own audits as well would change: every conversation read twice, by a model that learnt from others
/// without them and by one that learnt from others with them, in the same folds.
/// </summary>
/// <param name="Own">The installation's own, in the order given: without, with.</param>
/// <param name="Ours">The project's, likewise.</param>
internal sealed record Adoption(IReadOnlyList<(Heard Without, Heard With)> Own, IReadOnlyList<(Heard Without, Heard With)> Ours)
{
    /// <summary>How far a rating may move before it is counted, in points.</summary>
    public const double Far = .5;

    /// <param name="ours">What is learnt from in any case.</param>
    /// <param name="own">At least one rating.</param>
    public static Adoption Of(Experiment experiment, IReadOnlyList<Labelled> ours, IReadOnlyList<Labelled> own, int folds)
    {
        if (own.Count == 0)
            throw new InvalidDataException("There is no rating in that folder: take learning.zip from a platform on which audits are handed in, and unpack it.");
        Labelled[] all = [.. ours, .. own];
        var theirs = own.ToHashSet(ReferenceEqualityComparer.Instance);
        var without = experiment.CrossValidated(all, folds, learns: each => !theirs.Contains(each));
        var with = experiment.CrossValidated(all, folds);
        var pairs = without.Zip(with).ToArray();
        return new([.. pairs.Where(pair => theirs.Contains(pair.First.Gold))], [.. pairs.Where(pair => !theirs.Contains(pair.First.Gold))]);
    }

    /// <summary>Auditors' error less with than without, on average: |with − auditor| − |without − auditor|, with Student's t; null below five.</summary>
    public static Figure Change(IReadOnlyList<(Heard Without, Heard With)> pairs) => Average.Of(
        [.. pairs.Where(pair => pair.Without.Rating.Score is not null && pair.With.Rating.Score is not null).Select(pair => Off(pair.With) - Off(pair.Without))]);

    /// <summary>The report, as Markdown.</summary>
    public string Written()
    {
        var text = new StringBuilder("### What learning from your own audits would change\n\n");
        text.Append("| conversations | | rating | cue spans F1, right kind |\n| --- | --- | --- | --- |\n");
        foreach (var (name, pairs) in new[] { ("your own", Own), ("the project's", Ours) })
        {
            Row(name, "without", pairs.Select(pair => pair.Without));
            Row(name, "with", pairs.Select(pair => pair.With));
        }

        var moves = Moves.Of(Own.Select(pair => (pair.Without.Rating.Score, pair.With.Rating.Score)));
        return text.Append($"\nEach read by models that had not learnt from it. {Verdict(Change(Own))}\n{moves.Written()}").ToString();

        void Row(string name, string which, IEnumerable<Heard> heard)
        {
            var card = Scorecard.Of(heard);
            text.Append($"| {name} | {which} | {Scorecard.Line(card.Ratings)}, declined {card.Declined} | {card.Cues.F1:F3} |\n");
        }
    }

    private static double Off(Heard heard) => Math.Abs(heard.Rating.Score!.Value - heard.Gold.Holistic);

    private static string Verdict(Figure change)
    {
        if (change is not { Value: { } value, Low: { } low, High: { } high })
            return $"{change.N} ratings of your own are too few to say whether it helps.";
        var told = $"On your own the machine's distance from auditors changes by {value:+0.000;-0.000} points on average (95% interval {low:+0.000;-0.000} to {high:+0.000;-0.000}, n = {change.N})";
        return high < 0 ? $"{told}: it helps." : low > 0 ? $"{told}: it harms; do not adopt it." : $"{told}: nothing can be claimed; more audits are needed before it is adopted.";
    }
}
