using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Tests;

/// <summary>Data with names for tests.</summary>
internal static class Some
{
    /// <summary>A conversation of alternating turns, the customer first: Some.Talk("My shoes leak.", "Oh no.").</summary>
    public static Conversation Talk(params string[] turns) =>
        new("c-1", [.. turns.Select((text, turn) => new Turn(turn % 2 == 0 ? Speaker.Customer : Speaker.Advisor, text))]);

    /// <summary>The rubric's stage: turns 0 to 7, customer and advisor in turn, enough words to quote.</summary>
    public static readonly Conversation EightTurns = Talk([.. Enumerable.Range(0, 8).Select(turn => $"These are the words of turn {turn}.")]);

    /// <summary>The whole of a turn as a quote.</summary>
    public static Quote Words(int turn, Conversation? of = null) =>
        Quote.Of(of ?? EightTurns, turn, 0, (of ?? EightTurns).Turns[turn].Text.Length);

    /// <summary>A cue in turn 0, answered in turn 1 where its response has words.</summary>
    public static Cue Cue(CueKind kind, int salience, Response response, int turn = 0) =>
        new(Words(turn), kind, salience, response, response is Response.Missed or Response.SilentFix ? null : Words(turn + 1));

    /// <summary>A behaviour with its words in an advisor's turn (effect: the customer's).</summary>
    public static Behaviour Does(BehaviourCode code, int? turn = null) =>
        new(code, Words(turn ?? (code == BehaviourCode.Effect ? 6 : 3)));

    /// <summary>A reading of the eight turns.</summary>
    public static Reading Reading(IEnumerable<Cue> cues, IEnumerable<Behaviour> behaviours, bool fault = false) =>
        new(EightTurns, cues, behaviours, fault, "a test");
}
