namespace Rapport.Readings.BuiltIn;

/// <summary>The families of words in Lexicon.txt: which families a run of one to four tokens belongs to, as bits.</summary>
internal sealed class Lexicon
{
    public const int LongestPhrase = 4;
    private const int ShortestPrefix = 3, LongestPrefix = 10;
    private readonly Dictionary<uint, ulong> phrases = [], beginnings = [];
    private readonly bool[] starts = new bool[1 << 14], prefixes = new bool[1 << 14];

    private Lexicon(TextReader lines)
    {
        List<string> names = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var member in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(member, 1UL << names.Count);
            names.Add(line[..colon]);
        }

        Families = names;
    }

    public static Lexicon Ours { get; } = Load();

    /// <summary>The families' names; a family's bit is its place here.</summary>
    public IReadOnlyList<string> Families { get; }

    /// <summary>The families of the phrases that begin at token <paramref name="at"/> and end before <paramref name="end"/>.</summary>
    public ulong At(string text, ReadOnlySpan<Token> tokens, int at, int end)
    {
        var hash = tokens[at].Hash;
        var families = prefixes[tokens[at].Stem & 0x3FFF] || tokens[at].Length < 5 ? Beginning(text, tokens[at]) : 0;
        if (!starts[hash & 0x3FFF])
            return families;
        families |= phrases.GetValueOrDefault(hash);
        for (var length = 1; length < LongestPhrase && at + length < end; length++)
        {
            hash = Hash.Mix(hash, tokens[at + length].Hash);
            families |= phrases.GetValueOrDefault(hash);
        }

        return families;
    }

    private static Lexicon Load()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Rapport.Lexicon.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader);
    }

    private void Add(string member, ulong family)
    {
        List<Token> tokens = [];
        Tokens.Split(member.Replace('_', ' ').Replace('-', ' ').TrimEnd('*'), tokens);
        if (tokens.Count == 0)
            return;
        if (member[^1] == '*')
        {
            beginnings[tokens[0].Hash] = beginnings.GetValueOrDefault(tokens[0].Hash) | family;
            prefixes[tokens[0].Stem & 0x3FFF] = true;
            return;
        }

        var hash = tokens[0].Hash;
        starts[hash & 0x3FFF] = true;
        foreach (var token in tokens.Skip(1).Take(LongestPhrase - 1))
            hash = Hash.Mix(hash, token.Hash);
        phrases[hash] = phrases.GetValueOrDefault(hash) | family;
    }

    private ulong Beginning(string text, Token token)
    {
        if (token.Kind != TokenKind.Word)
            return 0;
        var (families, hash) = (0UL, Hash.Seed);
        for (var letter = 0; letter < Math.Min(token.Length, LongestPrefix); letter++)
        {
            hash = Hash.Add(hash, char.ToLowerInvariant(text[token.Start + letter]));
            if (letter + 1 >= ShortestPrefix)
                families |= beginnings.GetValueOrDefault(hash);
        }

        return families;
    }
}
