using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Web.Ratings;
using Rapport.Web.Ratings.Facts;
using Rapport.Web.Storage;

namespace Rapport.Web.Overview;

/// <summary>A cue with its words, and the conversation it opens to.</summary>
/// <param name="Conversation">The conversation's number here.</param>
/// <param name="Advisor">Who served, or null.</param>
/// <param name="Score">The conversation's rating.</param>
internal sealed record Quotation(long Conversation, string? Advisor, CueKind Kind, Response Response, int Salience, double Score, QuotedCue Cue);

/// <summary>Finds cues worth showing: a few of each kind and response by index, then the best of them by their words.</summary>
internal static class Quotes
{
    private const int OfEach = 8;

    /// <summary>The best answers to what customers let drop, the best first; two of an advisor at most, where there are several.</summary>
    public static async Task<IReadOnlyList<Quotation>> MomentsAsync(Store store, IQueryable<CueFact> cues, int most, bool ofOneAdvisor = false) => Best(
        await FindAsync(store, [Response.ActedOn, Response.Personalised], (kind, response) => cues
            .Where(cue => cue.Kind == kind && cue.Response == response)
            .OrderByDescending(cue => cue.Salience).ThenByDescending(cue => cue.Score).ThenByDescending(cue => cue.Day).ThenByDescending(cue => cue.RatingId)),
        Merit, quotation => quotation.Cue.Answer ?? "", quotation => ofOneAdvisor ? null : quotation.Advisor, most);

    /// <summary>What mattered most and was dismissed or missed.</summary>
    public static async Task<IReadOnlyList<Quotation>> UnheardAsync(Store store, IQueryable<CueFact> cues, int most) => Best(
        await FindAsync(store, [Response.Dismissed, Response.Missed], (kind, response) => cues
            .Where(cue => cue.Kind == kind && cue.Response == response && cue.Salience == 3)
            .OrderBy(cue => cue.Score).ThenBy(cue => cue.Day).ThenBy(cue => cue.RatingId)),
        quotation => Fit.OfLength(quotation.Cue.Words) * (1.5 - (quotation.Score / 20)), quotation => quotation.Cue.Words, quotation => quotation.Advisor, most);

    /// <summary>A cue of this kind that was missed, which shows well what could have been heard; null where there is none.</summary>
    public static async Task<Quotation?> MissedAsync(Store store, IQueryable<CueFact> cues, CueKind kind) =>
        (await WithWordsAsync(store, await cues
            .Where(cue => cue.Kind == kind && cue.Response == Response.Missed)
            .OrderByDescending(cue => cue.Salience).ThenByDescending(cue => cue.Day).ThenByDescending(cue => cue.RatingId)
            .Take(OfEach).AsNoTracking().ToListAsync()))
        .MaxBy(one => one.Salience * Fit.OfLength(one.Cue.Words));

    /// <summary>A few of each kind and response, each by its own stretch of the index, in one statement.</summary>
    private static async Task<List<Quotation>> FindAsync(Store store, Response[] responses, Func<CueKind, Response, IQueryable<CueFact>> query)
    {
        var each = from kind in Enum.GetValues<CueKind>() from response in responses select query(kind, response).Take(OfEach);
        return await WithWordsAsync(store, await each.Aggregate((all, one) => all.Concat(one)).AsNoTracking().ToListAsync());
    }

    private static async Task<List<Quotation>> WithWordsAsync(Store store, List<CueFact> found)
    {
        var ids = found.Select(cue => cue.RatingId).Distinct().ToList();
        var lines = await store.Ratings.Where(rating => ids.Contains(rating.Id))
            .Join(store.RatedFacts, rating => rating.Id, fact => fact.RatingId, (rating, fact) => new { rating.Id, rating.Line, fact.ConversationId, fact.Advisor })
            .ToDictionaryAsync(rating => rating.Id);
        return
        [
            .. from cue in found
               where lines.ContainsKey(cue.RatingId) // rated anew, or erased, between the two statements
               let rating = lines[cue.RatingId]
               let words = RatedLine.Cue(rating.Line, cue.Number)
               where words is not null
               select new Quotation(rating.ConversationId, rating.Advisor, cue.Kind, cue.Response!.Value, cue.Salience, cue.Score / 1000.0, words),
        ];
    }

    /// <summary>One a conversation, two an advisor, no words twice, and various.</summary>
    private static IReadOnlyList<Quotation> Best(
        List<Quotation> found, Func<Quotation, double> merit, Func<Quotation, string> words, Func<Quotation, string?> advisor, int most)
    {
        var shortlist = new Shortlist<Quotation>();
        foreach (var one in found)
        {
            shortlist.Add(new(
                merit(one), one.Kind, one.Response, one.Conversation.ToString("D19"), (one.Cue.Turn, 0), advisor(one), words(one), one));
        }
        return shortlist.Best(most);
    }

    private static double Merit(Quotation one)
    {
        if (one.Cue.Answer is not { } answer)
            return 0;
        var specific = one.Cue.Codes.Contains(BehaviourCode.ScriptedPhrase) ? .3
            : 1 + (.15 * one.Cue.Codes.Count) + (Fit.ShareAWord(one.Cue.Words, answer) ? .15 : 0);
        return one.Salience * Rapport.Ratings.Codes.ValueOf(one.Response) * one.Score * Fit.OfLength(answer) * Fit.OfLength(one.Cue.Words) * specific;
    }
}
