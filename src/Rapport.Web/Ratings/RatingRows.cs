using Rapport.Ratings;

namespace Rapport.Web.Ratings;

/// <summary>The columns of ratings, cues and behaviours, and their values in that order; null for NULL.</summary>
internal static class RatingRows
{
    public const string Rating = """
        id, conversation_id, reader, rubric, stock, rated_at, of_change, is_current, score, low, high, raw, cap, anchor, flags, process, fault,
        cue_response, personal_interest, empathy_in_action, own_words, care, manner, line
        """;

    public const string Cue = "rating_id, number, conversation_id, turn, start, length, kind, salience, response, answered_turn";

    public const string Behaviour = "rating_id, number, conversation_id, code, turn, start, length";

    public static object?[] Of(Rated rated, long id, long now)
    {
        var (rating, reading) = (rated.Rating, rated.Rating.Reading);
        return
        [
            id, rated.Due.Id, reading.Reader, rating.Rubric, rated.Stock, now, rated.Due.ChangedAt.ToUnixTimeMilliseconds(), true,
            rating.Score, rating.Low, rating.High, rating.Raw, rating.Cap?.Limit, rating.Anchor is { } anchor ? Words.Code(anchor) : null,
            string.Join(' ', rating.Flags.Select(Words.Code)), reading.Process, reading.Fault,
            .. Enum.GetValues<FacetName>().Select(name => (object?)rating.Facets.FirstOrDefault(facet => facet.Name == name)?.Value), rated.Line,
        ];
    }

    public static IEnumerable<object?[]> CuesOf(Rated rated, long id) => rated.Rating.Reading.Cues.Select((cue, number) => new object?[]
    {
        id, number, rated.Due.Id, cue.Words.Turn, cue.Words.Start, cue.Words.Length, Words.Code(cue.Kind), cue.Salience,
        rated.Rating.IsOpen(cue) ? null : Words.Code(cue.Response), cue.ResponseTurn,
    });

    public static IEnumerable<object?[]> BehavioursOf(Rated rated, long id) => rated.Rating.Reading.Behaviours.Select((behaviour, number) => new object?[]
    {
        id, number, rated.Due.Id, Words.Code(behaviour.Code), behaviour.Words.Turn, behaviour.Words.Start, behaviour.Words.Length,
    });
}
