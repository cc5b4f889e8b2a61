using System.Runtime.InteropServices;

namespace Rapport.Readings.BuiltIn;

/// <summary>What a stretch of letters is to the reader.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Url,
    Handle,
    Signature,
    Mark,
}

/// <summary>A word, number, mark or emoji of one turn.</summary>
/// <param name="Start">Where it begins in the turn's text.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Hash">Of its lower-case letters, apostrophes made straight; one hash for all numbers, for all links, for all handles.</param>
/// <param name="Stem">Hash of its first five letters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Shouted">Three letters or more, all capitals.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, uint Hash, uint Stem, TokenKind Kind, bool Shouted);
