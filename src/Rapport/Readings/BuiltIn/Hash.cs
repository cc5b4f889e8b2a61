using System.Numerics;

namespace Rapport.Readings.BuiltIn;

/// <summary>FNV-1a over UTF-16 units, and a mixer for n-grams. The weights depend on these numbers: a change is a new reader version.</summary>
internal static class Hash
{
    public const uint Seed = 2166136261;

    public static uint Add(uint hash, char letter) => (hash ^ letter) * 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var letter in text)
            hash = Add(hash, letter);
        return hash;
    }

    public static uint Mix(uint first, uint second)
    {
        var hash = BitOperations.RotateLeft(first, 13) * 0x9E3779B1 ^ second;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
