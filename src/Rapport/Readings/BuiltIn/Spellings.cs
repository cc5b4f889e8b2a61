namespace Rapport.Readings.BuiltIn;

/// <summary>
/// Other ways to write a common word: chat shorthand, missing apostrophes, American and dialect spellings (Spellings.txt). They are read as that
/// word, so that how somebody writes or speaks counts for less than what they say.
/// </summary>
internal static class Spellings
{
    private static readonly Dictionary<uint, (uint Hash, uint Stem)> Usual = Read();
    private static readonly bool[] Known = KnownIn(Usual);

    /// <summary>The hash and stem of the usual word for this one, or its own.</summary>
    public static (uint Hash, uint Stem) Of(uint hash, uint stem) =>
        Known[hash & 0xFFF] && Usual.TryGetValue(hash, out var usual) ? usual : (hash, stem);

    private static Dictionary<uint, (uint Hash, uint Stem)> Read()
    {
        using var stream = typeof(Spellings).Assembly.GetManifestResourceStream("Rapport.Spellings.txt")!;
        using var lines = new StreamReader(stream);
        Dictionary<uint, (uint, uint)> usual = [];
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(": ");
            foreach (var other in words[1].Split(' '))
                usual[Hash.Of(other)] = (Hash.Of(words[0]), Hash.Of(words[0].AsSpan(0, Math.Min(words[0].Length, Tokens.StemLength))));
        }

        return usual;
    }

    private static bool[] KnownIn(Dictionary<uint, (uint Hash, uint Stem)> usual)
    {
        var known = new bool[0x1000];
        foreach (var hash in usual.Keys)
            known[hash & 0xFFF] = true;
        return known;
    }
}
