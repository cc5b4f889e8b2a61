using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>A conversation as the neutral formats write it; nothing is checked yet.</summary>
internal sealed record NeutralConversation
{
    public string? Id { get; init; }
    public string? Source { get; init; }
    public string? Channel { get; init; }
    public string? Team { get; init; }
    public string? Advisor { get; init; }
    public string? StartedAt { get; init; }
    public string? Customer { get; init; }
    public string? Industry { get; init; }
    public string? Kind { get; init; }
    public string? Language { get; init; }
    public string? Subject { get; init; }
    public NeutralSatisfaction? Satisfaction { get; init; }
    public bool? Resolved { get; init; }
    public IReadOnlyList<string?>? Tags { get; init; }
    public IReadOnlyList<NeutralTurn?>? Turns { get; init; }

    /// <summary>The conversation, or null where it cannot be one; then the problem has been told.</summary>
    public Conversation? ToConversation(string source, Action<string> problem) => ToConversation(source, (_, text) => problem(text));

    /// <summary>The same, for those who need to know which turn the problem is in.</summary>
    public Conversation? ToConversation(string source, Action<int?, string> problem)
    {
        if (FirstProblem() is { } first)
        {
            problem(first.Turn, first.Text);
            return null;
        }
        return new Conversation(Id!, [.. Turns!.Select(turn => turn!.ToTurn())])
        {
            Source = Source ?? source,
            Channel = NeutralWords.Channel(Channel) ?? default,
            Team = Team,
            Advisor = Advisor,
            StartedAt = NeutralWords.Time(StartedAt),
            Customer = Customer,
            Industry = Industry,
            Kind = Kind,
            Language = Language,
            Subject = Subject,
            Satisfaction = Satisfaction?.ToSatisfaction(),
            Resolved = Resolved,
            Tags = [.. Tags?.OfType<string>() ?? []],
        };
    }

    private (int? Turn, string Text)? FirstProblem()
    {
        if (OwnProblem() is { } own)
            return (null, own);
        for (var number = 0; number < Turns!.Count; number++)
        {
            if ((Turns[number] is { } turn ? turn.Problem : " is null") is { } problem)
                return (number, $"turns[{number}]{problem}");
        }
        return null;
    }

    private string? OwnProblem()
    {
        if (string.IsNullOrWhiteSpace(Id))
            return "\"id\" is missing: every conversation needs one";
        if (Turns is not { Count: > 0 })
            return $"\"turns\" of {Id} is missing or empty";
        if (Channel is not null && NeutralWords.Channel(Channel) is null)
            return $"\"channel\" of {Id} is \"{Channel}\": it is call, chat, email, social, inPerson or other";
        if (StartedAt is not null && NeutralWords.Time(StartedAt) is null)
            return $"\"startedAt\" of {Id} is \"{StartedAt}\": times are written 2026-03-02T10:00:00Z";
        if (Satisfaction?.Problem is { } satisfaction)
            return $"\"satisfaction\" of {Id} {satisfaction}";
        return null;
    }
}

/// <summary>A turn as the neutral formats write it.</summary>
internal sealed record NeutralTurn
{
    public string? Who { get; init; }
    public string? Text { get; init; }
    public string? Name { get; init; }
    public string? At { get; init; }

    /// <summary>What is wrong with it, to follow the turn's place; or null.</summary>
    public string? Problem
    {
        get
        {
            if (Who is null || NeutralWords.Speaker(Who) is null)
                return Who is null ? ".who is missing: it is customer, advisor, bot or system" : $".who is \"{Who}\": it is customer, advisor, bot or system";
            if (Text is null)
                return ".text is missing";
            return At is not null && NeutralWords.Time(At) is null ? $".at is \"{At}\": times are written 2026-03-02T10:00:00Z" : null;
        }
    }

    public Turn ToTurn() => new(NeutralWords.Speaker(Who!)!.Value, Text!, Name, NeutralWords.Time(At));
}

/// <summary>A satisfaction score as the neutral formats write it.</summary>
internal sealed record NeutralSatisfaction
{
    public double? Score { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }

    private double Least => Min ?? (Max > 1 ? 1 : 0);

    /// <summary>What is wrong with it, to follow its name; or null.</summary>
    public string? Problem =>
        Score is null || Max is null ? "needs a score and a max"
        : double.IsFinite(Max.Value) && Least < Max && Score >= Least && Score <= Max ? null
        : $"is {Score}, which does not lie on a scale from {Least} to {Max}";

    public Satisfaction ToSatisfaction() => new(Score!.Value, Least, Max!.Value);
}
