namespace Rapport.Readings.BuiltIn;

/// <summary>How rare a stem is in the talk the reader learnt from: 0 everyday to 1 never met.</summary>
internal sealed class Rarity(byte[] values)
{
    public const int Bits = 14;

    public float Of(Token token) => token.Kind == TokenKind.Word ? values[(token.Stem ^ (token.Stem >> 14)) & ((1 << Bits) - 1)] / 255f : 0;

    public void Write(BinaryWriter writer) => writer.Write(values);

    public static Rarity Read(BinaryReader reader) => new(reader.ReadBytes(1 << Bits));

    /// <summary>Counts in how many of the conversations each stem occurs.</summary>
    public static Rarity Of(IReadOnlyCollection<Talk> talks)
    {
        var counts = new int[1 << Bits];
        foreach (var talk in talks)
        {
            HashSet<uint> seen = [];
            foreach (var token in talk.Tokens)
            {
                if (seen.Add(token.Stem))
                    counts[(token.Stem ^ (token.Stem >> 14)) & ((1 << Bits) - 1)]++;
            }
        }

        var most = Math.Log(talks.Count + 1);
        return new([.. counts.Select(count => (byte)(255 * Math.Clamp((most - Math.Log(count + 1)) / most, 0, 1)))]);
    }
}
