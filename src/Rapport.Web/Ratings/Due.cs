using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>A conversation that waits for its rating.</summary>
/// <param name="ChangedAt">Which talk this is.</param>
internal sealed record Due(long Id, string Source, DateTimeOffset ChangedAt, string Talk);

/// <summary>The queue, which is no table: conversations whose current rating is missing, of earlier talk, or by another yardstick.</summary>
internal static class Queue
{
    /// <summary>All that wait.</summary>
    public static IQueryable<StoredConversation> Waiting(this Store store, Yardstick yardstick)
    {
        var (reader, rubric, stock) = (Yardstick.Reader, Yardstick.Rubric, yardstick.Stock);
        var ratings = store.Ratings;
        return store.Conversations.Where(talk => !ratings.Any(rating => rating.ConversationId == talk.Id && rating.IsCurrent
            && rating.OfChange == talk.ChangedAt && rating.Reader == reader && rating.Rubric == rubric && rating.Stock == stock));
    }
}
