using Rapport.Formats;

namespace Rapport.Reports;

/// <summary>Counts what could not be read, with the first few reasons of each file.</summary>
internal sealed class UnreadTally
{
    private const int MostFiles = 200;
    private const int MostReasons = 5;
    private readonly Dictionary<string, (long Count, List<string> Reasons)> files = new(StringComparer.Ordinal);

    public void Add(Unreadable unreadable)
    {
        var name = PlainText.Of(unreadable.File, PlainText.LongestQuote);
        if (!files.ContainsKey(name) && files.Count == MostFiles)
            name = "further files";
        var (count, reasons) = files.TryGetValue(name, out var known) ? known : (0, []);
        if (reasons.Count < MostReasons)
            reasons.Add(PlainText.Of(unreadable.Line is { } line ? $"line {line}: {unreadable.Reason}" : unreadable.Reason));
        files[name] = (count + 1, reasons);
    }

    public IReadOnlyList<UnreadFile> Build() =>
        [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new UnreadFile(file.Key, file.Value.Count, [.. file.Value.Reasons]))];
}
