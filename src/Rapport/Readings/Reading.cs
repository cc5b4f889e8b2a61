using Rapport.Conversations;

namespace Rapport.Readings;

/// <summary>
/// All that somebody found in one conversation. A reading that exists is true to its conversation: every quote stands in the turn
/// it names, cues are the customer's words, behaviours the advisor's (effect: the customer's), at most two cues are focal.
/// </summary>
public sealed record Reading
{
    /// <param name="conversation">What was read.</param>
    /// <param name="cues">Cues in any order; kept in the order of talk.</param>
    /// <param name="behaviours">Behaviours in any order; kept in the order of talk.</param>
    /// <param name="fault">Whether the firm, its product or its staff was at fault in what the customer reports.</param>
    /// <param name="reader">Who read, with a version: "built-in 1", "auditor Ana".</param>
    /// <exception cref="ArgumentException">A quote that is not in its turn, or a code on the wrong speaker's words; the message names both.</exception>
    public Reading(Conversation conversation, IEnumerable<Cue> cues, IEnumerable<Behaviour> behaviours, bool fault, string reader)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrWhiteSpace(reader);
        (Conversation, Fault, Reader) = (conversation, fault, reader);
        Cues = [.. cues.OrderBy(cue => cue.Words.Turn).ThenBy(cue => cue.Words.Start)];
        Behaviours = [.. behaviours.OrderBy(behaviour => behaviour.Words.Turn).ThenBy(behaviour => behaviour.Words.Start)];
        foreach (var cue in Cues)
        {
            Demand(cue.Kind.ToString(), cue.Words, Speaker.Customer);
            if (cue.Answer is { } answer)
                Demand(cue.Response.ToString(), answer, Speaker.Advisor);
        }

        foreach (var (code, words) in Behaviours)
            Demand(code.ToString(), words, code == BehaviourCode.Effect ? Speaker.Customer : Speaker.Advisor);
        if (Cues.Count(cue => cue.Salience == 3) > 2)
            throw new ArgumentException("At most two cues of a conversation are focal (salience 3).", nameof(cues));
    }

    private Reading(Conversation conversation, Abstention abstains, string reader)
    {
        (Conversation, Abstains, Reader) = (conversation, abstains, reader);
        (Cues, Behaviours) = ([], []);
    }

    /// <summary>What was read.</summary>
    public Conversation Conversation { get; }

    /// <summary>The cues, in the order of talk.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>The behaviours, in the order of talk.</summary>
    public IReadOnlyList<Behaviour> Behaviours { get; }

    /// <summary>Whether the firm was at fault in what the customer reports.</summary>
    public bool Fault { get; }

    /// <summary>Who read, with a version.</summary>
    public string Reader { get; }

    /// <summary>Why the reader declines, or null where it does not.</summary>
    public Abstention? Abstains { get; }

    /// <summary>How well the matter itself was handled, 1 to 10; null where the reader cannot say.</summary>
    public double? Process { get; init; }

    /// <summary>How far the rating may be off, in points of the rating; null where nobody has measured it.</summary>
    public Margin? Margin { get; init; }

    /// <summary>The version of the stock ledger that told script from own words; null where there was none.</summary>
    public string? Stock { get; init; }

    /// <summary>A reader's refusal to read this conversation.</summary>
    public static Reading Declined(Conversation conversation, Abstention why, string reader) => new(conversation, why, reader);

    private void Demand(string code, Quote words, Speaker who)
    {
        if (!words.StandsIn(Conversation))
            throw new ArgumentException($"{Conversation.Id}: {code} quotes «{words.Text}», which does not stand at {words.Start} of turn {words.Turn}.");
        if (Conversation.Turns[words.Turn].Who != who)
            throw new ArgumentException($"{Conversation.Id}: {code} quotes turn {words.Turn}, which is not the {who}'s.");
    }
}

/// <summary>How far a rating may lie below or above what a careful person would give, both at least 0.</summary>
/// <param name="Below">Points the true rating may lie below.</param>
/// <param name="Above">Points the true rating may lie above.</param>
public sealed record Margin(double Below, double Above);

/// <summary>Finds cues, responses and behaviours in a conversation. Same conversation, same reading; safe to call from many threads.</summary>
public interface IReader
{
    /// <summary>Reads one conversation, or declines with a reason.</summary>
    Reading Read(Conversation conversation);
}
