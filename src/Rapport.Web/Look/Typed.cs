using System.Text;

namespace Rapport.Web.Look;

/// <summary>Text as people type it into forms.</summary>
internal static class Typed
{
    /// <summary>Line ends become \n; what no screen shows and no database takes is left out.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || rune.Value == '\t' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }

    /// <summary>The same; null where nothing is left.</summary>
    public static string? OrNull(string? text) => Clean(text) is { Length: > 0 } clean ? clean : null;
}
