using Rapport.Conversations;
using Rapport.Readings;

namespace Rapport.Ratings;

/// <summary>What must be known about a rating besides its number.</summary>
public enum Flag
{
    /// <summary>No counted cue: the rating rests on what the advisor brought unprompted.</summary>
    LowOpportunity,

    /// <summary>Not rated: in a language the reader does not know.</summary>
    OutOfLanguage,

    /// <summary>Not rated: too little talk.</summary>
    TooShort,

    /// <summary>Not rated: no advisor speaks.</summary>
    NoAdvisor,

    /// <summary>Not rated: the reader cannot tell.</summary>
    Uncertain,
}

/// <summary>The six parts a rating is made of (rubric, section 6), in the rubric's order.</summary>
public enum FacetName
{
    /// <summary>How the cues were met. Weight .35.</summary>
    CueResponse,

    /// <summary>Interest in this person. Weight .15.</summary>
    PersonalInterest,

    /// <summary>Empathy that changed what was done. Weight .20.</summary>
    EmpathyInAction,

    /// <summary>Own words against stock wording. Weight .10.</summary>
    OwnWords,

    /// <summary>Ownership and commitment. Weight .05.</summary>
    Care,

    /// <summary>Warmth at the start and end, lightness, coldness. Weight .15.</summary>
    Manner,
}

/// <summary>One step of the arithmetic: what it adds to its facet, and the words that earned it or the absence it names.</summary>
public sealed record Addend
{
    /// <exception cref="ArgumentException">Neither words nor an absence.</exception>
    public Addend(string because, double amount, IReadOnlyList<Quote> words, string? absence = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0 && string.IsNullOrWhiteSpace(absence))
            throw new ArgumentException($"«{because}» must quote the words that earned it or name the absence.", nameof(words));
        (Because, Amount, Words, Absence) = (because, amount, words, absence);
    }

    /// <summary>What the rubric saw, in its words: "a focal cue acted on".</summary>
    public string Because { get; }

    /// <summary>What it adds to the facet, in facet units (a facet runs from 0 to 1).</summary>
    public double Amount { get; }

    /// <summary>The words that earned it; for a cue that nobody answered, the customer's.</summary>
    public IReadOnlyList<Quote> Words { get; }

    /// <summary>What was not there, where that is the reason; or null.</summary>
    public string? Absence { get; }
}

/// <summary>One facet with its arithmetic. <see cref="Value"/> is the sum of the addends, clipped to 0 to 1.</summary>
/// <param name="Name">Which.</param>
/// <param name="Weight">Its share of Q; the six add up to 1, or .65 where there is no counted cue.</param>
/// <param name="Value">0 to 1; null for cueResponse without counted cues.</param>
/// <param name="Points">What it adds to the raw rating: 9 · weight · value, divided by .65 without counted cues.</param>
/// <param name="Addends">The steps, the neutral start first.</param>
public sealed record Facet(FacetName Name, double Weight, double? Value, double Points, IReadOnlyList<Addend> Addends);

/// <summary>The most a rating can be, and why.</summary>
/// <param name="Limit">The highest rating, 1 to 10.</param>
/// <param name="Because">The rubric's condition.</param>
/// <param name="Words">The words that set it off; empty where an absence did.</param>
public sealed record Cap(double Limit, string Because, IReadOnlyList<Quote> Words);

/// <summary>How the way one customer was treated would have made them feel, 1.0 to 10.0, and everything it rests on.</summary>
public sealed record Rating
{
    /// <summary>The reading it was made from.</summary>
    public required Reading Reading { get; init; }

    /// <summary>1.0 to 10.0, one decimal; null where the reader declined. Null is never 0.</summary>
    public double? Score { get; init; }

    /// <summary>1 + 9·Q before caps and rounding; null where the reader declined.</summary>
    public double? Raw { get; init; }

    /// <summary>The sentence the number refers to, or null.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>The cap that bound, or null.</summary>
    public Cap? Cap { get; init; }

    /// <summary>What must be known besides.</summary>
    public IReadOnlyList<Flag> Flags { get; init; } = [];

    /// <summary>The six facets in the rubric's order; empty where the reader declined.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The rubric's version.</summary>
    public required string Rubric { get; init; }

    /// <summary>The lower end of the interval, or null where no margin was measured.</summary>
    public double? Low => Score is { } score && Reading.Margin is { } margin ? Rounded(Math.Max(1, score - margin.Below)) : null;

    /// <summary>The upper end of the interval, or null where no margin was measured.</summary>
    public double? High => Score is { } score && Reading.Margin is { } margin ? Rounded(Math.Min(10, score + margin.Above)) : null;

    /// <summary>What was rated.</summary>
    public Conversation Conversation => Reading.Conversation;

    /// <summary>Whether a cue came after the advisor's last turn, so that nobody could answer it any more: recorded, not counted.</summary>
    public bool IsOpen(Cue cue)
    {
        ArgumentNullException.ThrowIfNull(cue);
        for (var turn = cue.Words.Turn + 1; turn < Conversation.Turns.Count; turn++)
        {
            if (Conversation.Turns[turn].Who == Speaker.Advisor)
                return false;
        }

        return true;
    }

    /// <summary>One decimal, halves away from zero.</summary>
    internal static double Rounded(double value) =>
        (double)Math.Round((decimal)Math.Round(value, 9), 1, MidpointRounding.AwayFromZero);
}
