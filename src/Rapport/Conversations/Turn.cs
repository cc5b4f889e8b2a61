namespace Rapport.Conversations;

/// <summary>Who speaks in a turn. Internal notes are not turns; a bot is never an advisor.</summary>
public enum Speaker
{
    /// <summary>The person the firm is there for.</summary>
    Customer,

    /// <summary>A person who speaks for the firm.</summary>
    Advisor,

    /// <summary>A machine that speaks for the firm.</summary>
    Bot,

    /// <summary>A notice nobody said: "the call is being recorded", "Tom joined".</summary>
    System,
}

/// <summary>One stretch of one speaker's talk.</summary>
public sealed record Turn
{
    /// <param name="who">Who speaks.</param>
    /// <param name="text">What was said, as kept (after cleaning and redaction). May be empty, never null.</param>
    /// <param name="name">The speaker's name where the source gives one.</param>
    /// <param name="at">When the turn began, where the source says.</param>
    /// <exception cref="ArgumentException"><paramref name="who"/> is no speaker or <paramref name="text"/> is null.</exception>
    public Turn(Speaker who, string text, string? name = null, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Enum.IsDefined(who))
            throw new ArgumentOutOfRangeException(nameof(who), who, "A turn is a customer's, an advisor's, a bot's or the system's.");
        (Who, Text, Name, At) = (who, text, string.IsNullOrWhiteSpace(name) ? null : name.Trim(), at);
    }

    /// <summary>Who speaks.</summary>
    public Speaker Who { get; }

    /// <summary>What was said; every span counts UTF-16 units in this text.</summary>
    public string Text { get; }

    /// <summary>The speaker's name, or null.</summary>
    public string? Name { get; }

    /// <summary>When the turn began, or null.</summary>
    public DateTimeOffset? At { get; }
}
