using System.Buffers.Binary;
using System.Globalization;
using Rapport.Conversations;

namespace Rapport.Formats;

/// <summary>Rapport's own CSV: one row a turn; the rows of a conversation may lie scattered.</summary>
internal sealed class CsvFormat : IConversationFormat
{
    private static readonly string[] Needed = ["conversation_id", "who", "text"];

    public string Name => "csv";

    public string Description => "Rapport's own CSV, one row a turn: conversation_id, who, text, and any of name, at, channel, team, advisor, satisfaction …";

    public bool Recognises(Head head) => head.Keys.Count == 0 && CsvTable.Of(head.Text) is var table && table.Has("conversation_id") && table.Has("text");

    public IEnumerable<Conversation> Read(Input input, ReadOptions options, Action<Unreadable> report)
    {
        var (table, rows) = CsvTable.Open(input, options, report);
        if (Needed.Where(column => !table.Has(column)).ToList() is { Count: > 0 } missing)
        {
            report(new(input.Name, 1, $"no column {string.Join(", ", missing)}: the columns are {string.Join(", ", table.Header)}"));
            yield break;
        }
        using var scattered = Gathered(table, rows, input, options, report);
        foreach (var group in scattered.Groups())
        {
            var lines = group.Rows.Select(row => BinaryPrimitives.ReadInt64LittleEndian(row.Span)).ToList();
            var fields = group.Rows.Select(row => table.Fields(row.Span[sizeof(long)..])).ToList();
            void Report(int? turn, string problem) => report(new(input.Name, lines[turn ?? 0], problem));
            if (First(table, fields, "resolved") is { } word && YesOrNo(word) is null)
                Report(null, $"\"resolved\" of {group.Key} is \"{word}\": it is true or false");
            else if (Written(table, fields).ToConversation(input.Name, Report) is { } conversation)
                yield return conversation;
        }
    }

    private static ScatteredRows Gathered(CsvTable table, IEnumerable<CsvRow> rows, Input input, ReadOptions options, Action<Unreadable> report)
    {
        var scattered = new ScatteredRows(options.MaxRecordBytes, id => report(Lines.TooLong(input, null, options, $"conversation {id} is ")));
        var numbered = new byte[1024];
        foreach (var row in rows)
        {
            if (table.Value(row.Fields, "conversation_id") is not { } id)
            {
                report(new(input.Name, row.Line, "conversation_id is empty: every turn needs one"));
                continue;
            }
            var length = sizeof(long) + row.Bytes.Length;
            if (numbered.Length < length)
                numbered = new byte[length * 2];
            BinaryPrimitives.WriteInt64LittleEndian(numbered, row.Line);
            row.Bytes.Span.CopyTo(numbered.AsSpan(sizeof(long)));
            scattered.Add(id, numbered.AsSpan(0, length));
        }
        return scattered;
    }

    /// <summary>What belongs to the conversation stands in any of its rows; the first that has it says it.</summary>
    private static NeutralConversation Written(CsvTable table, List<string[]> rows)
    {
        string? First(string column) => CsvFormat.First(table, rows, column);
        return new()
        {
            Id = First("conversation_id"),
            Source = First("source"),
            Channel = First("channel"),
            Team = First("team"),
            Advisor = First("advisor"),
            StartedAt = First("startedAt"),
            Customer = First("customer"),
            Industry = First("industry"),
            Kind = First("kind"),
            Language = First("language"),
            Subject = First("subject"),
            Satisfaction = Satisfaction(First("satisfaction"), First("satisfaction_min"), First("satisfaction_max")),
            Resolved = YesOrNo(First("resolved")),
            Tags = First("tags")?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Turns = [.. rows.Select(row => new NeutralTurn
            {
                Who = table.Value(row, "who"),
                Text = table.Text(row, "text"),
                Name = table.Value(row, "name"),
                At = table.Value(row, "at"),
            })],
        };
    }

    private static string? First(CsvTable table, List<string[]> rows, string column) =>
        table.Has(column) ? rows.Select(row => table.Value(row, column)).FirstOrDefault(value => value is not null) : null;

    // NaN lies on no scale, so that a word where a number should be is reported like a number out of range.
    private static NeutralSatisfaction? Satisfaction(string? score, string? min, string? max) =>
        score is null ? null : new() { Score = Number(score), Min = Number(min), Max = Number(max) };

    private static double? Number(string? text) =>
        text is null ? null : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static bool? YesOrNo(string? word) => word?.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "1" => true,
        "FALSE" or "NO" or "N" or "0" => false,
        _ => null,
    };
}
