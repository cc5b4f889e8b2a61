using System.Numerics;
using System.Runtime.InteropServices;

namespace Rapport.Readings.BuiltIn;

/// <summary>A vector for each of some thousand words, such that words met in like company lie near one another.</summary>
internal sealed class Meanings
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = 48;

    private readonly uint[] words;
    private readonly sbyte[] small;
    private readonly float scale;
    private readonly float[] vectors;
    private readonly int[] places;
    private readonly int mask;

    /// <param name="words">The words' hashes, ascending.</param>
    /// <param name="small">Their vectors one after another, each already weighted by the word's rarity, in steps of <paramref name="scale"/>.</param>
    /// <param name="scale">One step.</param>
    public Meanings(uint[] words, sbyte[] small, float scale)
    {
        (this.words, this.small, this.scale, vectors) = (words, small, scale, Array.ConvertAll(small, value => value * scale));
        mask = (int)BitOperations.RoundUpToPowerOf2((uint)(words.Length * 4) + 1) - 1;
        places = new int[mask + 1];
        Array.Fill(places, -1);
        for (var word = 0; word < words.Length; word++)
        {
            var place = (int)(words[word] & mask);
            while (places[place] >= 0)
                place = (place + 1) & mask;
            places[place] = word;
        }
    }

    /// <summary>The direction of some tokens' meaning: the mean of their vectors at length one, or zeros.</summary>
    public void Of(ReadOnlySpan<Token> tokens, Span<float> mean)
    {
        mean.Clear();
        var into = MemoryMarshal.Cast<float, Vector<float>>(mean);
        foreach (var token in tokens)
        {
            if (Place(token.Hash) is not (>= 0 and var word))
                continue;
            var from = MemoryMarshal.Cast<float, Vector<float>>(vectors.AsSpan(word * Width, Width));
            for (var at = 0; at < into.Length; at++)
                into[at] += from[at];
        }

        var length = MathF.Sqrt(Dot(mean, mean));
        for (var at = 0; at < mean.Length && length > 0; at++)
            mean[at] /= length;
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var at = 0; at < a.Length; at++)
            sum += a[at] * b[at];
        return sum;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(words.Length);
        writer.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(small.AsSpan()));
    }

    public static Meanings Read(BinaryReader reader)
    {
        var hashes = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        var step = reader.ReadSingle();
        var steps = new sbyte[hashes.Length * Width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        return new(hashes, steps, step);
    }

    private int Place(uint hash)
    {
        for (var place = (int)(hash & mask); places[place] >= 0; place = (place + 1) & mask)
        {
            if (words[places[place]] == hash)
                return places[place];
        }

        return -1;
    }
}
