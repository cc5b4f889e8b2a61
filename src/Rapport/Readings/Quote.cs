using Rapport.Conversations;

namespace Rapport.Readings;

/// <summary>Words of one turn, verbatim. <paramref name="Start"/> and <paramref name="Length"/> count UTF-16 units in the turn's text.</summary>
/// <param name="Turn">The turn's number, from 0.</param>
/// <param name="Start">Where the words begin, from 0.</param>
/// <param name="Length">How long they are, at least 1.</param>
/// <param name="Text">Exactly that stretch.</param>
public sealed record Quote(int Turn, int Start, int Length, string Text)
{
    /// <summary>Quotes a stretch of a turn.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not inside the turn.</exception>
    public static Quote Of(Conversation conversation, int turn, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return new(turn, start, length, conversation.Turns[turn].Text.Substring(start, length));
    }

    /// <summary>Quotes a stretch of a turn that is given by its words; null where the turn does not hold them.</summary>
    public static Quote? Find(Conversation conversation, int turn, string text)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (turn < 0 || turn >= conversation.Turns.Count)
            return null;
        var start = conversation.Turns[turn].Text.IndexOf(text, StringComparison.Ordinal);
        return start < 0 ? null : new(turn, start, text.Length, text);
    }

    /// <summary>Whether the conversation holds exactly these words at this place.</summary>
    public bool StandsIn(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (Turn < 0 || Turn >= conversation.Turns.Count || Start < 0 || Length < 1 || Text.Length != Length)
            return false;
        var said = conversation.Turns[Turn].Text;
        return Start <= said.Length - Length && said.AsSpan(Start, Length).SequenceEqual(Text);
    }
}
