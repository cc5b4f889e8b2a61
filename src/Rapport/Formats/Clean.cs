using System.Buffers;
using System.Text;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>
/// The one place where text from outside is made harmless: line ends become \n, control characters and marks that turn the direction
/// of writing go, halves of surrogate pairs become U+FFFD. All else stays, so that offsets in ordinary text never move.
/// </summary>
internal static class Clean
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(unit => (char)unit).Where(IsUnwanted)]);

    public static string Text(string text)
    {
        var span = text.AsSpan();
        if (!span.ContainsAnyExceptInRange(' ', '~'))
            return text;
        return span.ContainsAny(Unwanted) || HasLoneSurrogate(span) ? Rewritten(span) : text;
    }

    /// <summary>The conversation with every text in it cleaned; the same object where nothing was to do.</summary>
    public static Conversation Conversation(Conversation conversation)
    {
        var turns = Each(conversation.Turns, Turn);
        if (!ReferenceEquals(turns, conversation.Turns))
            conversation = conversation with { Turns = turns };
        return conversation with
        {
            Source = Text(conversation.Source),
            Team = Optional(conversation.Team),
            Advisor = Optional(conversation.Advisor),
            Customer = Optional(conversation.Customer),
            Industry = Optional(conversation.Industry),
            Kind = Optional(conversation.Kind),
            Language = Optional(conversation.Language),
            Subject = Optional(conversation.Subject),
            Tags = Each(conversation.Tags, Text),
            CustomerNames = Each(conversation.CustomerNames, Text),
        };
    }

    private static Turn Turn(Turn turn)
    {
        var (text, name) = (Text(turn.Text), Optional(turn.Name));
        return ReferenceEquals(text, turn.Text) && ReferenceEquals(name, turn.Name) ? turn : new Turn(turn.Who, text, name, turn.At);
    }

    private static string? Optional(string? text) => text is null ? null : Text(text);

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> clean)
        where T : class
    {
        T[]? cleaned = null;
        for (var index = 0; index < items.Count; index++)
        {
            var item = clean(items[index]);
            if (ReferenceEquals(item, items[index]))
                continue;
            cleaned ??= [.. items];
            cleaned[index] = item;
        }
        return cleaned ?? items;
    }

    private static bool IsUnwanted(char unit) =>
        (char.IsControl(unit) && unit is not ('\n' or '\t')) || unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at += char.IsSurrogate(text[at]) ? 2 : 1)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])))
                return true;
        }
        return false;
    }

    private static string Rewritten(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        // Runes read a lone surrogate as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\r' || !rune.IsBmp || !IsUnwanted((char)rune.Value))
                clean.Append(rune.ToString());
        }
        return clean.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }
}
