using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Rapport.Reports;

/// <summary>
/// Writes the audit as JSON: the properties of <see cref="AuditReport"/> in camelCase, codes spelled as in ratings ("lifeEvent", "actedOn"),
/// unknown numbers null. It is JSON and must not be pasted into a page unescaped.
/// <c>format</c> names the shape, "rapport-audit 1"; fields may be added to it, none changes its meaning.
/// </summary>
public static class JsonReport
{
    /// <summary>The shape's name and version, the first field.</summary>
    public const string Format = "rapport-audit 1";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the report and a line feed.</summary>
    public static void Write(TextWriter to, AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(report);
        var fields = JsonSerializer.SerializeToNode(report, Options)!.AsObject();
        fields.Insert(0, "format", Format);
        to.Write(fields.ToJsonString(Options));
        to.Write('\n');
    }

    /// <summary>Reads what <see cref="Write"/> wrote, or a platform answers; fields it does not know are passed over.</summary>
    /// <exception cref="InvalidDataException">It is no report of this shape.</exception>
    public static AuditReport Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var fields = JsonNode.Parse(json) as JsonObject;
            if ((string?)fields?["format"] != Format)
                throw new InvalidDataException($"It is no report of the shape \"{Format}\".");
            return fields.Deserialize<AuditReport>(Options)!;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"It is no report: {broken.Message}", broken);
        }
    }
}
