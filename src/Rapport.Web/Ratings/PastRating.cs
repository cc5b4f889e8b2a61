namespace Rapport.Web.Ratings;

/// <summary>A line of the list of all ratings of a conversation: what it says, without the reading that it rests on.</summary>
internal sealed record PastRating(
    long Id, DateTimeOffset RatedAt, double? Score, string Reader, string Rubric, string? Stock, bool IsCurrent, DateTimeOffset OfChange)
{
    /// <summary>A conversation's, the latest first.</summary>
    public static IQueryable<PastRating> Of(IQueryable<StoredRating> ratings, long conversation) => ratings
        .Where(rating => rating.ConversationId == conversation).OrderByDescending(rating => rating.Id)
        .Select(rating => new PastRating(
            rating.Id, rating.RatedAt, rating.Score, rating.Reader, rating.Rubric, rating.Stock, rating.IsCurrent, rating.OfChange));
}
