using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Web.Audits;

namespace Rapport.Web.Practice;

/// <summary>
/// Cuts what was said into stretches that can be chosen, by mouse, finger or keyboard: sentences, and in them clauses; none of fewer than three
/// words, so that nobody aims at a comma. Together they are the whole text but for white space.
/// </summary>
internal static partial class Stretches
{
    private const int FewestWords = 3;

    /// <param name="turn">The number that their places bear.</param>
    /// <param name="text">What was said.</param>
    public static IReadOnlyList<WordsAt> Of(int turn, string text)
    {
        var stretches = new List<WordsAt>();
        var begin = 0;
        foreach (var cut in Cuts().Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).Append((Index: text.Length, End: text.Length)))
        {
            if (cut.Index > begin && text[begin..cut.Index].Trim().Length > 0)
                Add(stretches, new(turn, begin, cut.Index - begin), text);
            begin = cut.End;
        }
        return stretches;
    }

    /// <summary>A stretch as a form sends it: <c>turn/start/length</c>.</summary>
    public static string Write(WordsAt words) => $"{words.Turn}/{words.Start}/{words.Length}";

    /// <summary>Reads it; null where it is none.</summary>
    public static WordsAt? Read(string? sent) =>
        sent?.Split('/') is [var turn, var start, var length] && Number(turn) is { } t && Number(start) is { } s && Number(length) is > 0 and var l
            ? new(t, s, l) : null;

    public static bool Overlap(WordsAt one, WordsAt other) =>
        one.Turn == other.Turn && one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static void Add(List<WordsAt> stretches, WordsAt next, string text)
    {
        var isShort = WordsIn(text, next) < FewestWords || (stretches.Count > 0 && WordsIn(text, stretches[^1]) < FewestWords);
        if (isShort && stretches.Count > 0 && !text[stretches[^1].Start..next.Start].Contains('\n', StringComparison.Ordinal))
            stretches[^1] = stretches[^1] with { Length = next.Start + next.Length - stretches[^1].Start };
        else
            stretches.Add(next);
    }

    private static int WordsIn(string text, WordsAt words) =>
        text.Substring(words.Start, words.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<=[.!?…,;:]['""”’)]?)\s+|\s+(?=[-–—]\s)|\s*\n\s*")]
    private static partial Regex Cuts();
}
