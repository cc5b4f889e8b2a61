using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Reports;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures.Ready;

/// <summary>What the last year's conversations, gestures and asks show, over the whole organisation; shares with too little behind them are unknown.</summary>
/// <param name="ActedOn">Cues that changed what was done, of those that could be answered.</param>
/// <param name="SilentFixes">Cues met by the right action and no word: often a sign of haste.</param>
/// <param name="PolicyWalls">Rated conversations in which a rule ended the matter.</param>
/// <param name="Gestures">How many gestures were noted.</param>
/// <param name="Free">Of them, those that cost nothing.</param>
/// <param name="NotGranted">Asks that were refused, of those answered.</param>
/// <param name="Waiting">Asks that have waited for more than a week.</param>
internal sealed record Evidence(Share ActedOn, Share SilentFixes, Share PolicyWalls, int Gestures, Share Free, Share NotGranted, int Waiting)
{
    public static async Task<Evidence> ReadAsync(Store store, DateTimeOffset now)
    {
        var (since, week) = (now.AddYears(-1), now.AddDays(-7));
        var (talks, walls) = (store.Conversations.Where(talk => talk.StartedAt > since),
            store.Behaviours.Where(behaviour => behaviour.Code == BehaviourCode.PolicyDeflection));
        var met = await store.Cues.Where(cue => cue.Response != null && talks.Any(talk => talk.Id == cue.ConversationId))
            .GroupBy(cue => cue.Response).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        var rated = store.Ratings.Where(rating => rating.IsCurrent && rating.Score != null && talks.Any(talk => talk.Id == rating.ConversationId));
        var (all, ended) = (await rated.CountAsync(), await rated.CountAsync(rating => walls.Any(wall => wall.RatingId == rating.Id)));
        var gestures = store.Gestures.Where(gesture => gesture.At > since);
        var asks = store.GestureAsks.Where(ask => ask.At > since);
        var (cues, noted, answered) = (met.Sum(each => each.Count), await gestures.CountAsync(), await asks.CountAsync(ask => ask.IsGranted != null));
        int Met(Response how) => met.Where(each => each.Key == how).Sum(each => each.Count);
        return new(
            Intervals.Wilson(Met(Response.ActedOn), cues), Intervals.Wilson(Met(Response.SilentFix), cues), Intervals.Wilson(ended, all), noted,
            Intervals.Wilson(await gestures.CountAsync(gesture => gesture.Minor == 0), noted),
            Intervals.Wilson(await asks.CountAsync(ask => ask.IsGranted == false), answered),
                await asks.CountAsync(ask => ask.AnsweredAt == null && ask.At < week));
    }

    /// <summary>What stands beside a theme, in sentences.</summary>
    public IReadOnlyList<string> Beside(int theme) => theme switch
    {
        0 => [$"A rule ended the matter in {Say.Of(PolicyWalls)} of rated conversations.",
            $"Gestures noted: {Say.Many(Gestures)}; without cost {Say.Of(Free)}."],
        1 => [$"Right action, and no word of having heard: {Say.Of(SilentFixes)} of what customers let drop. Haste looks like that."],
        2 => [$"Asked of management and not granted: {Say.Of(NotGranted)} of what was answered.",
            $"Waiting for an answer for more than a week: {Say.Many(Waiting)}."],
        _ => [$"What customers let drop changed what was done in {Say.Of(ActedOn)} of the cases."],
    };
}
