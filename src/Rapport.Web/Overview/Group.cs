using Rapport.Reports;

namespace Rapport.Web.Overview;

/// <summary>Cells taken together, and the figures they give.</summary>
/// <param name="cells">At least none.</param>
/// <param name="fewestAdvisors">How many known advisors must stand behind a figure; with fewer there are counts only.</param>
internal sealed class Group(IReadOnlyCollection<Cell> cells, int fewestAdvisors = 0)
{
    private readonly Dictionary<string, Sums> advisors = ByAdvisor(cells.Where(cell => cell.Advisor is not null && cell.N > 0));

    public IReadOnlyCollection<Cell> Cells => cells;

    /// <summary>The sums of each known advisor, by name.</summary>
    public IReadOnlyDictionary<string, Sums> Advisors => advisors;

    /// <summary>All ratings.</summary>
    public Sums Ratings { get; } = cells.Aggregate(new Sums(), (all, cell) => { all.Add(cell.Ratings); return all; });

    /// <summary>Conversations that the reader declined.</summary>
    public int Declined { get; } = cells.Sum(cell => cell.Read - cell.N);

    /// <summary>Whether too few people stand behind it to show it to this viewer.</summary>
    public bool IsTooSmall => advisors.Count < fewestAdvisors;

    /// <summary>The mean rating, clustered by advisor where they are known.</summary>
    public Estimate Rating => IsTooSmall ? CountOnly(Ratings.N) : Intervals.Clustered(Ratings, advisors.Values);

    /// <summary>The mean process score.</summary>
    public Estimate Process
    {
        get
        {
            var process = cells.Aggregate(new Sums(), (all, cell) => { all.Add(cell.Process); return all; });
            return IsTooSmall ? CountOnly(process.N) : Intervals.StudentT(process);
        }
    }

    /// <summary>Own words among all relational remarks.</summary>
    public Share OwnWords
    {
        get
        {
            int own = cells.Sum(cell => cell.OwnWords), scripted = cells.Sum(cell => cell.Scripted);
            return IsTooSmall ? new(0, 0, null, null, null) : Intervals.Wilson(own, own + scripted);
        }
    }

    /// <summary>The versions that the ratings rest on, in ordinal order.</summary>
    public IReadOnlyList<string> Versions => [.. cells.Select(cell => cell.MadeBy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Dictionary<string, Sums> ByAdvisor(IEnumerable<Cell> cells)
    {
        var sums = new Dictionary<string, Sums>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (!sums.TryGetValue(cell.Advisor!, out var sum))
                sums.Add(cell.Advisor!, sum = new());
            sum.Add(cell.Ratings);
        }
        return sums;
    }

    private static Estimate CountOnly(int n) => new(n, null, null, null, IntervalKind.None, 0);
}
