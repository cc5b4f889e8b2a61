using Rapport.Reports;
using Rapport.Web.Overview;

namespace Rapport.Web.Tests.Overview;

public sealed class DifferenceTests
{
    [Fact]
    public void Without_advisors_it_is_Welchs()
    {
        // By hand: means 5 and 6, variances 2.5 and 2.5, n 5 and 5: error 1, 8 degrees of freedom, t(.975) 2.306, P(t < 1) .8267.
        var difference = Difference.Between(Of((null, [3, 4, 5, 6, 7])), Of((null, [4, 5, 6, 7, 8])));
        Assert.Equal(new Difference(1, -1.306, 3.306, .8267, IntervalKind.StudentT), difference);
    }

    [Fact]
    public void Clusters_make_it_wider()
    {
        var one = Of(("A", [2, 2, 2]), ("B", [4, 4, 4]), ("C", [6, 6, 6]), ("D", [8, 8, 8]), ("E", [5, 5, 5]));
        var other = Of(("F", [3, 3, 3]), ("G", [5, 5, 5]), ("H", [7, 7, 7]), ("I", [9, 9, 9]), ("J", [6, 6, 6]));
        // By hand: residuals of each side sum to 20 · (3/15)² = .8; 10/9 · 1.6 = 1.7778, its root 1.3333; t(.975, 9) 2.2622.
        var difference = Difference.Between(one, other);
        Assert.Equal((1, -2.016, 4.016, IntervalKind.ByAdvisor), (difference.Points!.Value, difference.Low!.Value, difference.High!.Value, difference.Method));
    }

    [Fact]
    public void An_advisor_on_both_sides_cannot_make_it_narrower_than_conversations_do()
    {
        var one = Of(("A", [2, 3, 4]), ("B", [4, 5, 6]), ("C", [6, 7, 8]), ("D", [8, 9, 7]), ("E", [5, 5, 6]));
        var difference = Difference.Between(one, one);
        Assert.Equal((0, IntervalKind.StudentT, .5), (difference.Points!.Value, difference.Method, difference.Above!.Value));
    }

    [Fact]
    public void Fewer_than_five_on_a_side_say_nothing() =>
        Assert.Null(Difference.Between(Of((null, [3, 4, 5, 6, 7])), Of((null, [4, 5, 6, 7]))).Points);

    private static Group Of(params IEnumerable<(string? Advisor, int[] Scores)> ratings) => new([.. ratings.Select(each => new Cell
    {
        Advisor = each.Advisor, MadeBy = "built-in 1", Read = each.Scores.Length, N = each.Scores.Length,
        Sum = each.Scores.Sum(score => score * 1000L), Squares = each.Scores.Sum(score => score * score * 1_000_000L),
    })]);
}
