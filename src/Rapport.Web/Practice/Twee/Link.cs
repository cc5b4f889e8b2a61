using System.Text.RegularExpressions;

namespace Rapport.Web.Practice.Twee;

/// <summary>
/// A link as Twine writes it: <c>[[a]]</c>, <c>[[shown->a]]</c>, <c>[[a&lt;-shown]]</c>, <c>[[shown|a]]</c>; what a setter adds behind <c>][</c> is left out.
/// </summary>
/// <param name="Shown">What people read.</param>
/// <param name="Target">The name of the passage it leads to.</param>
/// <param name="Line">Its line within the text, from 0.</param>
internal sealed partial record Link(string Shown, string Target, int Line)
{
    /// <summary>Whether it only leads on, and is no choice.</summary>
    public bool IsSimple => Shown == Target;

    public static IEnumerable<Link> In(string text) =>
        text.Split('\n').SelectMany((line, number) => Pattern().Matches(line).Select(match => Of(match.Groups[1].Value, number)));

    /// <summary>Whether a line is a link and nothing besides.</summary>
    public static bool IsAlone(string line) => Pattern().Match(line.Trim()) is { Success: true, Index: 0 } match && match.Length == line.Trim().Length;

    private static Link Of(string inner, int line)
    {
        if (inner.IndexOf("][", StringComparison.Ordinal) is >= 0 and var setter)
            inner = inner[..setter];
        if (inner.LastIndexOf("->", StringComparison.Ordinal) is >= 0 and var right)
            return new(inner[..right].Trim(), inner[(right + 2)..].Trim(), line);
        if (inner.IndexOf("<-", StringComparison.Ordinal) is >= 0 and var left)
            return new(inner[(left + 2)..].Trim(), inner[..left].Trim(), line);
        return inner.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar
            ? new(inner[..bar].Trim(), inner[(bar + 1)..].Trim(), line)
            : new(inner.Trim(), inner.Trim(), line);
    }

    [GeneratedRegex(@"\[\[([^\n]+?)\]\]")]
    private static partial Regex Pattern();
}
