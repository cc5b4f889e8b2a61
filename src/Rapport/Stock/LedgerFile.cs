using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapport.Stock;

/// <summary>The ledger as a file: what it is, then one line of JSON for each stock line.</summary>
internal static class LedgerFile
{
    private const string Kind = "rapport stock ledger 1";
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(StockLedger ledger, Stream utf8)
    {
        using var to = new Utf8JsonWriter(utf8, Readable);
        to.WriteStartObject();
        to.WriteString("file", Kind);
        to.WriteString("version", ledger.Version);
        to.WriteNumber("conversations", ledger.Conversations);
        to.WriteNumber("minConversations", ledger.MinConversations);
        to.WriteNumber("forgotten", ledger.Forgotten);
        to.WriteStartArray("lines");
        foreach (var line in ledger.Lines)
        {
            to.WriteStartObject();
            to.WriteString("text", line.Text);
            to.WriteNumber("times", line.Times);
            to.WriteNumber("conversations", line.Conversations);
            to.WriteNumber("advisors", line.Advisors);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }

    public static StockLedger Read(Stream utf8)
    {
        using var file = Parse(utf8);
        var root = file.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "file", "the file") != Kind)
            throw Wrong($"\"file\" is not \"{Kind}\"");
        var lines = Property(root, "lines", JsonValueKind.Array, "the file").EnumerateArray().Select(Line).ToList();
        var ledger = new StockLedger(
            lines, Whole(root, "conversations", "the file"), (int)Whole(root, "minConversations", "the file"),
            Whole(root, "forgotten", "the file"));
        var version = Text(root, "version", "the file");
        return version == ledger.Version
            ? ledger
            : throw Wrong($"\"version\" is {version}, but the content is {ledger.Version}: "
                + "it was changed by hand or cut short. "
                + $"Set the version to {ledger.Version} to stand by the change");
    }

    private static JsonDocument Parse(Stream utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"It is not JSON (line {failure.LineNumber + 1}). A stock ledger is made by 'rapport stock'.", failure);
        }
    }

    private static StockLine Line(JsonElement line, int number)
    {
        var where = $"line {number + 1} of \"lines\"";
        if (line.ValueKind != JsonValueKind.Object)
            throw Wrong($"{where} is no object");
        return new(
            Text(line, "text", where), Whole(line, "times", where), Whole(line, "conversations", where),
            (int)Math.Min(Whole(line, "advisors", where), int.MaxValue));
    }

    private static string Text(JsonElement of, string name, string where) => Property(of, name, JsonValueKind.String, where).GetString()!;

    private static long Whole(JsonElement of, string name, string where) =>
        Property(of, name, JsonValueKind.Number, where).TryGetInt64(out var number) ? number : throw Wrong($"\"{name}\" of {where} is no whole number");

    private static JsonElement Property(JsonElement of, string name, JsonValueKind kind, string where) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : throw Wrong($"{where} has no \"{name}\" that is {Called(kind)}");

    private static string Called(JsonValueKind kind) => kind switch { JsonValueKind.Array => "a list", JsonValueKind.String => "a text", _ => "a number" };

    private static InvalidDataException Wrong(string what) => new($"It is no stock ledger of this version: {what}. Make one with 'rapport stock'.");
}
