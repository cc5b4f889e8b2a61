using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Web.Ratings;

/// <summary>A reading taken back out of a rating's line.</summary>
internal static class StoredReading
{
    /// <summary>The reading; null where it belongs to earlier talk, or holds codes that this program does not know.</summary>
    /// <param name="rating">The rating whose line it is.</param>
    /// <param name="conversation">The talk as it stands now.</param>
    /// <param name="changedAt">When this talk came.</param>
    public static Reading? Of(StoredRating rating, Conversation conversation, DateTimeOffset changedAt)
    {
        if (rating.OfChange != changedAt)
            return null;
        using var line = JsonDocument.Parse(rating.Line);
        try
        {
            return new(
                conversation, line.RootElement.GetProperty("cues").EnumerateArray().Select(cue => CueOf(cue, conversation)).ToList(),
                line.RootElement.GetProperty("behaviours").EnumerateArray().Select(behaviour => BehaviourOf(behaviour, conversation)).ToList(),
                rating.Fault, rating.Reader)
            {
                Process = rating.Process,
                Stock = rating.Stock,
            };
        }
        catch (Exception other) when (other is ArgumentException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static Cue CueOf(JsonElement cue, Conversation conversation)
    {
        // An open cue has no response, and counts nowhere.
        var response = cue.GetProperty("response").GetString() is { } code ? Known<Response>(code) : Response.Missed;
        var turn = cue.GetProperty("responseTurn") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : default(int?);
        var answer = response != Response.Missed && cue.GetProperty("responseText").GetString() is { } text ? Quote.Find(conversation, turn ?? -1, text) : null;
        return new(QuoteOf(cue, conversation), Known<CueKind>(cue.GetProperty("type").GetString()), cue.GetProperty("salience").GetInt32(), response, answer)
        {
            Explicit = cue.GetProperty("explicit").GetBoolean(),
            Valence = cue.GetProperty("valence").GetInt32(),
            ResponseTurn = turn,
        };
    }

    private static Behaviour BehaviourOf(JsonElement behaviour, Conversation conversation) =>
        new(Known<BehaviourCode>(behaviour.GetProperty("code").GetString()), QuoteOf(behaviour, conversation));

    private static Quote QuoteOf(JsonElement words, Conversation conversation) => Quote.Of(
        conversation, words.GetProperty("turn").GetInt32(), words.GetProperty("start").GetInt32(), words.GetProperty("length").GetInt32());

    private static T Known<T>(string? code) where T : struct, Enum => Words.Parse<T>(code) ?? throw new FormatException($"\"{code}\" is no {typeof(T).Name}.");
}
