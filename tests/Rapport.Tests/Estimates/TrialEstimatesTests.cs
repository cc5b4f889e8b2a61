using FsCheck.Xunit;
using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class TrialEstimatesTests
{
    /// <summary>Card and Krueger (1994), table 3, row 4: changes of employment in the stores of New Jersey and Pennsylvania, with standard errors.</summary>
    [Fact]
    public void It_agrees_with_the_minimum_wage_study_of_Card_and_Krueger()
    {
        var difference = ClusterContrast.Of(Around(.47, .48, 300), Around(-2.28, 1.25, 76));
        Assert.Equal(2.75, difference.Value!.Value, 2);
        Assert.Equal(1.34, difference.Error!.Value, 2);
    }

    [Fact]
    public void With_equal_weights_it_is_Welchs_t()
    {
        // (1, 2, 3, 6) and (0, 1, 5): means 3 and 2, variances 14/3 / 4 and 7 / 3.
        var difference = ClusterContrast.Of(Alike(1, 2, 3, 6), Alike(0, 1, 5));
        double a = 14 / 3.0 / 4, b = 7 / 3.0;
        Assert.Equal(1, difference.Value!.Value, 9);
        Assert.Equal(Math.Sqrt(a + b), difference.Error!.Value, 9);
        Assert.Equal((a + b) * (a + b) / ((a * a / 3) + (b * b / 2)), difference.Freedom!.Value, 9);
    }

    [Fact]
    public void A_heavy_cluster_costs_degrees_of_freedom()
    {
        Assert.Equal(4, ClusterContrast.FreedomOf([1, 1, 1, 1, 1]), 9);
        Assert.InRange(ClusterContrast.FreedomOf([10, 1, 1, 1, 1]), 1, 2);
    }

    [Fact]
    public void Every_advisor_is_compared_with_themselves()
    {
        // Treated: a from 4 to 6, b from 8 to 9, c from 5 to 5; others: x from 2 to 3, y and z stay. By hand, all weights 2 · 2 / 4: 1 − 1/3.
        var figures = DifferenceInDifferences.Of([.. Own("a", true, 4, 6), .. Own("b", true, 8, 9), .. Own("c", true, 5, 5), .. Own("x", false, 2, 3), .. Own("y", false, 7, 7), .. Own("z", false, 6, 6)]);
        Assert.Equal(2 / 3.0, figures.Difference.Value!.Value, 9);
        Assert.Equal(Math.Sqrt((1 / 3.0) + (1 / 9.0)), figures.Difference.Error!.Value, 9);
        Assert.Equal((3, 3, 0), (figures.TreatedAdvisors, figures.OtherAdvisors, figures.LeftOut));
        Assert.Equal((6, 17 / 3.0), (figures.TreatedBefore.N, figures.TreatedBefore.Mean!.Value));
    }

    [Fact]
    public void Who_came_later_or_served_on_both_sides_tells_no_change()
    {
        var figures = DifferenceInDifferences.Of([.. Groups(0), new("new", "t", true, 1, 9), new("both", "t", true, -1, 9), new("both", "o", false, 1, 1)]);
        Assert.Equal((3, 3, 3), (figures.TreatedAdvisors, figures.OtherAdvisors, figures.LeftOut));
        Assert.Equal(0, figures.Difference.Value!.Value, 9);
    }

    [Fact]
    public void Two_advisors_on_a_side_give_no_figure_of_any_kind()
    {
        var figures = DifferenceInDifferences.Of([.. Groups(1).Where(each => each.Advisor != "x")]);
        Assert.Null(figures.Difference.Value);
        Assert.Null(figures.ByTeam.Value);
        Assert.Null(figures.OthersBefore.Mean);
        Assert.Null(figures.PreTrend.Value);
    }

    [Fact]
    public void Trends_before_the_start_are_told_in_points_of_four_weeks()
    {
        string[] advisors = ["a", "b", "c", "x", "y", "z"];
        var rising = advisors.SelectMany((advisor, at) => Enumerable.Range(-8, 10).Select(week => new Occasion(advisor, "t", at < 3, week, 5 + (at < 3 ? .1 * week : 0))));
        Assert.Equal(.4, DifferenceInDifferences.Of([.. rising]).PreTrend.Value!.Value, 9);
    }

    [Property]
    public bool What_both_sides_share_changes_nothing(sbyte shift, sbyte season)
    {
        var plain = DifferenceInDifferences.Of([.. Groups(1)]).Difference;
        var moved = DifferenceInDifferences.Of([.. Groups(1).Select(each => each with { Value = each.Value + shift + (each.Week < 0 ? 0 : season) })]).Difference;
        return Math.Abs(plain.Value!.Value - moved.Value!.Value) < 1e-9 && Math.Abs(plain.Error!.Value - moved.Error!.Value) < 1e-9;
    }

    [Fact]
    public void Spread_and_drift_are_those_of_the_analysis_of_variance()
    {
        // Six advisors, two months of three: within (−1, 0, 1), variance 1; months differ by 2, so that their mean squares are 6 and the drift (6 − 1) / 3.
        var history = from advisor in Enumerable.Range(0, 6) from month in Enumerable.Range(0, 2) from value in new[] { -1.0, 0, 1 } select ($"a{advisor}", month, advisor + (2.0 * month) + value);
        var drift = Drift.Of([.. history]);
        Assert.Equal(1, drift.Spread, 9);
        Assert.Equal(Math.Sqrt(5 / 3.0), drift.Level, 9);
        Assert.Equal(5 / 8.0, drift.Icc, 9);
        Assert.Equal(Math.Sqrt((36 / 3.0701) - 1) / Math.Sqrt(3), drift.LevelAtMost, 3); // χ² (.2, 6) = 3.0701
        Assert.Equal(Drift.Assumed, Drift.Of([.. history.Take(20)]));
    }

    [Fact]
    public void A_plan_sees_more_with_time_and_people_and_nothing_with_two()
    {
        double[] three = [2, 2, 2], eight = [2, 2, 2, 2, 2, 2, 2, 2];
        var drift = new Drift(1.4, .3, .3, 100);
        Assert.True(new TrialPower(drift, three, three).Smallest(4) > new TrialPower(drift, three, three).Smallest(12));
        Assert.True(new TrialPower(drift, three, three).Smallest(8) > new TrialPower(drift, eight, eight).Smallest(8));
        Assert.Null(new TrialPower(drift, [2, 2], three).Smallest(8));
        Assert.True(new TrialPower(drift, eight, eight).Smallest(new TrialPower(drift, eight, eight).WeeksFor(.8)!.Value) <= .8);
    }

    private static IEnumerable<Occasion> Groups(double effect) =>
        [.. Own("a", true, 4, 4 + effect), .. Own("b", true, 8, 8.5 + effect), .. Own("c", true, 5, 4.5 + effect), .. Own("x", false, 2, 3), .. Own("y", false, 7, 7), .. Own("z", false, 6, 5)];

    private static Occasion[] Own(string advisor, bool treated, double before, double after) =>
        [.. new[] { (-2, before - 1), (-1, before + 1), (0, after - 1), (1, after + 1) }.Select(each => new Occasion(advisor, treated ? "t" : "o", treated, each.Item1, each.Item2))];

    private static Told[] Alike(params double[] values) => [.. values.Select(value => new Told(value, 1))];

    /// <summary>An even number of changes with this mean and standard error.</summary>
    private static Told[] Around(double mean, double error, int n) =>
        [.. Enumerable.Range(0, n).Select(at => new Told(mean + ((at % 2 == 0 ? 1 : -1) * error * Math.Sqrt(n - 1)), 1))];
}
