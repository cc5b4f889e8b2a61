using System.Text.RegularExpressions;

namespace Rapport.Measure.Learning;

/// <summary>Words, runs of neighbouring words and of characters in a text, as strings.</summary>
internal static partial class Grams
{
    /// <summary>Words in lower case, and the signs that carry feeling.</summary>
    public static string[] Words(string text) => [.. Token().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Runs of 1 to <paramref name="most"/> words; the ends of the text count as words.</summary>
    public static IEnumerable<string> OfWords(string text, int most)
    {
        string[] words = ["^", .. Words(text), "$"];
        for (var length = 1; length <= most; length++)
        {
            for (var at = 0; at + length <= words.Length; at++)
                yield return string.Join(' ', words, at, length);
        }
    }

    /// <summary>Runs of <paramref name="least"/> to <paramref name="most"/> characters inside words and their edges.</summary>
    public static IEnumerable<string> OfCharacters(string text, int least, int most)
    {
        foreach (var word in Words(text))
        {
            var edged = $"_{word}_";
            for (var length = least; length <= most; length++)
            {
                for (var at = 0; at + length <= edged.Length; at++)
                    yield return edged.Substring(at, length);
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[!?]+|\.{2,}|…|<\w+>|[:;]-?[()DP]|[^\s\p{L}\p{N}.,]", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token();
}
