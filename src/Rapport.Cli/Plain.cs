using System.Buffers;

namespace Rapport.Cli;

/// <summary>Text from a file on its way to a terminal: nothing in it may steer the terminal or turn the line around.</summary>
internal static class Plain
{
    private static readonly SearchValues<char> Steering = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21))
            .Concat(Enumerable.Range(0x202a, 5)).Concat([0x061c, 0x200e, 0x200f])
            .Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code)]);

    /// <summary>The same text with line breaks, control and direction characters as spaces.</summary>
    public static string Text(string text) => text.AsSpan().ContainsAny(Steering)
        ? string.Concat(text.Select(letter => Steering.Contains(letter) ? ' ' : letter))
        : text;
}
