using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Versions that current ratings were made by.</summary>
/// <param name="Stock">Of stock ledger and house lists; null for none.</param>
/// <param name="Ratings">How many current ratings bear them.</param>
internal sealed record Versions(string Reader, string Rubric, string? Stock, long Ratings);

/// <summary>How far the rating in the background is.</summary>
/// <param name="Conversations">All there are.</param>
/// <param name="Waiting">Those whose current rating is missing, of earlier talk, or of an older version.</param>
/// <param name="GivenUp">Those that could not be rated since the program started; they wait, too.</param>
/// <param name="TurnsPerSecond">Over the last minute of work in this process; null where nothing was rated.</param>
/// <param name="Reader">In force.</param>
/// <param name="Rubric">In force.</param>
/// <param name="Stock">In force; null where there is neither a stock ledger nor a list of the house.</param>
/// <param name="InUse">What current ratings were made by, the commonest first.</param>
internal sealed record RatingProgress(
    long Conversations, long Waiting, int GivenUp, double? TurnsPerSecond, string Reader, string Rubric, string? Stock, IReadOnlyList<Versions> InUse)
{
    public static async Task<RatingProgress> OfAsync(Store store, Yardsticks yardsticks, RatingWalk walk, Pace pace, CancellationToken stop)
    {
        var yardstick = await yardsticks.CurrentAsync(store, stop);
        var inUse = await store.Ratings.Where(rating => rating.IsCurrent)
            .GroupBy(rating => new { rating.Reader, rating.Rubric, rating.Stock })
            .Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(stop);
        return new(
            await store.Conversations.LongCountAsync(stop), await store.Waiting(yardstick).LongCountAsync(stop), walk.GivenUp, pace.TurnsPerSecond,
            Yardstick.Reader, Yardstick.Rubric, yardstick.Stock,
            [.. inUse.OrderByDescending(group => group.Count).Select(group => new Versions(group.Key.Reader, group.Key.Rubric, group.Key.Stock, group.Count))]);
    }
}
