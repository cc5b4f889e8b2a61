namespace Rapport.Web.Practice.Twee;

/// <summary>
/// A story in Twee 3 notation, as Twine and Tweego read it (the specification of the Interactive Fiction Technology Foundation, version 3.0.2).
/// Reading never throws: what cannot be read is complained of, and the rest goes on.
/// </summary>
/// <param name="Passages">In the order of the file.</param>
/// <param name="Complaints">By line.</param>
internal sealed record TweeFile(IReadOnlyList<Passage> Passages, IReadOnlyList<Complaint> Complaints)
{
    public static TweeFile Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var (passages, complaints) = (new List<Passage>(), new List<Complaint>());
        var begins = lines.Index().Where(line => Header.Begins(line.Item)).Select(line => line.Index).ToList();
        if (Array.FindIndex(lines, 0, begins.Count > 0 ? begins[0] : lines.Length, line => !string.IsNullOrWhiteSpace(line)) is >= 0 and var stray)
            complaints.Add(new(stray + 1, "these words stand in no passage; a passage begins with a line \":: Name\""));
        foreach (var (begin, end) in begins.Zip(begins.Skip(1).Append(lines.Length)))
        {
            if (Header.Read(lines[begin], string.Join('\n', lines[(begin + 1)..end]), begin + 1, complaints) is { } passage)
                passages.Add(passage);
        }
        foreach (var twice in passages.GroupBy(passage => passage.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            complaints.Add(new(twice.Last().Line, $"there are {twice.Count()} passages named \"{twice.Key}\"; give each a name of its own"));
        return new(passages, complaints);
    }

    /// <summary>
    /// Writes passages so that reading gives them back. A line of text that begins with two colons gets a blank in front, or it would be a header.
    /// </summary>
    public static string Write(IEnumerable<Passage> passages) => string.Join('\n', passages.Select(passage =>
        $"{Header.Write(passage)}\n{string.Join('\n', passage.Text.Split('\n').Select(line => Header.Begins(line) ? " " + line : line))}\n"));
}
