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
/// <param name="Tone">Whether somebody was met, or left without an answer.</param>
internal sealed record MarginNote(string? What, string Says, string? Link, string? Quote, Tone Tone);

/// <summary>How a note in the margin is drawn; of several beside one turn the highest counts.</summary>
internal enum Tone
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>A cue was met, or something was brought unprompted.</summary>
    Met,

    /// <summary>A cue was passed over or brushed off.</summary>
    Unmet,
}

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
            return new(what, "said after the advisor's last words, so nobody could answer it", null, null, Tone.Neutral);
        return cue switch
        {
            { Answer: { } answer, Response: Response.Scripted } => new(what, "met a formula,", $"#answer-{number}", Short(answer.Text), ToneOf(cue)),
            { Answer: { } answer } => new(what, Words.Of(cue.Response) + " by", $"#answer-{number}", Short(answer.Text), ToneOf(cue)),
            { Response: Response.Missed } => new(what, "nobody took it up;", EndOf(cue) is { } gap ? $"#turn-{gap}" : null, "what was said instead", ToneOf(cue)),
            _ => new(what, "put right without a word,", EndOf(cue) is { } fix ? $"#turn-{fix}" : null, "here", ToneOf(cue)),
        };
    }

    private static MarginNote Back(Cue cue, int number) => new(
        null,
        cue.Response switch
        {
            Response.Dismissed => "brushes off",
            Response.Missed => "passes over",
            Response.Scripted => "has a formula for",
            Response.SilentFix => "puts right, without a word,",
            _ => "answers",
        },
        $"#cue-{number}", Short(cue.Words.Text), ToneOf(cue));

    private static Tone ToneOf(Cue cue) => cue.Response switch
    {
        Response.Dismissed or Response.Missed => Tone.Unmet,
        Response.Scripted => Tone.Neutral,
        _ => Tone.Met,
    };

    private IEnumerable<MarginNote> Of(IGrouping<BehaviourCode, Behaviour> same)
    {
        var (what, tone) = (Capital(Words.Of(same.Key)), Marked.IsCredit(same.Key) ? Tone.Met : Tone.Neutral);
        if (same.Key != BehaviourCode.ScriptedPhrase)
            return [new(what, same.Count() > 1 ? $"{same.Count()} times" : "", null, null, tone)];
        return same.Select(behaviour => new MarginNote(
            what, ledger?.Find(behaviour.Words.Text) is { } line ? $"said {line.Times:N0} times in {line.Conversations:N0} conversations" : "", null, null, tone));
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
