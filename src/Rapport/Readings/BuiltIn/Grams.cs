namespace Rapport.Readings.BuiltIn;

/// <summary>
/// The sparse features of a clause, as rows of a table: words, pairs of neighbours, stems, families of words,
/// the clause's shape and its place in the talk.
/// </summary>
internal static class Grams
{
    /// <summary>The most features one clause can have; the rest of a longer clause is not looked at.</summary>
    public const int Most = 400;
    /// <summary>Bits of the largest table.</summary>
    public const int Bits = 16;
    private const int MostTokens = 60;
    private const uint Pair = 0xA511E9B3, Stem = 0x63D83595, Family = 0x4CF5AD43, Shape = 0x165667B1, Ends = 0x5BD1E995;

    /// <summary>Writes all rows of a clause and says how many, and how many of them come before its shape.</summary>
    public static (int All, int Words) Of(Talk talk, int number, Span<int> rows)
    {
        var words = Of(talk, number, Bits, rows, shape: false);
        var into = new Rows(rows[words..], (1u << Bits) - 1);
        var clause = talk.Clauses[number];
        AddShape(talk, number, talk.Tokens.Slice(clause.FirstToken, Math.Min(clause.Tokens, MostTokens)), ref into);
        return (words + into.Count, words);
    }

    /// <summary>Writes the rows of clause <paramref name="number"/> to <paramref name="rows"/> and says how many.</summary>
    /// <param name="talk">Whose clause.</param>
    /// <param name="number">Which clause.</param>
    /// <param name="bits">The table has 2^bits rows.</param>
    /// <param name="rows">Where they go.</param>
    /// <param name="shape">Whether length and place count as features.</param>
    public static int Of(Talk talk, int number, int bits, Span<int> rows, bool shape = true)
    {
        var clause = talk.Clauses[number];
        var tokens = talk.Tokens.Slice(clause.FirstToken, Math.Min(clause.Tokens, MostTokens));
        var into = new Rows(rows, (1u << bits) - 1);
        var before = Ends;
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            into.Add(token.Hash);
            into.Add(Hash.Mix(before ^ Pair, token.Hash));
            if (token.Length > 5 && token.Kind == TokenKind.Word)
                into.Add(Hash.Mix(Stem, token.Stem));
            before = token.Hash;
        }

        into.Add(Hash.Mix(before ^ Pair, Ends));
        AddFamilies(clause.Families, ref into);
        if (shape)
            AddShape(talk, number, tokens, ref into);
        return into.Count;
    }

    private static void AddFamilies(ulong families, ref Rows into)
    {
        for (var left = families; left != 0; left &= left - 1)
        {
            var family = (uint)System.Numerics.BitOperations.TrailingZeroCount(left);
            into.Add(Hash.Mix(Family, family));
        }
    }

    private static void AddShape(Talk talk, int number, ReadOnlySpan<Token> tokens, ref Rows into)
    {
        var clause = talk.Clauses[number];
        var (first, end) = talk.ClausesOf(clause.Turn);
        var turns = talk.Conversation.Turns.Count;
        into.Add(Hash.Mix(Shape, (uint)Math.Min(tokens.Length, 24) / 3));
        into.Add(Hash.Mix(Shape + 1, (uint)(Math.Min(number - first, 3) + (end - first == 1 ? 4 : 0))));
        into.Add(Hash.Mix(Shape + 2, (uint)Math.Min(clause.Turn, 3)));
        into.Add(Hash.Mix(Shape + 3, (uint)Math.Min(turns - 1 - clause.Turn, 3)));
        into.Add(Hash.Mix(Shape + 4, (uint)Math.Min(end - number, 3)));
        foreach (var token in tokens)
        {
            if (!token.Shouted)
                continue;
            into.Add(Hash.Mix(Shape + 5, 1));
            break;
        }
    }

    private ref struct Rows(Span<int> rows, uint mask)
    {
        private readonly Span<int> rows = rows;

        public int Count { get; private set; }

        public void Add(uint hash)
        {
            if (Count < rows.Length)
                rows[Count++] = (int)((hash ^ (hash >> 16)) & mask);
        }
    }
}
