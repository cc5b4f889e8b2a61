using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>Finds the moments worth telling: what mattered to the customer, met well, in specific words.</summary>
internal sealed class Moments
{
    private static readonly BehaviourCode[] Signs =
        [BehaviourCode.OwnWords, BehaviourCode.Gesture, BehaviourCode.Remembered, BehaviourCode.Interest, BehaviourCode.Warmth];
    private readonly Shortlist<Moment> shortlist = new();

    public void Add(Rating rating, double score, IEnumerable<Cue> counted)
    {
        foreach (var cues in counted.Where(Codes.AtOrAbovePersonalised).GroupBy(cue => (cue.Kind, cue.Response)))
        {
            var (cue, merit) = cues.Select(cue => (cue, Merit: MeritOf(cue, rating, score))).MaxBy(pair => pair.Merit);
            if (!shortlist.Takes(cue.Kind, cue.Response, merit))
                continue;
            var shown = Shown(cue, rating, score);
            shortlist.Add(new(merit, cue.Kind, cue.Response, Key.Of(rating.Conversation), (cue.Words.Turn, cue.Words.Start), shown.Advisor, shown.Answer, shown));
        }
    }

    public IReadOnlyList<Moment> Best(int most) => shortlist.Best(most);

    /// <summary>Salience × response × rating × how specific the answer is.</summary>
    private static double MeritOf(Cue cue, Rating rating, double score) =>
        cue.Salience * Codes.ValueOf(cue.Response) * score * Fit.OfLength(cue.Answer!.Text) * Fit.OfLength(cue.Words.Text) * Specific(cue, rating);

    private static double Specific(Cue cue, Rating rating)
    {
        var overlapping = rating.Reading.Behaviours.Where(behaviour => Overlap(behaviour.Words, cue.Answer!)).Select(behaviour => behaviour.Code).ToHashSet();
        if (overlapping.Contains(BehaviourCode.ScriptedPhrase))
            return .3;
        return 1 + (.15 * Signs.Count(overlapping.Contains)) + (Fit.ShareAWord(cue.Words.Text, cue.Answer!.Text) ? .15 : 0);
    }

    private static bool Overlap(Quote one, Quote other) =>
        one.Turn == other.Turn && one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static Moment Shown(Cue cue, Rating rating, double score) => new(
        PlainText.Name(rating.Conversation.Source) ?? "",
        PlainText.Of(rating.Conversation.Id, PlainText.LongestName),
        cue.Kind,
        cue.Response,
        PlainText.Of(cue.Words.Text),
        PlainText.Of(cue.Answer!.Text),
        PlainText.Name(rating.Conversation.Turns[cue.Answer.Turn].Name ?? rating.Conversation.Served),
        score,
        rating.Anchor!.Value);
}
