using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Train;

/// <summary>One line of ratings.jsonl: what one rater found in one conversation. What is not true to the talk is refused, with the reason.</summary>
internal static class RatingLine
{
    /// <exception cref="InvalidDataException">No such conversation, an unknown code, or words that do not stand where they should.</exception>
    public static Labelled Of(JsonElement line, IReadOnlyDictionary<string, Conversation> talks)
    {
        var id = line.GetProperty("id").GetString()!;
        if (!talks.TryGetValue(id, out var talk))
            throw new InvalidDataException($"no conversation has the id \"{id}\"; both files must come from the same export.");
        return new(
            talk,
            new(talk),
            line.GetProperty("holistic").GetDouble(),
            line.GetProperty("process") is { ValueKind: JsonValueKind.Number } process ? process.GetDouble() : double.NaN,
            line.GetProperty("fault").GetBoolean(),
            [.. line.GetProperty("cues").EnumerateArray().Select(cue => CueOf(cue, talk))],
            [.. line.GetProperty("behaviours").EnumerateArray().Select(each => BehaviourOf(each, talk))]);
    }

    /// <exception cref="InvalidDataException">It is no such code.</exception>
    public static T Code<T>(JsonElement element, string name) where T : struct, Enum =>
        Words.Parse<T>(element.GetProperty(name).GetString()) ?? throw new InvalidDataException(
            $"\"{name}\" is \"{element.GetProperty(name).GetString()}\"; it is one of {string.Join(", ", Enum.GetValues<T>().Select(Words.Code))}.");

    private static GoldCue CueOf(JsonElement cue, Conversation talk)
    {
        var (turn, start, length) = Place(cue, talk, "turn", "start", "length", "text");
        int? met = cue.TryGetProperty("responseTurn", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;
        var answer = met is not null && cue.TryGetProperty("responseStart", out _) ? Place(cue, talk, "responseTurn", "responseStart", "responseLength", "responseText") : default;
        return new(
            turn, start, length, Code<CueKind>(cue, "type"), Number(cue, "salience"), cue.GetProperty("explicit").GetBoolean(), Number(cue, "valence"), Code<Response>(cue, "response"),
            met, answer.Start, answer.Length);
    }

    private static GoldBehaviour BehaviourOf(JsonElement behaviour, Conversation talk)
    {
        var (turn, start, length) = Place(behaviour, talk, "turn", "start", "length", "text");
        return new(turn, start, length, Code<BehaviourCode>(behaviour, "code"));
    }

    /// <summary>Where words stand, and that they do.</summary>
    private static (int Turn, int Start, int Length) Place(JsonElement element, Conversation talk, string turnName, string startName, string lengthName, string textName)
    {
        var (turn, start, length) = (Number(element, turnName), Number(element, startName), Number(element, lengthName));
        if (turn < 0 || turn >= talk.Turns.Count || start < 0 || length < 0 || start + length > talk.Turns[turn].Text.Length)
            throw new InvalidDataException($"\"{turnName}\" {turn}, \"{startName}\" {start} and \"{lengthName}\" {length} lie outside the talk.");
        if (element.TryGetProperty(textName, out var text) && text.GetString() is { } words && words != talk.Turns[turn].Text.Substring(start, length))
            throw new InvalidDataException($"\"{words}\" does not stand in turn {turn} at {start}: the talk is another than the one that was rated.");
        return (turn, start, length);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
