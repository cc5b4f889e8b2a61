using Rapport.Conversations;

namespace Rapport.Tests;

/// <summary>Data with names for tests.</summary>
internal static class Some
{
    /// <summary>A conversation of alternating turns, the customer first: Some.Talk("My shoes leak.", "Oh no.").</summary>
    public static Conversation Talk(params string[] turns) =>
        new("c-1", [.. turns.Select((text, turn) => new Turn(turn % 2 == 0 ? Speaker.Customer : Speaker.Advisor, text))]);
}
