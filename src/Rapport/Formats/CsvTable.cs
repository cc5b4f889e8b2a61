using System.Text;

namespace Rapport.Formats;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Bytes">As it stands in the file, valid until the next record is asked for.</param>
/// <param name="Fields">As many as there are columns.</param>
internal readonly record struct CsvRow(long Line, ReadOnlyMemory<byte> Bytes, string[] Fields);

/// <summary>The columns of a CSV file, by names in any case, with or without underscores ("conversation_id", "conversationId").</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte delimiter;

    private CsvTable(string header, byte delimiter)
    {
        this.delimiter = delimiter;
        Header = CsvRecords.Fields(Encoding.UTF8.GetBytes(header), delimiter);
        for (var column = 0; column < Header.Length; column++)
            columns.TryAdd(Plain(Header[column]), column);
    }

    /// <summary>The names as the file writes them.</summary>
    public string[] Header { get; }

    /// <summary>Whether there is a column of that name.</summary>
    public bool Has(string column) => columns.ContainsKey(Plain(column));

    /// <summary>The table that this text begins; the delimiter is what parts the names best: comma, semicolon or tab.</summary>
    public static CsvTable Of(string text)
    {
        var lines = text.Split('\n', 3);
        // Excel's own way to say what the delimiter is.
        var header = lines[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && lines.Length > 1 ? lines[1] : lines[0];
        return new(header.TrimEnd('\r'), ",;\t"u8.ToArray().MaxBy(mark => header.AsSpan().Count((char)mark)));
    }

    /// <summary>
    /// The rows below the header. What is no row of this table is reported: rows that are too long, are not UTF-8, or have more fields
    /// than the header names.
    /// </summary>
    public static (CsvTable Table, IEnumerable<CsvRow> Rows) Open(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var text = new PeekStream(input.Utf8);
        var table = Of(Encoding.UTF8.GetString(text.Peek(64 * 1024)));
        return (table, table.Rows(input with { Utf8 = text }, options, report));
    }

    /// <summary>The fields of a row, with an empty one for every column that it leaves out.</summary>
    public string[] Fields(ReadOnlySpan<byte> row)
    {
        var fields = CsvRecords.Fields(row, delimiter);
        if (fields.Length >= Header.Length)
            return fields;
        var filled = new string[Header.Length];
        filled.AsSpan().Fill("");
        fields.CopyTo(filled, 0);
        return filled;
    }

    /// <summary>The column's field without space around it; null where it is empty or there is no such column.</summary>
    public string? Value(string[] fields, string column) =>
        columns.TryGetValue(Plain(column), out var at) && fields[at].Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The column's field as it stands; null where there is no such column.</summary>
    public string? Text(string[] fields, string column) => columns.TryGetValue(Plain(column), out var at) ? fields[at] : null;

    private IEnumerable<CsvRow> Rows(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var begun = false;
        foreach (var (line, bytes) in CsvRecords.Read(input, delimiter, options, report))
        {
            var isHeader = !begun;
            begun |= !bytes.Span.StartsWith("sep="u8);
            if (isHeader || bytes.Span.Trim(" \t\r\n"u8).IsEmpty || !Lines.IsText(input, line, bytes.Span, report))
                continue;
            var fields = Fields(bytes.Span);
            if (fields.Length == Header.Length)
                yield return new(line, bytes, fields);
            else
                report(new(input.Name, line,
                    $"{fields.Length} fields where the header names {Header.Length}: "
                    + $"put texts that hold \"{(char)delimiter}\" in quotation marks"));
        }
    }

    private static string Plain(string name) => name.Trim().Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
