using System.Globalization;
using System.Text;

namespace Rapport.Reports;

/// <summary>Other people's text made fit to show on one line: no control, bidi-control or broken characters, and not too long.</summary>
internal static class PlainText
{
    /// <summary>The longest quote that is shown, in UTF-16 units.</summary>
    public const int LongestQuote = 320;

    /// <summary>The longest name, label or file name that is shown.</summary>
    public const int LongestName = 120;

    private const int NoBreak = 0xA0;

    /// <summary>A name for a group or a person; null where there is none.</summary>
    public static string? Name(string? text) => text is not null && Of(text, LongestName) is { Length: > 0 } name ? name : null;

    /// <summary>The text on one line; what is cut off at the end is shown as an ellipsis.</summary>
    public static string Of(string text, int longest = LongestQuote)
    {
        if (text.Length <= longest && !text.StartsWith(' ') && !text.EndsWith(' ')
            && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        var line = new StringBuilder(Math.Min(text.Length, longest + 2));
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value != NoBreak)
                gap = line.Length > 0;
            else if (IsShown(rune))
            {
                if (line.Length + rune.Utf16SequenceLength + (gap ? 1 : 0) > longest)
                    return line.Append('…').ToString();
                line.Append(gap ? " " : "").Append(rune.ToString());
                gap = false;
            }
        }

        return line.ToString();
    }

    /// <summary>Joiners stay, because letters and emoji need them; what steers a terminal or the direction of a page goes.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        _ => true,
    };
}
