using System.Text.RegularExpressions;

namespace Rapport.Web.People;

/// <summary>What <c>docs/principles.md</c> says, so that pages give the reasons in the same words.</summary>
internal static partial class Principles
{
    private static readonly string Text = Read();

    /// <summary>The text under the principle that begins with these words in bold, without line breaks.</summary>
    /// <exception cref="KeyNotFoundException">There is no such principle.</exception>
    public static string Of(string title)
    {
        var paragraph = Text.Split("\n\n").FirstOrDefault(paragraph => paragraph.StartsWith($"**{title}", StringComparison.Ordinal))
            ?? throw new KeyNotFoundException($"docs/principles.md has no paragraph \"{title}\".");
        return Bold().Replace(paragraph, "").ReplaceLineEndings(" ").Trim();
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Principles).Assembly.GetManifestResourceStream("principles.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^\*\*.*?\*\*", RegexOptions.Singleline)]
    private static partial Regex Bold();
}
