using Rapport.Ratings;

namespace Rapport.Web.Look;

/// <summary>A code in an address of the API, spelled as in files and read in any case: <c>inPerson</c>.</summary>
internal readonly record struct Code<T>(T Value) where T : struct, Enum
{
    /// <summary>Reads the spelling; how minimal endpoints bind it.</summary>
    public static bool TryParse(string? text, out Code<T> code)
    {
        var value = Words.Parse<T>(text);
        code = new(value.GetValueOrDefault());
        return value is not null;
    }
}
