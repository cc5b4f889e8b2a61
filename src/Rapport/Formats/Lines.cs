using System.Text;
using System.Text.Unicode;

namespace Rapport.Formats;

/// <summary>The lines of a file, without their ends, in bounded memory.</summary>
internal static class Lines
{
    /// <summary>The lines as bytes, each valid until the next is asked for. A line over the limit is reported and skipped.</summary>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte> Bytes)> Bytes(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var window = new Window(input.Utf8);
        var seen = 0;
        var tooLong = false;
        while (true)
        {
            var number = window.Line;
            var found = window.Span[seen..].IndexOf((byte)'\n');
            seen = found < 0 ? window.Span.Length : seen + found;
            if (!tooLong && seen > options.MaxRecordBytes)
            {
                tooLong = true;
                report(TooLong(input, number, options));
            }
            if (tooLong)
            {
                window.Take(seen);
                seen = 0;
            }
            var ended = found < 0 && !window.Fill();
            if (found < 0 && !ended)
                continue;
            var line = window.Take(seen);
            if (!tooLong && !(ended && line.Length == 0))
                yield return (number, line.Span is [.., (byte)'\r'] ? line[..^1] : line);
            if (ended)
                yield break;
            window.Take(1);
            (seen, tooLong) = (0, false);
        }
    }

    /// <summary>The lines as text. A line that is not UTF-8 is reported and skipped.</summary>
    public static IEnumerable<(long Number, string Text)> Text(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var (number, bytes) in Bytes(input, options, report))
        {
            if (IsText(input, number, bytes.Span, report))
                yield return (number, Encoding.UTF8.GetString(bytes.Span));
        }
    }

    /// <summary>Whether the bytes that begin on a line are UTF-8; if not, says which byte is not.</summary>
    public static bool IsText(Input input, long line, ReadOnlySpan<byte> bytes, Action<Unreadable> report)
    {
        if (Utf8.IsValid(bytes))
            return true;
        var good = new char[bytes.Length];
        Utf8.ToUtf16(bytes, good, out var bad, out var written, replaceInvalidSequences: false);
        var column = written - (good.AsSpan(0, written).LastIndexOf('\n') + 1) + 1;
        report(new(input.Name, line + bytes[..bad].Count((byte)'\n'),
            $"byte 0x{bytes[bad]:X2} at column {column} is not UTF-8: pass --encoding windows-1252 if it was saved by Excel on Windows"));
        return false;
    }

    public static Unreadable TooLong(Input input, long? line, ReadOptions options, string what = "") =>
        new(input.Name, line, $"{what}longer than {options.MaxRecordBytes:N0} bytes, the limit of one record, and skipped: split it, or raise the limit");
}
