using Rapport.Readings;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Overview;

/// <summary>One thing to try: about the kind of cue that passed unheard most often, with an example of the advisor's own.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Missed">How often it was missed.</param>
/// <param name="Offered">Of how many.</param>
/// <param name="Example">One of them and what came instead; or null.</param>
internal sealed record OneThing(CueKind Kind, int Missed, int Offered, UnheardCue? Example)
{
    /// <summary>What could be tried; never a phrase to be said, since that would be script.</summary>
    public string Suggestion => Kind switch
    {
        CueKind.Feeling => "When somebody says how they feel, try to say in your own words what you heard, before the next question.",
        CueKind.Inconvenience => "When something cost somebody time or trouble, try to name that very trouble before you mend it: the day off, the fourth call.",
        CueKind.LifeEvent => "When somebody mentions something of their life, try to stop there for one sentence before you go on.",
        CueKind.Need => "When somebody says what they need, try to say how your answer takes it into account, even where the answer would be the same.",
        CueKind.Unsure => "When somebody is unsure, try to answer the doubt itself first: is it normal, is it right, what happens next.",
        CueKind.Identity => "When somebody lets you see who they are, a joke, a trade, a place, try to pick it up once.",
        CueKind.Loyalty => "When somebody speaks of how long they have been with you or of what was promised, try to let them know that you noticed.",
        _ => "When somebody thanks you for something in particular, try to take it: say what it means to you, or give it on to whom it is due.",
    };

    /// <returns>Null where fewer than three cues of any kind were missed.</returns>
    public static async Task<OneThing?> ReadAsync(Seen seen, IQueryable<CueFact> own, Ledger ledger)
    {
        const int fewest = 3;
        if (ledger.Rows.Where(row => row.Of(Response.Missed) >= fewest).MaxBy(row => row.Of(Response.Missed)) is not { } row)
            return null;
        var example = await Quotes.MissedAsync(seen.Store, own, row.Kind) is { } missed
            ? (await SaidInstead.ReadAsync(seen.Store, [missed]))[0]
            : null;
        return new(row.Kind, row.Of(Response.Missed), row.Offered, example);
    }
}
