namespace Rapport.Reports;

/// <summary>Counts stock lines, and sums the ratings of conversations that hold them.</summary>
internal sealed class StockTally
{
    private const int MostLines = 5_000;
    private readonly Groups<Line> lines = new(MostLines, StringComparer.Ordinal, () => new(), (all, one) => all.Add(one));

    public void Add(double? score, IReadOnlyList<string> said)
    {
        foreach (var times in said.Select(line => PlainText.Of(line)).CountBy(line => line, StringComparer.Ordinal))
            lines[times.Key].Add(times.Value, score);
    }

    /// <summary>The most frequent lines, ties by their text.</summary>
    public IReadOnlyList<StockRow> Rows(Sums all, int most) =>
    [
        .. lines.Kept
            .OrderByDescending(line => line.Value.Times)
            .ThenBy(line => line.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(line => new StockRow(
                line.Key, line.Value.Times, line.Value.Conversations,
                Intervals.StudentT(line.Value.Ratings), Intervals.StudentT(all.Without(line.Value.Ratings)))),
    ];

    private sealed class Line
    {
        public int Times { get; private set; }

        public int Conversations { get; private set; }

        public Sums Ratings { get; } = new();

        public void Add(int times, double? score)
        {
            (Times, Conversations) = (Times + times, Conversations + 1);
            if (score is { } rated)
                Ratings.Add(rated);
        }

        public void Add(Line other)
        {
            (Times, Conversations) = (Times + other.Times, Conversations + other.Conversations);
            Ratings.Add(other.Ratings);
        }
    }
}
