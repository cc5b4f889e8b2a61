using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Web.Ratings;

/// <summary>A stretch of a turn that is marked alike.</summary>
/// <param name="Text">As said.</param>
/// <param name="Look">Classes of its mark, divided by blanks; null where nothing was found.</param>
/// <param name="Ids">What begins here, to be linked to: <c>cue-0</c>, <c>answer-0</c>, <c>behaviour-2</c>.</param>
internal sealed record Stretch(string Text, string? Look, IReadOnlyList<string> Ids);

/// <summary>Cuts a turn into stretches at the ends of what was found in it, which may overlap.</summary>
internal static class Marked
{
    private static readonly BehaviourCode[] Hurting =
    [
        BehaviourCode.PolicyDeflection, BehaviourCode.Interruption, BehaviourCode.OverApology, BehaviourCode.OwnFrame, BehaviourCode.OverFamiliarity,
        BehaviourCode.Coldness, BehaviourCode.Blame, BehaviourCode.AsksAgain,
    ];

    /// <summary>Whether a behaviour speaks for whoever showed it.</summary>
    public static bool IsCredit(BehaviourCode code) => code != BehaviourCode.ScriptedPhrase && !Hurting.Contains(code);

    public static IReadOnlyList<Stretch> Turn(Conversation conversation, Reading? reading, int turn)
    {
        var text = conversation.Turns[turn].Text;
        List<Found> found = reading is null ? [] : [.. In(reading).Where(each => each.Words.Turn == turn)];
        int[] edges = [.. found.SelectMany(each => new[] { each.Words.Start, each.Words.Start + each.Words.Length }).Append(0).Append(text.Length).Distinct().Order()];
        return [.. edges.Zip(edges.Skip(1), (start, end) => Of(text[start..end], start, found))];
    }

    private static Stretch Of(string text, int start, List<Found> found)
    {
        var looks = found.Where(each => each.Words.Start <= start && start < each.Words.Start + each.Words.Length)
            .SelectMany(each => each.Look.Split(' ')).Distinct(StringComparer.Ordinal).ToList();
        return new(
            text, looks.Count == 0 ? null : string.Join(' ', looks), [.. found.Where(each => each.Words.Start == start).Select(each => each.Id)]);
    }

    private static IEnumerable<Found> In(Reading reading)
    {
        foreach (var (number, cue) in reading.Cues.Index())
        {
            yield return new($"cue-{number}", cue.Words, LookOf(cue));
            if (cue.Answer is { } answer)
                yield return new($"answer-{number}", answer, cue.Response == Response.Scripted ? "script" : cue.Response == Response.Dismissed ? "hurt" : "advisor");
        }
        foreach (var (number, behaviour) in reading.Behaviours.Index())
            yield return new($"behaviour-{number}", behaviour.Words, LookOf(behaviour.Code));
    }

    private static string LookOf(Cue cue)
    {
        var look = cue.Salience == 3 ? "cue focal" : "cue";
        return cue.Response is Response.Missed or Response.Dismissed ? look + " missed" : look;
    }

    private static string LookOf(BehaviourCode code) =>
        code == BehaviourCode.ScriptedPhrase ? "script" : Hurting.Contains(code) ? "hurt" : code == BehaviourCode.Effect ? "effect" : "advisor";

    private sealed record Found(string Id, Quote Words, string Look);
}
