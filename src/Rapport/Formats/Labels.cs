using System.Text.RegularExpressions;

namespace Rapport.Formats;

/// <summary>A line of a transcript that may begin with a speaker's label.</summary>
/// <param name="Label">What stands before the colon, or null.</param>
/// <param name="Text">What stands after it; the whole line where there is no label.</param>
/// <param name="Whole">The whole line without its time.</param>
/// <param name="At">The time that it states with a date, or null.</param>
internal sealed record LabelledLine(string? Label, string Text, string Whole, DateTimeOffset? At)
{
    /// <summary>Whether the file's own syntax, not our reading of a colon, makes it a label.</summary>
    public bool IsSure { get; init; }
}

/// <summary>Speakers' labels at the beginning of lines: "Agent: …", "[00:12] Tom: …", "10:02 Customer: …", "Tom [00:12]: …".</summary>
internal static partial class Labels
{
    public static LabelledLine Read(string line)
    {
        var match = Header().Match(line);
        if (!match.Success)
            return new(null, line, line, null);
        var label = match.Groups["label"].Value.TrimEnd();
        var whole = line[match.Groups["label"].Index..];
        return new(label, match.Groups["text"].Value.Trim(), whole, NeutralWords.Time(match.Groups["date"].Value));
    }

    /// <summary>
    /// Takes as labels what says a role or was named as an advisor. Only where these do not make out both sides are other names taken:
    /// those that come again, or, in talk so short that none does, all. Every other line goes on with what was said before it.
    /// </summary>
    public static List<Spoken> Settle(IReadOnlyList<LabelledLine> lines, ReadOptions options, string joint)
    {
        var labels = Settled(lines, options);
        var talk = new List<Spoken>();
        var (label, at, texts) = ((string?)null, (DateTimeOffset?)null, new List<string>());
        foreach (var line in lines)
        {
            var begins = line.Label is not null && labels.Contains(line.Label);
            if (begins)
            {
                Add(talk, label, texts, at, joint);
                (label, at) = (line.Label, line.At);
            }
            texts.Add(begins ? line.Text : line.Whole);
        }
        Add(talk, label, texts, at, joint);
        return talk;
    }

    /// <summary>Whether the person at the keyboard said that this is an advisor: by the label, or by its mail domain.</summary>
    public static bool IsAdvisor(string label, ReadOptions options) =>
        options.Advisors.Contains(label, StringComparer.OrdinalIgnoreCase)
        || options.AdvisorDomains.Any(domain => label.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Settled(IReadOnlyList<LabelledLine> lines, ReadOptions options)
    {
        var counts = lines.Select(line => line.Label).OfType<string>().CountBy(label => label, StringComparer.OrdinalIgnoreCase).ToList();
        var marked = lines.Where(line => line.IsSure).Select(line => line.Label!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (marked.Count > 0)
            return marked;
        bool IsNamed(string label) => IsAdvisor(label, options);
        bool IsSure(string label) => IsNamed(label) || RoleWords.IsNote(label) || RoleWords.Read(label).Who is not null;
        var sure = counts.Select(count => count.Key).Where(IsSure).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sides = sure.Select(label => IsNamed(label) ? Conversations.Speaker.Advisor : RoleWords.Read(label).Who).ToHashSet();
        if (sides.Contains(Conversations.Speaker.Customer) && sides.Contains(Conversations.Speaker.Advisor))
            return sure;
        var names = counts.Where(count => !sure.Contains(count.Key) && IsName(count.Key)).ToList();
        var least = names.Exists(name => name.Value > 1) ? 2 : 1;
        sure.UnionWith(names.Where(name => name.Value >= least).Select(name => name.Key));
        return sure;
    }

    /// <summary>Whether it could name a speaker: an address, or at most four words, the first not in lower case.</summary>
    private static bool IsName(string label) => label.Contains('@', StringComparison.Ordinal) || (!char.IsLower(label, 0) && label.Count(unit => unit == ' ') < 4);

    private static void Add(List<Spoken> talk, string? label, List<string> texts, DateTimeOffset? at, string joint)
    {
        var text = string.Join(joint, texts).Trim();
        if (text.Length > 0 || label is not null)
            talk.Add(new(label, text, at));
        texts.Clear();
    }

    [GeneratedRegex("""
        ^\s*
        (?:[\[(]?(?:(?<date>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:\ ?[AP]M)?)[\])]?\s*[-–]?\s+)?
        (?<label>[\p{L}\p{N}_][^:\r\n\t<>{}=?!,;"]{0,39}?)
        (?:\s*[\[(]\d{1,2}:\d\d(?::\d\d)?[\])])?
        :(?:\s+|$)
        (?<text>.*)$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | Pattern.Linear)]
    private static partial Regex Header();
}
