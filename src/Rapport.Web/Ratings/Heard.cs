using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Stock;

namespace Rapport.Web.Ratings;

/// <summary>One remark in the margin of a turn.</summary>
/// <param name="What">What it is: a kind of cue, a behaviour.</param>
/// <param name="Says">What is said about it, up to the link.</param>
/// <param name="Link">Where its other end stands on the page, <c>#answer-0</c>; or null.</param>
/// <param name="Quote">The words of the link.</param>
/// <param name="IsUnmet">Whether something was left without an answer.</param>
internal sealed record MarginNote(string? What, string Says, string? Link, string? Quote, bool IsUnmet = false);

/// <summary>What stands in the margin: each cue joined to the words that met it or to the turn that passed over it, and back.</summary>
/// <param name="rating">The reading, rated.</param>
/// <param name="reading">What was found.</param>
/// <param name="ledger">Tells how often a stock line was said; or null.</param>
internal sealed class Heard(Rating rating, Reading reading, StockLedger? ledger)
{
    private const int Longest = 60;

    public IEnumerable<MarginNote> In(int turn) => reading.Cues.Index().Where(cue => cue.Item.Words.Turn == turn).Select(cue => Of(cue.Item, cue.Index))
        .Concat(reading.Cues.Index().Where(cue => EndOf(cue.Item) == turn).Select(cue => Back(cue.Item, cue.Index)))
        .Concat(reading.Behaviours.Where(behaviour => behaviour.Words.Turn == turn).GroupBy(behaviour => behaviour.Code).SelectMany(Of));

    /// <summary>A quote short enough for the margin.</summary>
    public static string Short(string words, int most = Longest) =>
        words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1)] + "…";

    private MarginNote Of(Cue cue, int number)
    {
        var what = Capital(Words.Of(cue.Kind)) + (cue.Salience == 3 ? ", what mattered most" : "");
        if (rating.IsOpen(cue))
            return new(what, "said after the advisor's last words, so nobody could answer it", null, null);
        return cue switch
        {
            { Answer: { } answer } => new(what, Words.Of(cue.Response) + " by", $"#answer-{number}", Short(answer.Text), cue.Response == Response.Dismissed),
            { Response: Response.Missed } => new(what, "nobody took it up", EndOf(cue) is { } gap ? $"#turn-{gap}" : null, "what was said instead", true),
            _ => new(what, "put right without a word", EndOf(cue) is { } fix ? $"#turn-{fix}" : null, "where it was done"),
        };
    }

    private static MarginNote Back(Cue cue, int number) => cue switch
    {
        { Answer: not null } => new(null, cue.Response == Response.Dismissed ? "brushes off" : "answers", $"#cue-{number}", Short(cue.Words.Text)),
        { Response: Response.Missed } => new(null, "passes over", $"#cue-{number}", Short(cue.Words.Text), true),
        _ => new(null, "puts right, without a word,", $"#cue-{number}", Short(cue.Words.Text)),
    };

    private IEnumerable<MarginNote> Of(IGrouping<BehaviourCode, Behaviour> same)
    {
        if (same.Key != BehaviourCode.ScriptedPhrase)
            return [new(Words.Of(same.Key), same.Count() > 1 ? $"{same.Count()} times" : "", null, null)];
        return same.Select(behaviour => new MarginNote(
            Words.Of(same.Key),
            ledger?.Find(behaviour.Words.Text) is { } line ? $"said {line.Times:N0} times in {line.Conversations:N0} conversations" : "", null, null));
    }

    /// <summary>The turn that met a cue, or the advisor's next one, which passed over it.</summary>
    private int? EndOf(Cue cue)
    {
        if (cue.ResponseTurn is { } answered)
            return answered;
        var turns = reading.Conversation.Turns;
        var next = cue.Words.Turn + 1;
        while (next < turns.Count && turns[next].Who != Speaker.Advisor)
            next++;
        return next < turns.Count ? next : null;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
