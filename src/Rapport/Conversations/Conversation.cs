namespace Rapport.Conversations;

/// <summary>Where a conversation took place.</summary>
public enum Channel
{
    /// <summary>Unknown, or none of the others.</summary>
    Other,

    /// <summary>A telephone or video call.</summary>
    Call,

    /// <summary>A chat in real time.</summary>
    Chat,

    /// <summary>An exchange of e-mails.</summary>
    Email,

    /// <summary>A public or private exchange on a social network.</summary>
    Social,

    /// <summary>At a counter, at the door, in a room.</summary>
    InPerson,
}

/// <summary>The satisfaction score that the source itself keeps, on the source's own scale.</summary>
public sealed record Satisfaction
{
    /// <exception cref="ArgumentException">The scale is empty or the score lies outside it.</exception>
    public Satisfaction(double score, double min, double max)
    {
        if (!(min < max) || !(score >= min && score <= max))
            throw new ArgumentException($"A satisfaction of {score} does not lie on a scale from {min} to {max}.", nameof(score));
        (Score, Min, Max) = (score, min, max);
    }

    /// <summary>The score, from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public double Score { get; }

    /// <summary>The worst score possible.</summary>
    public double Min { get; }

    /// <summary>The best score possible.</summary>
    public double Max { get; }

    /// <summary>The score as a share of its scale: 0 worst, 1 best.</summary>
    public double Share => (Score - Min) / (Max - Min);
}

/// <summary>One contact between a customer and one or more advisors. Its key is <see cref="Source"/> and <see cref="Id"/>.</summary>
public sealed record Conversation
{
    private readonly string source = "";

    /// <param name="id">The source's own identifier; not blank.</param>
    /// <param name="turns">At least one turn, in the order of talk.</param>
    /// <exception cref="ArgumentException">The id is blank or there are no turns.</exception>
    public Conversation(string id, IReadOnlyList<Turn> turns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(turns);
        if (turns.Count == 0)
            throw new ArgumentException("A conversation has at least one turn.", nameof(turns));
        (Id, Turns) = (id, turns);
    }

    /// <summary>The source's own identifier.</summary>
    public string Id { get; }

    /// <summary>The turns, in the order of talk; turn numbers count from 0.</summary>
    public IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>The system or file whose ids these are; never null.</summary>
    public string Source { get => source; init => source = value ?? ""; }

    /// <summary>Where it took place.</summary>
    public Channel Channel { get; init; }

    /// <summary>The team that served, or null.</summary>
    public string? Team { get; init; }

    /// <summary>Who served, where the turns carry no names; or null.</summary>
    public string? Advisor { get; init; }

    /// <summary>The customer's identifier in the source, or null. Never a name.</summary>
    public string? Customer { get; init; }

    /// <summary>When it began, or null.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The industry, or null.</summary>
    public string? Industry { get; init; }

    /// <summary>The kind of contact ("complaint", "order status"), or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The language as a BCP 47 tag, where the source says; or null.</summary>
    public string? Language { get; init; }

    /// <summary>The subject line, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The source's own satisfaction score, or null.</summary>
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>Whether the source says the matter was resolved; null where it does not say.</summary>
    public bool? Resolved { get; init; }

    /// <summary>The source's tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Names of the customer that the file's own customer fields give. Redaction takes them out of the text; they are never kept.</summary>
    public IReadOnlyList<string> CustomerNames { get; init; } = [];

    /// <summary>The advisor's name: <see cref="Advisor"/>, or the first name on an advisor's turn, or null.</summary>
    public string? Served => Advisor ?? Turns.FirstOrDefault(turn => turn is { Who: Speaker.Advisor, Name: not null })?.Name;
}
