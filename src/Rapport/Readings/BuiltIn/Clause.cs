using System.Runtime.InteropServices;

namespace Rapport.Readings.BuiltIn;

/// <summary>A sentence, or a piece of a long one: the stretch that carries one code.</summary>
/// <param name="Turn">The turn's number.</param>
/// <param name="Start">Where it begins in the turn's text, in UTF-16 units.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
/// <param name="FirstToken">The number of its first token in the talk.</param>
/// <param name="Tokens">How many tokens.</param>
/// <param name="Families">The lexicon's families in it, as bits.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Clause(int Turn, int Start, int Length, int FirstToken, int Tokens, ulong Families);
