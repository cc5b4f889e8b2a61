using System.Text.Json;

namespace Rapport.Ratings;

/// <summary>The product's words for its codes: in prose as people say them, in files as <see cref="Code{T}"/> spells them.</summary>
public static class Words
{
    /// <summary>The spelling in files and in the API: lifeEvent, silentFix, policyDeflection.</summary>
    public static string Code<T>(T value) where T : struct, Enum => Spelling<T>.Codes[value];

    /// <summary>Reads the spelling of <see cref="Code{T}"/>; null where it is none. Case does not matter.</summary>
    public static T? Parse<T>(string? code) where T : struct, Enum =>
        code is not null && Spelling<T>.Values.TryGetValue(code, out var value) ? value : null;

    /// <summary>A code in prose: "life event", "silent fix".</summary>
    public static string Of<T>(T value) where T : struct, Enum => Spelling<T>.Prose[value];

    /// <summary>A salience in prose: "minor", "material", "what mattered most".</summary>
    public static string OfSalience(int salience) => salience switch { 1 => "minor", 2 => "material", _ => "what mattered most" };

    private static class Spelling<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Codes =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        public static readonly Dictionary<T, string> Prose = Codes.ToDictionary(
            pair => pair.Key,
            pair => string.Concat(pair.Value.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")));
    }
}
