using Spectre.Console;

namespace Rapport.Cli;

/// <summary>One scale from cold to warm for ratings 1 to 10, never red against green.</summary>
internal static class Palette
{
    private static readonly Color[] Steps =
    [
        new(0x56, 0x67, 0x7a), new(0x66, 0x71, 0x7c), new(0x7b, 0x7d, 0x7d), new(0x93, 0x89, 0x7a), new(0xab, 0x93, 0x73),
        new(0xc0, 0x9a, 0x66), new(0xcf, 0x91, 0x54), new(0xd9, 0x80, 0x43), new(0xdd, 0x6b, 0x38), new(0xd9, 0x53, 0x2f),
    ];

    /// <summary>The colour of a rating, 1 to 10.</summary>
    public static Color Of(double rating) => Steps[Math.Clamp((int)Math.Round(rating), 1, 10) - 1];
}
