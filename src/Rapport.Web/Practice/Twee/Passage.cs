namespace Rapport.Web.Practice.Twee;

/// <summary>One passage of a Twee 3 file: a name, its tags, and a text that may link onward.</summary>
internal sealed record Passage
{
    /// <param name="name">Not blank, one line; white space at its ends does not count.</param>
    /// <param name="text">May be empty; blank lines at its ends do not count.</param>
    /// <param name="tags">Without white space.</param>
    /// <exception cref="ArgumentException">The name or a tag cannot be written into a header.</exception>
    public Passage(string name, string text, IReadOnlyList<string>? tags = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.AsSpan().ContainsAny('\n', '\r') || (tags ?? []).Any(tag => tag.Length == 0 || tag.Any(char.IsWhiteSpace)))
            throw new ArgumentException($"\"{name}\" or one of its tags does not fit on the line of a header.", nameof(name));
        (Name, Tags, Text) = (name.Trim(), tags ?? [], text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim());
    }

    public string Name { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>The text with its links.</summary>
    public string Text { get; }

    /// <summary>A JSON object for other tools (position, size), or null.</summary>
    public string? Metadata { get; init; }

    /// <summary>The line of its header, from 1; 0 where it comes from no file.</summary>
    public int Line { get; init; }

    /// <summary>Where it leads, in order.</summary>
    public IReadOnlyList<Link> Links => [.. Link.In(Text)];

    /// <summary>The text without the lines that are links.</summary>
    public string Prose => string.Join('\n', Text.Split('\n').Where(line => !Link.IsAlone(line))).Trim();

    public bool Has(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}
