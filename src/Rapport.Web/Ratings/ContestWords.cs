using Rapport.Conversations;
using Rapport.Readings;
using Codes = Rapport.Ratings.Words;

namespace Rapport.Web.Ratings;

/// <summary>What a contest is about, in words.</summary>
internal static class ContestWords
{
    /// <param name="contest">The contest.</param>
    /// <param name="talk">Where its words stand; the talk may have changed since.</param>
    public static string Of(SaidContest contest, Conversation talk) => contest.Finding == "rating"
        ? "The rating as a whole"
        : contest is { Turn: { } turn, Start: { } start, Length: { } length } && turn < talk.Turns.Count && start + length <= talk.Turns[turn].Text.Length
            ? $"“{Heard.Short(talk.Turns[turn].Text.Substring(start, length))}”: {InProse(contest.Finding)}"
            : InProse(contest.Finding);

    private static string InProse(string code) =>
        Codes.Parse<CueKind>(code) is { } kind ? Codes.Of(kind)
        : Codes.Parse<Response>(code) is { } response ? Codes.Of(response)
        : Codes.Parse<BehaviourCode>(code) is { } behaviour ? Codes.Of(behaviour)
        : code;
}
