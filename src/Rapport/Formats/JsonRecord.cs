using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Rapport.Formats;

/// <summary>One JSON object of a file, not yet known to be well formed.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Property">The wrapper's property whose array holds it ("tickets"), or null.</param>
/// <param name="Json">Its bytes, valid until the next record is asked for.</param>
internal readonly record struct JsonRecord(long Line, string? Property, ReadOnlyMemory<byte> Json)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>The record as <typeparamref name="T"/>; null where it is malformed, which is reported.</summary>
    public T? As<T>(JsonTypeInfo<T> type, Input input, Action<Unreadable> report)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Json.Span, type) ?? throw new JsonException("null is no record");
        }
        catch (JsonException fault)
        {
            report(Malformed(fault, input));
            return null;
        }
    }

    /// <summary>The record as a document, to be disposed of before the next record; null where it is malformed, which is reported.</summary>
    public JsonDocument? AsDocument(Input input, Action<Unreadable> report)
    {
        try
        {
            return JsonDocument.Parse(SurrogateEscapes.Mended(Json), Strict);
        }
        catch (JsonException fault)
        {
            report(Malformed(fault, input));
            return null;
        }
    }

    private Unreadable Malformed(JsonException fault, Input input)
    {
        var reason = Plainly(fault);
        var where = fault.Path is { Length: > 1 } path ? $" at {path}" : "";
        var column = fault.BytePositionInLine is { } position0 ? $", column {position0 + 1}" : "";
        return new(input.Name, Line + (fault.LineNumber ?? 0), $"not read as JSON{where}{column}: {reason}");
    }

    /// <summary>The parser's message without what only programmers understand: types of ours, and its own account of the place.</summary>
    private static string Plainly(JsonException fault)
    {
        if (fault.InnerException is InvalidOperationException kind)
            return kind.Message;
        if (fault.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
            return fault.Message.Contains("List`1", StringComparison.Ordinal) ? "A list belongs here." : "An object belongs here.";
        var message = fault.Message;
        foreach (var end in (ReadOnlySpan<string>)[" Path: ", " LineNumber: ", " encountered during "])
            message = message.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at ? message[..at] : message;
        return message;
    }
}
