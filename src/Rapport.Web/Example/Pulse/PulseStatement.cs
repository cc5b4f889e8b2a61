namespace Rapport.Web.Example.Pulse;

/// <summary>One statement of the staff pulse, answered from 1 not at all to 5 fully, or not.</summary>
/// <param name="Code">What answers are kept under; another wording that asks something else gets another code.</param>
/// <param name="Short">A word or two, for tables.</param>
/// <param name="Text">As everybody reads it.</param>
internal sealed record PulseStatement(string Code, string Short, string Text)
{
    public const int NotSaid = 0, Lowest = 1, Highest = 5;

    /// <summary>From here on somebody agrees.</summary>
    public const int Agrees = 4;

    /// <summary>In the order in which they are asked.</summary>
    public static IReadOnlyList<PulseStatement> All { get; } =
    [
        new("heard", "Listened to", "When I say something here, somebody listens, and I learn what came of it."),
        new("trusted", "Trusted", "I am trusted to do what a customer needs."),
        new("thanked", "Thanked", "When I have done something well, somebody notices and says so."),
        new("mistakes", "Mistakes", "I can say that I made a mistake, and we talk about the next time."),
        new("person", "A person", "I am treated here as a person."),
    ];

    /// <summary>The one question that may be answered in words.</summary>
    public const string Open = "What would make this a place that treats you as a person?";
}
