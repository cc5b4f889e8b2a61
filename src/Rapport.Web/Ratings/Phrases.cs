using System.Text.RegularExpressions;

namespace Rapport.Web.Ratings;

/// <summary>
/// Sentences to be found word for word, whatever their case, punctuation and apostrophes. A slot in pointed brackets, or "…", stands for one
/// to four words: "You are speaking with &lt;name&gt;". Safe for many threads.
/// </summary>
internal sealed partial class Phrases
{
    private const int WidestSlot = 4;
    private readonly Dictionary<string, string[][]> byFirst;

    /// <summary>Texts without a word, or that begin with a slot, find nothing.</summary>
    public Phrases(IEnumerable<string> texts) => byFirst = texts
        .Select(text => Pieces().Matches(text).Select(piece => Folded(piece.ValueSpan)).ToArray())
        .Where(words => words.Length > 0 && words[0].Length > 0)
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a wording can be found at all: it has words, and a word before its first slot.</summary>
    public static bool CanFind(string text) => Pieces().Match(text) is { Success: true, Value: [not ('<' or '…'), ..] };

    /// <summary>Where they stand in a text, in UTF-16 units; none overlaps another, and of several at one place the longest counts.</summary>
    public IEnumerable<(int Start, int Length)> In(string text)
    {
        if (byFirst.Count == 0)
            yield break;
        var places = Pieces().Matches(text);
        string[] words = [.. places.Select(place => Folded(place.ValueSpan))];
        var dead = new HashSet<(string[] Phrase, int At, int Next)>();
        for (var at = 0; at < words.Length; at++)
        {
            if (End(words, at, dead) is not (> 0 and var end))
                continue;
            yield return (places[at].Index, places[end - 1].Index + places[end - 1].Length - places[at].Index);
            at = end - 1;
        }
    }

    private int End(string[] words, int at, HashSet<(string[] Phrase, int At, int Next)> dead)
    {
        if (byFirst.TryGetValue(words[at], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (End(words, at, phrase, 0, dead) is > 0 and var end)
                    return end;
            }
        }
        return -1;
    }

    /// <param name="dead">Slots that lead nowhere from a place: met again, they are not tried again, or slots would multiply each other's tries.</param>
    private static int End(string[] words, int at, string[] phrase, int next, HashSet<(string[] Phrase, int At, int Next)> dead)
    {
        for (; next < phrase.Length && phrase[next].Length > 0; next++, at++)
        {
            if (at >= words.Length || words[at] != phrase[next])
                return -1;
        }
        if (next == phrase.Length)
            return at;
        if (dead.Contains((phrase, at, next)))
            return -1;
        for (var width = 1; width <= WidestSlot && at + width <= words.Length; width++)
        {
            if (End(words, at + width, phrase, next + 1, dead) is > 0 and var end)
                return end;
        }
        dead.Add((phrase, at, next));
        return -1;
    }

    /// <summary>A word in lower case without apostrophes; a slot is empty.</summary>
    private static string Folded(ReadOnlySpan<char> piece) => piece is ['<' or '…', ..]
        ? ""
        : piece.ToString().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"<[^<>\n]{1,40}>|…|[\p{L}\p{Nd}\p{Mn}]+(?:['’]\p{L}+)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Pieces();
}
