using Rapport.Agreement;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Web.Audits.Agreement;

/// <summary>What one rater says of one conversation.</summary>
/// <param name="Rater">Who.</param>
/// <param name="Value">The rating, 1 to 10.</param>
/// <param name="Cues">The stretches marked as cues, with their kinds.</param>
/// <param name="Codes">The codes that are present: <c>cue/feeling</c>, <c>response/missed</c>, <c>behaviour/warmth</c>.</param>
internal sealed record Voice(string Rater, double Value, IReadOnlyList<Stretch> Cues, IReadOnlySet<string> Codes)
{
    /// <summary>An auditor's.</summary>
    public static Voice Of(string rater, double value, Marks marks) => Of(
        rater, value, marks.Cues.Select(cue => (new Stretch(cue.Words.Turn, cue.Words.Start, cue.Words.Length, Words.Code(cue.Kind)), (Response?)cue.Response)),
        marks.Behaviours.Select(behaviour => behaviour.Code));

    /// <summary>Anybody's; a cue that came too late to be answered has no response.</summary>
    public static Voice Of(string rater, double value, IEnumerable<(Stretch Cue, Response? Met)> cues, IEnumerable<BehaviourCode> behaviours)
    {
        (Stretch Cue, Response? Met)[] all = [.. cues];
        return new(
            rater, value, [.. all.Select(each => each.Cue)],
            all.Select(each => $"cue/{each.Cue.Kind}")
                .Concat(all.Where(each => each.Met is not null).Select(each => $"response/{Words.Code(each.Met!.Value)}"))
                .Concat(behaviours.Select(code => $"behaviour/{Words.Code(code)}")).ToHashSet(StringComparer.Ordinal));
    }
}
