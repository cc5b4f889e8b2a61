using System.Globalization;
using System.Text;

namespace Rapport.Formats;

/// <summary>Escapes of JSON strings that stand for half a character, as programs leave them that cut texts short: "\ud83d".</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>The JSON with U+FFFD in the place of each half; the same bytes where there is none.</summary>
    public static ReadOnlyMemory<byte> Mended(ReadOnlyMemory<byte> json)
    {
        byte[]? mended = null;
        var bytes = json.Span;
        for (var at = bytes.IndexOf((byte)'\\'); at >= 0 && at + 1 < bytes.Length;)
        {
            var length = bytes[at + 1] == 'u' ? EscapeLength(bytes[at..]) : 2;
            if (length == 0)
            {
                mended ??= json.ToArray();
                "\\ufffd"u8.CopyTo(mended.AsSpan(at));
                length = Length;
            }

            at = bytes.Length <= at + length ? -1 : bytes[(at + length)..].IndexOf((byte)'\\') is >= 0 and var next ? at + length + next : -1;
        }

        return mended ?? json;
    }

    /// <summary>How long the escape is, with its other half; 0 where that is missing.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (Unit(escape) is not { } unit)
            return 2;
        if (!char.IsSurrogate(unit))
            return Length;
        return Unit(escape[Length..]) is { } low && char.IsSurrogatePair(unit, low) ? 2 * Length : 0;
    }

    private static char? Unit(ReadOnlySpan<byte> escape) =>
        escape is [(byte)'\\', (byte)'u', _, _, _, _, ..]
        && ushort.TryParse(Encoding.ASCII.GetString(escape[2..Length]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
