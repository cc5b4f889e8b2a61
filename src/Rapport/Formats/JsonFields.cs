using System.Globalization;
using System.Text.Json;

namespace Rapport.Formats;

/// <summary>Reads fields of somebody else's JSON, where anything may be missing or of another kind: what is not as expected is null.</summary>
internal static class JsonFields
{
    /// <summary>The property, whatever it is; an undefined element where there is none.</summary>
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A string, or a number as it is written; null where it is neither or blank.</summary>
    public static string? Text(this JsonElement element, string name) => element.At(name) switch
    {
        { ValueKind: JsonValueKind.String } value when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    public static double? Number(this JsonElement element, string name) => element.At(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        { ValueKind: JsonValueKind.String } value
            when double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    public static bool? Flag(this JsonElement element, string name) => element.At(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The elements of an array that are objects; none where it is no array.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    /// <summary>The elements of an array that are strings.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => text.Length > 0)]
            : [];

    /// <summary>A time: ISO 8601 text (with a space or a "UTC" in it, too), or seconds since 1970.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name)
    {
        var value = element.At(name);
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetDouble(out var seconds) && seconds is > -6.2e10 and < 2.5e11
                ? DateTimeOffset.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000))
                : null;
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 9 } text || !char.IsAsciiDigit(text[0]))
            return null;
        return DateTimeOffset.TryParse(
            text.Replace(" UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
    }
}
