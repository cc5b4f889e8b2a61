using Rapport.Reports;
using Rapport.Web.Conversations;
using Rapport.Web.Overview;

namespace Rapport.Web.Tests.Overview;

public sealed class TrendTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_change_of_reader_is_marked_where_it_begins()
    {
        var points = Trend.Of([Week(0, 6), Week(1, 6), Week(2, 7, "built-in 2"), Week(3, 7, "built-in 2")], Pace.Week);
        Assert.Equal([null, null, "rated by built-in 2 from here on", null], points.Select(point => point.Changed));
    }

    [Fact]
    public void A_week_rated_by_two_says_so()
    {
        var points = Trend.Of([Week(0, 6), Week(1, 6), Week(1, 7, "built-in 2")], Pace.Week);
        Assert.Equal("rated partly by built-in 1, partly by built-in 2", points[1].Changed);
    }

    [Fact]
    public void More_than_a_year_goes_by_months() => Assert.Equal(
        (Pace.Week, Pace.Month), (Trend.PaceOf([Week(0, 6), Week(53, 6)]), Trend.PaceOf([Week(0, 6), Week(54, 6)])));

    [Fact]
    public void Where_most_weeks_hold_too_few_for_a_mean_it_goes_by_months()
    {
        Cell[] march = [Week(0, 6), Week(1, 6), Week(2, 6, n: 2), Week(3, 6, n: 2)];
        Cell[] april = [Week(5, 6, n: 3) with { Month = Days(new(2026, 4, 1)) }, Week(6, 6, n: 3) with { Month = Days(new(2026, 4, 1)) }];
        Assert.Equal((Pace.Week, Pace.Month), (Trend.PaceOf(march), Trend.PaceOf([.. march, .. april])));
    }

    [Fact]
    public void A_week_across_two_months_counts_in_each_with_its_own_days()
    {
        var points = Trend.Of([Week(4, 6) with { Month = Days(new(2026, 3, 1)) }, Week(4, 6) with { Month = Days(new(2026, 4, 1)) }], Pace.Month);
        Assert.Equal(["2026-03", "2026-04"], points.Select(point => point.Name));
        Assert.Equal(new DateOnly(2026, 3, 31), points[0].To);
    }

    [Fact]
    public void The_drawing_is_the_one_that_was_looked_at()
    {
        using var drawn = new StringWriter { NewLine = "\n" };
        TrendChart.Write(new Html(drawn), Trend.Of([Week(0, 6), Week(1, 6.4), Week(3, 7, "built-in 2"), Week(4, 7.4, "built-in 2"), Week(5, 8, "built-in 2", n: 3)], Pace.Week));
        Golden.Equal("trend.svg", drawn.ToString());
    }

    /// <summary>Ten ratings, half of them one point above, half one below.</summary>
    private static Cell Week(int week, double mean, string madeBy = "built-in 1", int n = 10) => new()
    {
        Week = Days(Monday.AddDays(7 * week)),
        Month = Days(new(2026, 3, 1)),
        MadeBy = madeBy,
        Read = n,
        N = n,
        Sum = (long)(n * mean * 1000),
        Squares = (long)(n * ((mean * mean) + 1) * 1_000_000),
    };

    private static int Days(DateOnly day) => Selection.DayOf(day);
}
