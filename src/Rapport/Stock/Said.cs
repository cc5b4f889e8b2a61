using System.Numerics;

namespace Rapport.Stock;

/// <summary>The features of the sentences said so far in one conversation, to know a near twin by.</summary>
internal sealed class Said
{
    private readonly ulong[][] features = new ulong[Remembered][];
    private readonly (ulong Signature, int Length)[] sketches = new (ulong, int)[Remembered];
    private int count;

    /// <summary>Sentences further on are compared with this many of the first.</summary>
    public const int Remembered = 64;

    public void Clear() => count = 0;

    /// <summary>Whether nothing like it was said; then it is remembered.</summary>
    public bool IsNew(ReadOnlySpan<ulong> sentence)
    {
        var signature = 0UL;
        foreach (var feature in sentence)
            signature |= 1UL << (int)(feature & 63);
        for (var before = 0; before < count; before++)
        {
            // A bit that only one side has is at least one feature that is not shared.
            var (other, length) = sketches[before];
            if (BitOperations.PopCount(signature & ~other) <= (1 - Likeness.Least) * sentence.Length + 1e-9
                && Likeness.Jaccard(sentence, features[before].AsSpan(0, length)) >= Likeness.Least)
                return false;
        }

        if (count < Remembered)
        {
            sentence.CopyTo(features[count] ??= new ulong[2 * Wording.MostWords]);
            sketches[count++] = (signature, sentence.Length);
        }

        return true;
    }
}
