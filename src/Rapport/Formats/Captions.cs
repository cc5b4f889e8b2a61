using System.Net;
using System.Text.RegularExpressions;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Captions of one call: cues between blank lines, each with its times and text. What one speaker says in a row is one turn.</summary>
internal static partial class Captions
{
    public static IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var talk = Joined(Labels.Settle([.. Spoken(input, options, report)], options, " "));
        var turns = talk.Count == 0 ? null : Speakers.Turns(talk, options, problem => report(new(input.Name, null, problem)));
        if (talk.Count == 0 || turns is { Count: 0 })
            report(new(input.Name, null, "nobody speaks in it"));
        if (turns is { Count: > 0 })
            yield return new(input.Stem, turns) { Source = input.Name, Channel = Channel.Call };
    }

    private static IEnumerable<LabelledLine> Spoken(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var voiced = false;
        foreach (var cue in Cues(input, options, report))
        {
            var voices = Voice().Split(cue);
            voiced |= voices.Length > 1;
            var before = Plain(voices[0]);
            if (before.Length > 0)
                yield return voiced ? new(null, before, before, null) : Labels.Read(before);
            for (var voice = 1; voice + 1 < voices.Length; voice += 2)
            {
                var (name, text) = (Plain(voices[voice]), Plain(voices[voice + 1]));
                yield return name.Length == 0 ? new(null, text, text, null) : new(name, text, text, null) { IsSure = true };
            }
        }
    }

    /// <summary>The text of every cue, its lines joined by spaces.</summary>
    private static IEnumerable<string> Cues(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var block = new List<string>();
        var (begin, size) = (1L, 0L);
        foreach (var (number, line) in Lines.Text(input, options, report).Append((-1, "")))
        {
            size += line.Length;
            if (size > options.MaxRecordBytes)
            {
                report(Lines.TooLong(input, begin, options));
                yield break;
            }
            if (!string.IsNullOrWhiteSpace(line))
            {
                begin = block.Count == 0 ? number : begin;
                block.Add(line);
                continue;
            }
            if (Text(block, problem => report(new(input.Name, begin, problem))) is { Length: > 0 } text)
                yield return text;
            block.Clear();
        }
    }

    private static string? Text(List<string> block, Action<string> problem)
    {
        var times = block.FindIndex(Times().IsMatch);
        if (times >= 0 && times <= 1)
            return string.Join(' ', block.Skip(times + 1));
        if (block.Count > 0 && !NoCue().IsMatch(block[0]))
            problem("no times in the first two lines of this cue, which is left out: they are written 00:01:02.000 --> 00:01:05.000");
        return null;
    }

    private static string Plain(string text) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(text, "")), " ").Trim();

    private static List<Spoken> Joined(List<Spoken> talk)
    {
        var joined = new List<(string? Label, List<string> Texts)>();
        foreach (var spoken in talk)
        {
            if (joined.Count == 0 || !string.Equals(joined[^1].Label, spoken.Label, StringComparison.OrdinalIgnoreCase))
                joined.Add((spoken.Label, []));
            joined[^1].Texts.Add(spoken.Text);
        }
        return [.. joined.Select(turn => new Spoken(turn.Label, string.Join(' ', turn.Texts.Where(text => text.Length > 0))))];
    }

    [GeneratedRegex(@"^\s*(\d+:)?\d{1,2}:\d\d[.,]\d{1,3}\s*-->\s*(\d+:)?\d{1,2}:\d\d[.,]\d{1,3}", Pattern.Linear)]
    private static partial Regex Times();

    [GeneratedRegex(@"^(WEBVTT|NOTE|STYLE|REGION)(\s|$)", Pattern.Linear)]
    private static partial Regex NoCue();

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s*(?<name>[^>]*)>", Pattern.Linear)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[A-Za-z0-9][^>]*>|</>", Pattern.Linear)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", Pattern.Linear)]
    private static partial Regex Spaces();
}
