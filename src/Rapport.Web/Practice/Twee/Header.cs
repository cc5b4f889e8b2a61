using System.Text;
using System.Text.Json;

namespace Rapport.Web.Practice.Twee;

/// <summary>
/// The line that begins a passage: <c>:: Name [tag tag] {"position":"1,2"}</c>; the signs <c>[ ] { } \</c> of a name or tag stand behind a backslash.
/// </summary>
internal static class Header
{
    private const string Signs = "[]{}\\";

    public static bool Begins(string line) => line.StartsWith("::", StringComparison.Ordinal);

    /// <summary>Reads it; what is wrong with it is complained of, and the passage is null only where it has no name.</summary>
    public static Passage? Read(string line, string text, int number, ICollection<Complaint> complaints)
    {
        var at = 2;
        var name = Until(line, ref at, '[', '{').Trim();
        var tags = at < line.Length && line[at] == '[' ? Tags(line, ref at, number, complaints) : [];
        var rest = line[at..].Trim();
        if (rest.Length > 0 && !IsObject(rest))
            complaints.Add(new(number, $"behind the name may stand [tags] and a JSON object; this is neither: {rest}"));
        if (name.Length > 0)
            return new(name, text, tags) { Line = number, Metadata = rest.Length > 0 && IsObject(rest) ? rest : null };
        complaints.Add(new(number, "a passage needs a name behind its two colons"));
        return null;
    }

    public static string Write(Passage passage) => ":: " + Escaped(passage.Name)
        + (passage.Tags.Count == 0 ? "" : $" [{string.Join(' ', passage.Tags.Select(Escaped))}]")
        + (passage.Metadata is { } metadata ? $" {metadata}" : "");

    private static string[] Tags(string line, ref int at, int number, ICollection<Complaint> complaints)
    {
        at++;
        var begin = at;
        Until(line, ref at, ']');
        if (at == line.Length)
            complaints.Add(new(number, "the tags begin with [ and do not end with ]"));
        var tags = line[begin..at].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        at = Math.Min(at + 1, line.Length);
        return [.. tags.Select(Unescaped)];
    }

    /// <summary>The text up to one of these signs, unescaped; a sign behind a backslash does not end it.</summary>
    private static string Until(string line, ref int at, params ReadOnlySpan<char> ends)
    {
        var begin = at;
        while (at < line.Length && !ends.Contains(line[at]))
            at += line[at] == '\\' && at + 1 < line.Length ? 2 : 1;
        return Unescaped(line[begin..at]);
    }

    private static string Unescaped(string raw)
    {
        var text = new StringBuilder();
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '\\' && at + 1 < raw.Length)
                at++;
            text.Append(raw[at]);
        }
        return text.ToString();
    }

    private static string Escaped(string text) => string.Concat(text.Select(sign => Signs.Contains(sign, StringComparison.Ordinal) ? $"\\{sign}" : $"{sign}"));

    private static bool IsObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
