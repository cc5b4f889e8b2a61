using System.Buffers;

namespace Rapport.Stock;

/// <summary>Finds the words of a sentence and says which are slots.</summary>
internal static class Tokens
{
    private const int LongestWord = 32;
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("@:");
    private static readonly SearchValues<char> MayAddress = SearchValues.Create("@#^/");
    private static readonly SearchValues<char> MarkLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_");

    /// <summary>How many words the sentence has (one more than <paramref name="words"/> hold: too many); the words are written out.</summary>
    public static int Of(ReadOnlySpan<char> sentence, Span<Word> words)
    {
        var count = 0;
        var addresses = sentence.ContainsAny(MayAddress) || sentence.Contains("www.", StringComparison.OrdinalIgnoreCase);
        for (var at = 0; at < sentence.Length;)
        {
            var length = Length(sentence, at, addresses);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (count == words.Length)
                return count + 1;
            words[count++] = At(sentence, at, length);
            at += length;
        }

        return count;
    }

    /// <summary>Makes slots of the words with a capital inside a sentence, and of who is greeted at its beginning.</summary>
    public static void TakeOutNames(ReadOnlySpan<char> sentence, Span<Word> words)
    {
        if (!IsTitle(sentence, words))
        {
            for (var word = 1; word < words.Length; word++)
            {
                if (words[word].Kind == WordKind.Content && HasCapital(sentence, words[word]) && Lexicon.MayBeName(words[word].Hash))
                    words[word] = words[word] with { Kind = WordKind.Name, Hash = 0 };
            }
        }

        if (words.Length < 3)
            return;
        if (Lexicon.IsGreeting(words[0].Hash) && IsCalled(sentence, words[1]))
            words[1] = words[1] with { Kind = WordKind.Name, Hash = 0 };
        else if (HasCapital(sentence, words[0]) && IsCalled(sentence, words[0]))
            words[0] = words[0] with { Kind = WordKind.Name, Hash = 0 };
    }

    /// <summary>"sarah, …": a word that may be a name and stands alone before a comma.</summary>
    private static bool IsCalled(ReadOnlySpan<char> sentence, Word word) =>
        word.Kind == WordKind.Content && Lexicon.MayBeName(word.Hash) && sentence[word.Start + word.Length] is (',' or '!' or '.' or '-');

    /// <summary>Where Every Word Is Written Like This, a capital says nothing.</summary>
    private static bool IsTitle(ReadOnlySpan<char> sentence, ReadOnlySpan<Word> words)
    {
        var (capitals, small) = (0, 0);
        foreach (var word in words)
        {
            if (word.Kind is not (WordKind.Content or WordKind.Filler or WordKind.Function) || word.Length < 2)
                continue;
            if (HasCapital(sentence, word))
                capitals++;
            else
                small++;
        }

        return capitals > 2 * small;
    }

    private static bool HasCapital(ReadOnlySpan<char> sentence, Word word) =>
        char.IsUpper(sentence[word.Start]) && (word.Length == 1 || char.IsLower(sentence[word.Start + 1]) || sentence[word.Start + 1] is '\'' or '’' or '-');

    /// <summary>The length of the word that begins here: letters and digits with what joins them, a whole mark or address; 0 for none.</summary>
    private static int Length(ReadOnlySpan<char> sentence, int at, bool addresses)
    {
        var rest = sentence[at..];
        if (addresses && (at == 0 || char.IsWhiteSpace(sentence[at - 1])) && Address(rest) is var address and > 0)
            return address;
        if (rest[0] == '<' && rest[..Math.Min(rest.Length, LongestWord)].IndexOf('>') is > 1 and var close && !rest[1..close].ContainsAnyExcept(MarkLetters))
            return close + 1;
        if (!char.IsLetterOrDigit(rest[0]))
            return 0;
        var length = 1;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || Joins(rest, length)))
            length++;
        return length;
    }

    /// <summary>The length of the URL, mail address, handle or hashtag that begins here; 0 for none.</summary>
    private static int Address(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(' ', '\n', '\t');
        var chunk = (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?)\"");
        var address = chunk.Contains('@') || (chunk.Length > 1 && chunk[0] is '#' or '^')
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || chunk.Contains("://", StringComparison.Ordinal);
        return address ? chunk.Length : 0;
    }

    private static bool Joins(ReadOnlySpan<char> rest, int at)
    {
        if (at + 1 == rest.Length || !char.IsLetterOrDigit(rest[at + 1]))
            return false;
        return rest[at] is '\'' or '’' || (rest[at] is '.' or ',' or ':' or '-' or '/' && char.IsDigit(rest[at - 1]));
    }

    private static Word At(ReadOnlySpan<char> sentence, int start, int length)
    {
        var text = sentence.Slice(start, length);
        if (!char.IsLetterOrDigit(text[0]) || text.ContainsAny(AddressSigns))
            return new(start, length, WordKind.Mark, 0);
        Span<char> lower = stackalloc char[LongestWord];
        var letters = 0;
        foreach (var unit in Stem(text))
        {
            if (char.IsDigit(unit))
                return new(start, length, WordKind.Number, 0);
            if (char.IsLetter(unit) && letters < LongestWord)
                lower[letters++] = char.ToLowerInvariant(unit);
        }

        var hash = Lexicon.Hash(lower[..letters]);
        return Lexicon.KindOf(hash) is var kind && kind == WordKind.Name ? new(start, length, kind, 0) : new(start, length, kind, hash);
    }

    /// <summary>"We'll" counts as "we", "customer's" as "customer"; "don't" stays, or it would say the opposite.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> text)
    {
        var cut = text.LastIndexOfAny('\'', '’');
        return cut < 1 || text[^1] is 't' or 'T' ? text : text[..cut];
    }
}
