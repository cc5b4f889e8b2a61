using System.Text.Json;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Web.Overview;

/// <summary>The words of a cue and of what met it, out of the line that is kept of a rating (DESIGN section 4).</summary>
/// <param name="Words">What the customer let drop.</param>
/// <param name="Turn">Where, from 0.</param>
/// <param name="Answer">What met it, or null.</param>
/// <param name="AnswerTurn">The turn that met it, or null.</param>
/// <param name="Codes">Behaviours in the same turn that overlap the answer's words.</param>
internal sealed record QuotedCue(string Words, int Turn, string? Answer, int? AnswerTurn, IReadOnlySet<BehaviourCode> Codes);

/// <summary>Reads kept lines.</summary>
internal static class RatedLine
{
    /// <returns>Null where the line does not hold the cue.</returns>
    public static QuotedCue? Cue(string line, int number)
    {
        using var json = JsonDocument.Parse(line);
        if (!json.RootElement.TryGetProperty("cues", out var cues) || number >= cues.GetArrayLength())
            return null;
        var cue = cues[number];
        if (Text(cue, "text") is not { } words)
            return null;
        var (answer, turn) = (Text(cue, "responseText"), Number(cue, "responseTurn"));
        return new(words, Number(cue, "turn") ?? 0, answer, turn, answer is null ? new HashSet<BehaviourCode>() : CodesIn(json.RootElement, turn, answer));
    }

    private static HashSet<BehaviourCode> CodesIn(JsonElement line, int? turn, string answer) =>
        !line.TryGetProperty("behaviours", out var behaviours) ? [] :
        [
            .. behaviours.EnumerateArray()
                .Where(behaviour => Number(behaviour, "turn") == turn && Text(behaviour, "text") is { } text && Overlap(text, answer))
                .Select(behaviour => Words.Parse<BehaviourCode>(Text(behaviour, "code"))).OfType<BehaviourCode>(),
        ];

    private static bool Overlap(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
