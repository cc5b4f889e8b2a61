using System.Security.Cryptography;
using System.Text;
using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Web.Ratings;

/// <summary>
/// The house's lists, applied to a reading. Script counts as script: warmth, interest and own words recited from it are scripted phrases, and
/// a cue that it answers met a formula. Wordings required by law are never scored. Safe for many threads.
/// </summary>
internal sealed class HouseWordings(IReadOnlyList<HouseWording> wordings)
{
    private readonly Phrases script = Of(wordings, WordingKind.Script);
    private readonly Phrases required = Of(wordings, WordingKind.Required);

    /// <summary>Eight hexadecimal digits that stand for the lists, whatever their order; null where both are empty.</summary>
    public string? Version { get; } = VersionOf(wordings);

    /// <summary>The version of such lists.</summary>
    public static string? VersionOf(IReadOnlyList<HouseWording> wordings)
    {
        if (wordings.Count == 0)
            return null;
        var lines = wordings.Select(wording => $"{wording.Kind} {wording.Text}\n").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))).AsSpan(0, 4));
    }

    /// <summary>The reading as the house's lists have it.</summary>
    public Reading In(Reading reading)
    {
        if (Version is null || reading.Abstains is not null)
            return reading;
        var (recited, never) = (Places(reading.Conversation, script), Places(reading.Conversation, required));
        var behaviours = reading.Behaviours.Where(behaviour => !IsIn(never, behaviour.Words))
            .Select(behaviour => IsCredit(behaviour.Code) && IsIn(recited, behaviour.Words) ? behaviour with { Code = BehaviourCode.ScriptedPhrase } : behaviour)
            .Distinct().ToList();
        var heard = behaviours.Where(behaviour => behaviour.Code == BehaviourCode.ScriptedPhrase).Select(behaviour => behaviour.Words).ToList();
        var unheard = recited.Where(place => !IsIn(never, place) && !heard.Any(words => Shared(place, words) > 0))
            .Select(place => new Behaviour(BehaviourCode.ScriptedPhrase, place));
        return new(reading.Conversation, reading.Cues.Select(cue => Met(cue, recited)), behaviours.Concat(unheard), reading.Fault, reading.Reader)
        {
            Process = reading.Process,
            Margin = reading.Margin,
            Stock = reading.Stock,
        };
    }

    private static Phrases Of(IReadOnlyList<HouseWording> wordings, WordingKind kind) =>
        new(wordings.Where(wording => wording.Kind == kind).Select(wording => wording.Text));

    private static List<Quote> Places(Conversation conversation, Phrases phrases)
    {
        var places = new List<Quote>();
        foreach (var (number, turn) in conversation.Turns.Index().Where(turn => turn.Item.Who == Speaker.Advisor))
            places.AddRange(phrases.In(turn.Text).Select(place => Quote.Of(conversation, number, place.Start, place.Length)));
        return places;
    }

    private static bool IsCredit(BehaviourCode code) => code is BehaviourCode.OwnWords or BehaviourCode.Warmth or BehaviourCode.Interest;

    private static Cue Met(Cue cue, List<Quote> recited) =>
        cue is { Answer: { } answer, Response: Response.Acknowledged or Response.Personalised } && IsIn(recited, answer)
            ? new(cue.Words, cue.Kind, cue.Salience, Response.Scripted, answer) { Explicit = cue.Explicit, Valence = cue.Valence }
            : cue;

    /// <summary>At least half of the words: readers cut talk where they see fit.</summary>
    private static bool IsIn(List<Quote> places, Quote words) => places.Exists(place => 2 * Shared(place, words) >= words.Length);

    private static int Shared(Quote one, Quote other) => one.Turn == other.Turn
        ? Math.Min(one.Start + one.Length, other.Start + other.Length) - Math.Max(one.Start, other.Start)
        : 0;
}
