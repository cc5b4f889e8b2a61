namespace Rapport.Web.Conversations;

/// <summary>
/// What somebody looks for, from any text: words, each with any ending from three letters on, and "phrases in quotes" just so. All must be
/// there. Only folded letters and digits of it ever reach a database, so it cannot break the query's syntax.
/// </summary>
internal sealed class SoughtWords
{
    private const int Most = 20, ShortestBeginning = 3;
    private readonly List<(string[] Words, bool IsBeginning)> terms;

    private SoughtWords(List<(string[] Words, bool IsBeginning)> terms) => this.terms = terms;

    /// <summary>What the text asks for, at most twenty terms; null where it holds no word.</summary>
    public static SoughtWords? In(string? text)
    {
        var found = new List<(string[] Words, bool IsBeginning)>();
        foreach (var (number, part) in (text ?? "").Split('"').Index())
        {
            var words = FoldedWords.In(part).Select(word => FoldedWords.Fold(part.AsSpan(word.Start, word.Length))).ToArray();
            if (number % 2 == 0)
                found.AddRange(words.Select(word => (new[] { word }, word.Length >= ShortestBeginning)));
            else if (words.Length > 0)
                found.Add((words, false));
        }
        return found.Count == 0 ? null : new(found[..Math.Min(Most, found.Count)]);
    }

    /// <summary>For SQLite's FTS5.</summary>
    public string Fts5 => string.Join(" AND ", terms.Select(term => $"\"{string.Join(' ', term.Words)}\"{(term.IsBeginning ? " *" : "")}"));

    /// <summary>For PostgreSQL's to_tsquery.</summary>
    public string TsQuery => string.Join(" & ", terms.Select(term =>
        $"({string.Join(" <-> ", term.Words.Select(word => $"'{word}'"))}{(term.IsBeginning ? ":*" : "")})"));

    /// <summary>Where in a text the words stand, in UTF-16 units, in order and without overlap.</summary>
    public IReadOnlyList<(int Start, int Length)> HitsIn(string text)
    {
        var places = FoldedWords.In(text).ToArray();
        var words = places.Select(place => FoldedWords.Fold(text.AsSpan(place.Start, place.Length))).ToArray();
        var hits = new List<(int Start, int Length)>();
        for (var at = 0; at < words.Length;)
        {
            var length = terms.Max(term => Matches(term, words, at) ? term.Words.Length : 0);
            if (length > 0)
                hits.Add((places[at].Start, places[at + length - 1].Start + places[at + length - 1].Length - places[at].Start));
            at += Math.Max(1, length);
        }
        return hits;
    }

    private static bool Matches((string[] Words, bool IsBeginning) term, string[] words, int at) => term.IsBeginning
        ? words[at].StartsWith(term.Words[0], StringComparison.Ordinal)
        : at + term.Words.Length <= words.Length && words.AsSpan(at, term.Words.Length).SequenceEqual(term.Words);
}
