using System.Runtime.InteropServices;

namespace Rapport.Stock;

/// <summary>What a word is to the ledger.</summary>
internal enum WordKind : byte
{
    /// <summary>Carries content: "apologise", "order".</summary>
    Content,

    /// <summary>Holds a sentence together: "the", "for", "can".</summary>
    Function,

    /// <summary>Comes and goes without changing what is said: "sincerely", "just", "um".</summary>
    Filler,

    /// <summary>A slot: somebody's or some firm's name.</summary>
    Name,

    /// <summary>A slot: a number, an order reference, a date or a sum.</summary>
    Number,

    /// <summary>A slot: a mark of redaction, a URL, an address or a handle.</summary>
    Mark,
}

/// <summary>One word of a sentence: where it stands, what it is, and a hash of its lower-case letters (0 for a slot).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length, WordKind Kind, ulong Hash)
{
    public bool IsSlot => Kind >= WordKind.Name;
}
