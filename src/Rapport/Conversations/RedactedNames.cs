using System.Globalization;
using System.Text;

namespace Rapport.Conversations;

/// <summary>Finds the words of given names in a text: whole words, in any case, of at least three letters, that are no everyday words.</summary>
internal sealed class RedactedNames
{
    private const int Shortest = 3;

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    public RedactedNames(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => !name.Contains('@')))
            foreach (var part in Words(name))
                if (name.AsSpan(part) is { Length: >= Shortest } word && !Everyday.Words.Contains(word.ToString()))
                    words.Add(word.ToString());
    }

    /// <summary>The text with &lt;name&gt; for each; the same string where there is none.</summary>
    public string Replace(string text, Action<Mark> count)
    {
        if (words.Count == 0)
            return text;
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder? redacted = null;
        var copied = 0;
        foreach (var part in Words(text))
        {
            if (!known.Contains(text.AsSpan(part)))
                continue;
            redacted ??= new StringBuilder(text.Length);
            redacted.Append(text, copied, part.Start.Value - copied).Append("<name>");
            copied = part.End.Value;
            count(Mark.Name);
        }

        return redacted?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    // An apostrophe joins where a name goes on (O'Brien), not where it ends (Anna's).
    private static IEnumerable<Range> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsLetter(text[at]))
                continue;
            var start = at;
            while (at < text.Length && (IsLetter(text[at]) || Joins(text, at)))
                at++;
            yield return start..at;
        }
    }

    private static bool Joins(string text, int at) =>
        text[at] is '\'' or '’' && at + 2 < text.Length && IsLetter(text[at + 1]) && IsLetter(text[at + 2]);

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_' || char.GetUnicodeCategory(letter) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
