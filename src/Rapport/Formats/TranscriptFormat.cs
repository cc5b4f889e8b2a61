using System.Text.RegularExpressions;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Plain text, one line a turn, each beginning with who speaks.</summary>
internal sealed partial class TranscriptFormat : IConversationFormat
{
    public string Name => "transcript";

    public string Description =>
        "Plain text, \"Agent: …\" and \"Customer: …\" or names (then --advisor); several conversations parted by lines of === or --- or by \"# id\"";

    public bool Recognises(Head head)
    {
        if (head.Keys.Count > 0)
            return false;
        var labels = head.Text.Split('\n', 500).Select(line => Labels.Read(line.TrimEnd()).Label).OfType<string>()
            .CountBy(label => label, StringComparer.OrdinalIgnoreCase).ToList();
        return labels.Exists(label => RoleWords.Read(label.Key).Who is Speaker.Customer or Speaker.Advisor) || labels.Count(label => label.Value > 1) >= 2;
    }

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        using var pieces = Pieces(input, options, report).GetEnumerator();
        if (!pieces.MoveNext())
        {
            report(new(input.Name, null, "nobody speaks in it"));
            yield break;
        }
        // Whether the first is the only one decides what it is called.
        var first = pieces.Current;
        var hasMore = pieces.MoveNext();
        foreach (var piece in Rest(first, pieces, hasMore))
        {
            var id = piece.Id ?? (hasMore || piece.Number > 1 ? $"{input.Stem}-{piece.Number}" : input.Stem);
            var turns = Speakers.Turns(Labels.Settle(piece.Lines, options, "\n"), options, problem => report(new(input.Name, piece.Line, problem)));
            if (turns is { Count: > 0 })
                yield return new(id, turns) { Source = input.Name };
            else if (turns is not null)
                report(new(input.Name, piece.Line, "nobody speaks in it"));
        }
    }

    private static IEnumerable<Piece> Rest(Piece first, IEnumerator<Piece> pieces, bool hasMore)
    {
        yield return first;
        if (!hasMore)
            yield break;
        do
            yield return pieces.Current;
        while (pieces.MoveNext());
    }

    /// <summary>The conversations' lines, as headings and dividing lines part them.</summary>
    private static IEnumerable<Piece> Pieces(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var piece = new Piece(1, null, 1);
        foreach (var (number, line) in Lines.Text(input, options, report))
        {
            var heading = Heading().Match(line);
            if (!heading.Success && !Divider().IsMatch(line))
            {
                if (!string.IsNullOrWhiteSpace(line) || piece.Lines.Count > 0)
                    piece.Add(line, number, options.MaxRecordBytes);
                continue;
            }
            if (IsTalk(piece, input, options, report))
                yield return piece;
            var next = piece.Number + (piece.Lines.Count > 0 ? 1 : 0);
            piece = new(next, heading.Success ? heading.Groups["id"].Value : piece.Lines.Count > 0 ? null : piece.Id, number);
        }
        if (IsTalk(piece, input, options, report))
            yield return piece;
    }

    private static bool IsTalk(Piece piece, Input input, ReadOptions options, Action<Unreadable> report)
    {
        if (piece.Length > options.MaxRecordBytes)
            report(Lines.TooLong(input, piece.Line, options));
        return piece.Lines.Count > 0 && piece.Length <= options.MaxRecordBytes;
    }

    [GeneratedRegex(@"^#+\s+(?<id>\S.*?)\s*$", Pattern.Linear)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(={3,}|-{3,})\s*$", Pattern.Linear)]
    private static partial Regex Divider();

    /// <summary>The lines of one conversation.</summary>
    private sealed class Piece(int number, string? id, long heading)
    {
        public int Number => number;

        public string? Id => id;

        public long Line { get; private set; } = heading;

        public List<LabelledLine> Lines { get; } = [];

        public long Length { get; private set; }

        public void Add(string line, long number, int most)
        {
            if (Lines.Count == 0)
                Line = number;
            Length += line.Length;
            if (Length <= most)
                Lines.Add(Labels.Read(line));
        }
    }
}
