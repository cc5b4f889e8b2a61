using Rapport.Conversations;

namespace Rapport.Web.Conversations;

/// <summary>A stretch of an excerpt; text, never markup.</summary>
internal sealed record Piece(string Text, bool IsHit);

/// <summary>A few words of a conversation, to recognise it by: around the first hit of a search, else how the customer began.</summary>
/// <param name="Who">Whose words.</param>
/// <param name="Pieces">In their order; together they are the excerpt.</param>
internal sealed record Excerpt(Speaker Who, IReadOnlyList<Piece> Pieces)
{
    private const int Before = 60, Longest = 240;

    /// <summary>The excerpt of a conversation.</summary>
    public static Excerpt Of(Conversation conversation, SoughtWords? sought)
    {
        foreach (var turn in sought is null ? [] : conversation.Turns)
        {
            if (turn.Who != Speaker.System && sought!.HitsIn(turn.Text) is { Count: > 0 } hits)
                return new(turn.Who, Pieced(turn.Text, hits));
        }
        var first = conversation.Turns.FirstOrDefault(turn => turn.Who == Speaker.Customer && turn.Text.Length > 0) ?? conversation.Turns[0];
        return new(first.Who, Pieced(first.Text, []));
    }

    private static List<Piece> Pieced(string text, IReadOnlyList<(int Start, int Length)> hits)
    {
        var from = hits.Count == 0 || hits[0].Start <= Before ? 0 : WordBreak(text, hits[0].Start - Before);
        var to = text.Length - from <= Longest ? text.Length : WordBreak(text, from + Longest);
        var (pieces, at) = (new List<Piece>(), from);
        void Add(int end, bool isHit)
        {
            if (end > at)
                pieces.Add(new((at == from && from > 0 ? "… " : "") + text[at..end] + (end == to && to < text.Length ? " …" : ""), isHit));
            at = Math.Max(at, end);
        }
        foreach (var (start, length) in hits.Where(hit => hit.Start + hit.Length <= to))
        {
            Add(start, false);
            Add(start + length, true);
        }
        Add(to, false);
        return pieces;
    }

    /// <summary>The end of the word before this place, or the place itself in a text without blanks; never inside a surrogate pair.</summary>
    private static int WordBreak(string text, int at)
    {
        var space = text.AsSpan(0, at).LastIndexOfAny(" \n\t");
        if (space > at - 40 && space > 0)
            return space;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
