using System.Text;

namespace Rapport.Formats;

/// <summary>
/// The records of a CSV file (RFC 4180) in bounded memory. A quotation mark within a field that does not begin with one is an ordinary
/// character. Own code because a record over the limit must be skipped without being kept, and the next one read.
/// </summary>
internal static class CsvRecords
{
    public static IEnumerable<(long Line, ReadOnlyMemory<byte> Bytes)> Read(Input input, byte delimiter, ReadOptions options, Action<Unreadable> report)
    {
        var window = new Window(input.Utf8);
        var (state, tooLong, line) = (new CsvScan(delimiter), false, 1L);
        while (true)
        {
            var complete = state.Advance(window.Span);
            if (!tooLong && state.At > options.MaxRecordBytes)
            {
                tooLong = true;
                report(Lines.TooLong(input, line, options));
            }
            if (!complete && tooLong)
            {
                window.Take(state.At);
                state.At = 0;
            }
            if (!complete && window.Fill())
                continue;
            if (!complete && state.InQuotes)
                report(new(input.Name, line, "a quotation mark that opens in this row is never closed, so everything below it is unread: close it or double it"));
            var row = window.Take(state.At);
            if (!tooLong && row.Length > 0 && (complete || !state.InQuotes))
                yield return (line, row);
            if (!complete)
                yield break;
            (state, tooLong, line) = (new CsvScan(delimiter), false, window.Line);
        }
    }

    /// <summary>The fields of one record, unquoted.</summary>
    public static string[] Fields(ReadOnlySpan<byte> record, byte delimiter)
    {
        record = record.EndsWith("\n"u8) ? record[..^1] : record;
        record = record.EndsWith("\r"u8) ? record[..^1] : record;
        var fields = new List<string>();
        while (true)
        {
            var end = FieldEnd(record, delimiter);
            fields.Add(Unquoted(record[..end]));
            if (end == record.Length)
                return [.. fields];
            record = record[(end + 1)..];
        }
    }

    private static int FieldEnd(ReadOnlySpan<byte> record, byte delimiter)
    {
        var at = 0;
        while (at < record.Length && record[at] == '"')
        {
            var close = record[(at + 1)..].IndexOf((byte)'"');
            at = close < 0 ? record.Length : at + close + 2;
        }
        var found = record[at..].IndexOf(delimiter);
        return found < 0 ? record.Length : at + found;
    }

    private static string Unquoted(ReadOnlySpan<byte> field)
    {
        if (field is not [(byte)'"', ..])
            return Encoding.UTF8.GetString(field);
        var text = Encoding.UTF8.GetString(field[1..]);
        var close = text.LastIndexOf('"');
        return (close < 0 ? text : text.Remove(close, 1)).Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
