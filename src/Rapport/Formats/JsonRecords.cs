using System.Text.Json;

namespace Rapport.Formats;

/// <summary>
/// The JSON objects of a file, one by one in bounded memory, however the file holds them: one a line; in an array; in arrays that are
/// properties of a wrapper object; or the file itself, printed over many lines.
/// </summary>
internal static class JsonRecords
{
    private const int HeadBytes = 64 * 1024;

    /// <param name="input">The file.</param>
    /// <param name="options">The limit of one record.</param>
    /// <param name="report">Takes records that are too long or not UTF-8, and places where the structure breaks.</param>
    /// <param name="wrappers">Names of properties of an outermost object whose arrays hold the records: "data", "tickets".</param>
    public static IEnumerable<JsonRecord> Read(Input input, ReadOptions options, Action<Unreadable> report, params string[] wrappers)
    {
        var text = new PeekStream(input.Utf8);
        var byLine = IsByLine(text.Peek(HeadBytes), wrappers);
        input = input with { Utf8 = text };
        foreach (var record in byLine ? ByLine(input, options, report) : new JsonScan(input, options, report, wrappers).Records())
        {
            if (Lines.IsText(input, record.Line, record.Json.Span, report))
                yield return record;
        }
    }

    private static IEnumerable<JsonRecord> ByLine(Input input, ReadOptions options, Action<Unreadable> report)
    {
        foreach (var (number, bytes) in Lines.Bytes(input, options, report))
        {
            if (!bytes.Span.Trim("\t\r\n "u8).IsEmpty)
                yield return new(number, null, bytes);
        }
    }

    /// <summary>
    /// JSON Lines is what begins with an object that is complete on its line, or that is cut short where the next line begins anew: one
    /// broken line must not spoil the rest. An object with a wrapper's array is read by structure, however it is laid out.
    /// </summary>
    private static bool IsByLine(ReadOnlySpan<byte> head, string[] wrappers)
    {
        head = head.TrimStart("\t\r\n "u8);
        if (head is not [(byte)'{', ..])
            return head is not [(byte)'[', ..];
        var end = head.IndexOf((byte)'\n');
        var first = (end < 0 ? head : head[..end]).TrimEnd("\t\r "u8);
        var next = end < 0 ? default : head[end..].TrimStart("\t\r\n "u8);
        if (HasWrapper(first, wrappers))
            return false;
        return end < 0 || IsComplete(first) || (next is [(byte)'{', ..] && first is not [.., (byte)'[' or (byte)',' or (byte)':']);
    }

    private static bool IsComplete(ReadOnlySpan<byte> line)
    {
        var scan = new JsonBalance();
        return scan.Advance(line) && scan.At == line.Length;
    }

    private static bool HasWrapper(ReadOnlySpan<byte> line, string[] wrappers)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && wrappers.Contains(reader.GetString())
                    && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                    return true;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A broken line has no wrapper; reading it will say what is wrong.
        }
        return false;
    }
}
