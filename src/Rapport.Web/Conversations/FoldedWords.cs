using System.Globalization;
using System.Text;

namespace Rapport.Web.Conversations;

/// <summary>
/// Words as search compares them: runs of letters and digits in lower case, without accents and without the apostrophes inside them
/// ("That's" is thats). The databases get these words and the query gets these words, so that both find the same and the place of a hit
/// in the talk is known.
/// </summary>
internal static class FoldedWords
{
    /// <summary>A letter, then the letters that count as it.</summary>
    private static readonly string[] Alike =
    [
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđ", "eèéêëēĕėęěǝ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ", "oòóôõöøōŏőǒ", "rŕŗř",
        "sśŝşšșſ", "tţťŧț", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž",
    ];

    private static readonly char[] Plain = PlainLetters();

    /// <summary>Where the words of a text stand, in UTF-16 units, in their order.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var end = End(text, at);
            yield return (at, end - at);
            at = end;
        }
    }

    /// <summary>One word, folded.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        Append(folded, word);
        return folded.ToString();
    }

    /// <summary>Adds a text's words, each after a blank, as long as there is room.</summary>
    /// <param name="to">Gets the words.</param>
    /// <param name="text">Any text.</param>
    /// <param name="most">How long the whole may become, in UTF-16 units.</param>
    public static void AppendAll(StringBuilder to, string? text, int most)
    {
        for (var at = 0; text is not null && at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var end = End(text, at);
            if (to.Length + 1 + end - at > most)
                return;
            Append(to.Append(' '), text.AsSpan(at, end - at));
            at = end;
        }
    }

    private static void Append(StringBuilder to, ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsAsciiLetterOrDigit(letter))
                to.Append((char)(letter | 0x20)); // digits have the bit already
            else if (char.IsLetterOrDigit(letter))
                to.Append(letter < Plain.Length ? Plain[letter] : char.ToLowerInvariant(letter));
        }
    }

    private static int End(string text, int at)
    {
        while (++at < text.Length)
        {
            var letter = text[at];
            if (char.IsAsciiLetterOrDigit(letter))
                continue;
            var joins = letter is '\'' or '’' ? at + 1 < text.Length && char.IsLetter(text[at + 1]) : IsOfWord(letter);
            if (!joins)
                return at;
        }
        return at;
    }

    private static bool IsOfWord(char letter) =>
        letter > '\x7f' && (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);

    private static char[] PlainLetters()
    {
        var plain = new char[0x250];
        for (var letter = '\0'; letter < plain.Length; letter++)
            plain[letter] = char.ToLowerInvariant(letter);
        foreach (var group in Alike)
        {
            foreach (var letter in group[1..])
                plain[letter] = plain[char.ToUpperInvariant(letter)] = group[0];
        }
        return plain;
    }
}
