using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Readings;

namespace Rapport.Ratings;

/// <summary>
/// Writes a rating as one JSON object: id, rating, low, high, anchor, process, cap, flags, fault, facets, cues, behaviours, and the
/// versions of rubric, reader and stock ledger. The same rating always gives the same bytes.
/// </summary>
public static class RatingWriter
{
    /// <summary>For a writer of lines: no indentation, and quotes stay readable (the output is JSON, never HTML).</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object. Facets have three decimals, ratings one; what is unknown is null, never 0.</summary>
    public static void Write(Utf8JsonWriter to, Rating rating)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(rating);
        var reading = rating.Reading;
        to.WriteStartObject();
        to.WriteString("id", rating.Conversation.Id);
        WriteNumber(to, "rating", rating.Score);
        WriteNumber(to, "low", rating.Low);
        WriteNumber(to, "high", rating.High);
        to.WriteString("anchor", rating.Anchor?.ToString());
        WriteNumber(to, "process", reading.Process);
        WriteNumber(to, "cap", rating.Cap?.Limit);
        WriteArray(to, "flags", rating.Flags, flag => to.WriteStringValue(Words.Code(flag)));
        to.WriteBoolean("fault", reading.Fault);
        WriteFacets(to, rating.Facets);
        WriteArray(to, "cues", reading.Cues, cue => WriteCue(to, cue, open: rating.IsOpen(cue)));
        WriteArray(to, "behaviours", reading.Behaviours, behaviour => WriteBehaviour(to, behaviour));
        to.WriteString("rubric", rating.Rubric);
        to.WriteString("reader", reading.Reader);
        to.WriteString("stock", reading.Stock);
        to.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter to, IReadOnlyList<Facet> facets)
    {
        if (facets.Count == 0)
        {
            to.WriteNull("facets");
            return;
        }

        to.WriteStartObject("facets");
        foreach (var facet in facets)
            WriteNumber(to, Words.Code(facet.Name), facet.Value is { } value ? Math.Round(value, 3) : null);
        to.WriteEndObject();
    }

    private static void WriteCue(Utf8JsonWriter to, Cue cue, bool open)
    {
        to.WriteStartObject();
        WriteQuote(to, cue.Words);
        to.WriteString("type", Words.Code(cue.Kind));
        to.WriteNumber("salience", cue.Salience);
        to.WriteBoolean("explicit", cue.Explicit);
        to.WriteNumber("valence", cue.Valence);
        to.WriteString("response", open ? null : Words.Code(cue.Response));
        WriteNumber(to, "responseTurn", cue.ResponseTurn);
        to.WriteString("responseText", cue.Answer?.Text);
        to.WriteEndObject();
    }

    private static void WriteBehaviour(Utf8JsonWriter to, Behaviour behaviour)
    {
        to.WriteStartObject();
        WriteQuote(to, behaviour.Words);
        to.WriteString("code", Words.Code(behaviour.Code));
        to.WriteEndObject();
    }

    private static void WriteQuote(Utf8JsonWriter to, Quote words)
    {
        to.WriteNumber("turn", words.Turn);
        to.WriteNumber("start", words.Start);
        to.WriteNumber("length", words.Length);
        to.WriteString("text", words.Text);
    }

    private static void WriteArray<T>(Utf8JsonWriter to, string name, IReadOnlyList<T> items, Action<T> write)
    {
        to.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        to.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter to, string name, double? number)
    {
        if (number is { } value)
            to.WriteNumber(name, value);
        else
            to.WriteNull(name);
    }
}
