namespace Rapport.Web.Gestures.Ready;

/// <summary>A statement of the self-check, answered from 1 not at all to 5 fully.</summary>
/// <param name="Code">What answers are kept under; never another statement's.</param>
/// <param name="Text">As management and advisors read it, the same words.</param>
internal sealed record Statement(string Code, string Text);

/// <summary>Statements about one question, beside which one kind of evidence stands.</summary>
internal sealed record Theme(string Name, IReadOnlyList<Statement> Statements);

/// <summary>A dozen statements, the same for everybody.</summary>
internal static class Statements
{
    public const int Lowest = 1, Highest = 5;

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<Theme> Themes { get; } =
    [
        new("May people act?",
        [
            new("act", "People here may do something for a customer without asking first."),
            new("rules", "A rule that stands in the way of a customer can be bent, and afterwards changed."),
            new("know", "Everybody knows how much they may spend, and on what: on whatever the customer needs."),
        ]),
        new("Have they time?",
        [
            new("time", "There is time to let a customer finish, even when others wait."),
            new("pace", "Nobody is asked why a good conversation took long."),
            new("pause", "After a hard conversation people can take a breath."),
        ]),
        new("Who backs them?",
        [
            new("back", "If something done for a customer goes wrong, the leader stands beside whoever did it."),
            new("answer", "Who asks management for something gets an answer within days, and a reason."),
            new("heard", "What people hear from customers changes what we do."),
        ]),
        new("Do we do it ourselves?",
        [
            new("first", "Leaders speak with customers themselves, and tell of it."),
            new("thanks", "A gesture is talked about when it was good, and not only when it was dear."),
            new("us", "We are treated here as we are to treat customers."),
        ]),
    ];

    public static IReadOnlyList<Statement> All { get; } = [.. Themes.SelectMany(theme => theme.Statements)];
}
