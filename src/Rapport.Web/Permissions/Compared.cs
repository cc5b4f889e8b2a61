using Rapport.Conversations;
using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Web.Permissions;

/// <summary>Ratings of one advisor in one team and channel, summed: sum and squares in thousandths.</summary>
internal sealed record Summed(string? Team, Channel Channel, string? Advisor, int N, long Sum, long Squares)
{
    public Sums Sums => Sums.Of(N, Sum, Squares);
}

/// <summary>The mean rating of conversations that hold a line, and of comparable ones that do not.</summary>
internal static class Compared
{
    /// <summary>The mean, clustered by advisor where they are known; a count alone below three known advisors.</summary>
    public static Estimate With(IReadOnlyCollection<Summed> said)
    {
        var advisors = said.Where(each => each.Advisor is not null).GroupBy(each => each.Advisor, StringComparer.Ordinal).Select(Together).ToList();
        var all = Together(said);
        return advisors.Count < GroupMean.FewestAdvisors ? Count(all.N) : Intervals.Clustered(all, advisors);
    }

    /// <summary>
    /// Direct standardisation: means of the rest of each team and channel, weighted as the line's conversations are spread over them; one variance for
    /// all cells, t with conversations − cells degrees of freedom. A count alone below five conversations or three known advisors.
    /// </summary>
    public static Estimate Without(IReadOnlyCollection<Summed> said, IReadOnlyCollection<Summed> all)
    {
        var cells = all.GroupBy(each => (each.Team, each.Channel)).Select(cell => Cell(cell.Key, [.. cell], said)).Where(cell => cell is { Weight: > 0, Left.N: > 0 }).ToList();
        int n = cells.Sum(cell => cell.Left.N), freedom = n - cells.Count, weights = cells.Sum(cell => cell.Weight);
        if (n < Estimate.Fewest || freedom < 1 || cells.SelectMany(cell => cell.Advisors).Distinct(StringComparer.Ordinal).Count() < GroupMean.FewestAdvisors)
            return Count(n);
        var variance = cells.Sum(cell => cell.Left.SquaredDeviations) / freedom;
        var mean = cells.Sum(cell => cell.Weight * cell.Left.Mean) / weights;
        var error = Math.Sqrt(variance * cells.Sum(cell => Math.Pow((double)cell.Weight / weights, 2) / cell.Left.N));
        var figure = Figure.WithT(n, mean, error, freedom).Within(1, 10);
        return new(n, Math.Round(mean, 3), Math.Round(figure.Low!.Value, 3), Math.Round(figure.High!.Value, 3), IntervalKind.StudentT, 0);
    }

    private static (int Weight, Sums Left, IReadOnlyList<string> Advisors) Cell((string? Team, Channel Channel) key, IReadOnlyList<Summed> all, IReadOnlyCollection<Summed> said)
    {
        Summed[] here = [.. said.Where(each => each.Team == key.Team && each.Channel == key.Channel)];
        var own = here.Where(each => each.Advisor is not null).ToDictionary(each => each.Advisor!, each => each.N, StringComparer.Ordinal);
        return (here.Sum(each => each.N), Together(all).Without(Together(here)),
            [.. all.Where(each => each.Advisor is { } advisor && each.N > own.GetValueOrDefault(advisor)).Select(each => each.Advisor!)]);
    }

    private static Sums Together(IEnumerable<Summed> parts) => parts.Aggregate(new Sums(), (all, part) =>
    {
        all.Add(part.Sums);
        return all;
    });

    private static Estimate Count(int n) => new(n, null, null, null, IntervalKind.None, 0);
}
