using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>A call from a speech-to-text file: pieces of one speaker's talk that follow each other are one turn.</summary>
internal static class Call
{
    /// <summary>The conversation, named after its file; null where it cannot be one, which is reported.</summary>
    public static Conversation? Of(IEnumerable<Spoken> pieces, long line, Input input, ReadOptions options, Action<Unreadable> report)
    {
        var talk = Joined(pieces);
        if (talk.Count == 0)
        {
            report(new(input.Name, line, "the call holds no talk: was it transcribed?"));
            return null;
        }
        return Speakers.Turns(talk, options, problem => report(new(input.Name, line, problem))) is { Count: > 0 } turns
            ? new(IdOf(input.Name), turns) { Channel = Channel.Call }
            : null;
    }

    /// <summary>The file's name up to its first dot: call-7.whisperx.json is call-7.</summary>
    public static string IdOf(string file)
    {
        var name = file == "-" ? "stdin" : Path.GetFileName(file);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }

    public static List<Spoken> Joined(IEnumerable<Spoken> pieces)
    {
        var talk = new List<Spoken>();
        foreach (var group in pieces.Where(piece => piece.Text.Length > 0).Aggregate(new List<List<Spoken>>(), Append))
            talk.Add(group[0] with { Text = string.Join(' ', group.Select(piece => piece.Text)) });
        return talk;
    }

    private static List<List<Spoken>> Append(List<List<Spoken>> groups, Spoken piece)
    {
        if (groups.Count > 0 && groups[^1][0].Label == piece.Label)
            groups[^1].Add(piece);
        else
            groups.Add([piece]);
        return groups;
    }
}
