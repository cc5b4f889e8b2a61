using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>Sums ratings by team, channel or week, the first <paramref name="most"/> keys in order apart, the rest together.</summary>
internal sealed class GroupTally(int most, IComparer<string> order)
{
    private const int MostAdvisors = 500;
    private const int MostPairs = 10;
    private readonly Groups<Tally> groups = new(most, order, () => new(MostAdvisors), (all, one) => all.Add(one));
    private int unassigned;

    public void Add(string? key, Rating rating, double score)
    {
        if (key is null)
            unassigned++;
        else
            groups[key].Add(rating, score);
    }

    public GroupTable Build()
    {
        GroupRow[] rows = [.. groups.Kept.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => RowOf(group.Key, group.Value))];
        return new(rows, groups.Others is { } others ? RowOf("others", others) : null, unassigned, ApartIn(rows));
    }

    private static GroupRow RowOf(string name, Tally tally) => new(name, tally.Rating, tally.OwnWords, tally.Process);

    /// <summary>The pairs between which an order can be claimed, at most ten.</summary>
    internal static IReadOnlyList<Apart> ApartIn(IReadOnlyList<GroupRow> rows) =>
    [
        .. (from higher in rows
            from lower in rows
            where higher.Rating.Low > lower.Rating.High
            select new Apart(higher.Name, lower.Name)).Take(MostPairs),
    ];
}
