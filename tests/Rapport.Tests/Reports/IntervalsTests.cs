using Rapport.Reports;

namespace Rapport.Tests.Reports;

public class IntervalsTests
{
    [Theory]
    [InlineData(8, 10, .4902, .9433)]
    [InlineData(0, 10, 0, .2775)]
    [InlineData(10, 10, .7225, 1)]
    public void Wilsons_interval_is_the_published_one(int count, int of, double low, double high)
    {
        var share = Intervals.Wilson(count, of);
        Assert.Equal((low, high), (share.Low, share.High));
    }

    [Fact]
    public void A_share_of_nothing_is_unknown_and_not_zero() => Assert.Null(Intervals.Wilson(0, 0).Value);

    [Fact]
    public void Students_interval_of_four_to_eight_is_six_and_1_963_about()
    {
        // s = √2.5, s / √5 = .70711, t(.975, 4) = 2.77645.
        Assert.Equal(new Estimate(5, 6, 4.037, 7.963, IntervalKind.StudentT, 0), Intervals.StudentT(SumsOf(4, 5, 6, 7, 8)));
    }

    [Fact]
    public void Four_ratings_have_no_mean() => Assert.Equal(new Estimate(4, null, null, null, IntervalKind.None, 0), Intervals.StudentT(SumsOf(4, 5, 6, 7)));

    [Fact]
    public void Five_advisors_are_five_clusters()
    {
        // Mean 5; summed residuals −4, −2, 0, 2, 4; variance 5/4 · 40 / 10² = .5; t(.975, 4) = 2.77645; half-width 1.963.
        Sums[] advisors = [SumsOf(3, 3), SumsOf(4, 4), SumsOf(5, 5), SumsOf(6, 6), SumsOf(7, 7)];
        Assert.Equal(new Estimate(10, 5, 3.037, 6.963, IntervalKind.ByAdvisor, 5), Intervals.Clustered(Together(advisors), advisors));
    }

    [Fact]
    public void A_conversation_of_an_unknown_advisor_stands_for_itself()
    {
        // As above with a sixth cluster of one rating of 5: mean 5, 6/5 · 40 / 11², t with the four degrees that five known advisors give.
        Sums[] advisors = [SumsOf(3, 3), SumsOf(4, 4), SumsOf(5, 5), SumsOf(6, 6), SumsOf(7, 7)];
        var estimate = Intervals.Clustered(Together([.. advisors, SumsOf(5)]), advisors);
        Assert.Equal((11, 5.0, 3.251, 6.749), (estimate.N, estimate.Mean, estimate.Low, estimate.High));
    }

    [Fact]
    public void Advisors_who_agree_by_chance_do_not_make_the_interval_narrower()
    {
        Sums[] advisors = [SumsOf(3, 7), SumsOf(4, 6), SumsOf(5, 5), SumsOf(6, 4), SumsOf(7, 3)];
        var all = Together(advisors);
        Assert.Equal(Intervals.StudentT(all) with { Advisors = 5 }, Intervals.Clustered(all, advisors));
    }

    [Fact]
    public void Four_advisors_are_too_few_to_cluster_by()
    {
        Sums[] advisors = [SumsOf(3, 3), SumsOf(4, 4), SumsOf(5, 5), SumsOf(6, 6)];
        Assert.Equal(IntervalKind.StudentT, Intervals.Clustered(Together(advisors), advisors).Interval);
    }

    [Fact]
    public void Fishers_interval_of_a_half_from_twenty_eight_pairs()
    {
        // artanh .5 = .549306, 1.959964 / √25 = .391993: tanh .157313 and tanh .941299.
        var (low, high) = Intervals.Fisher(.5, 28);
        Assert.Equal((.156, .736), (Math.Round(low, 3), Math.Round(high, 3)));
    }

    [Fact]
    public void Pairs_give_pearsons_r()
    {
        // Σ dx·dy = 8, Σ dx² = Σ dy² = 10.
        var pairs = new PairSums();
        foreach (var (x, y) in new[] { (1.0, 2.0), (2, 1), (3, 4), (4, 3), (5, 5) })
            pairs.Add(x, y);
        Assert.Equal(.8, pairs.Correlation().R);
    }

    internal static Sums SumsOf(params double[] values)
    {
        var sums = new Sums();
        foreach (var value in values)
            sums.Add(value);
        return sums;
    }

    private static Sums Together(Sums[] parts) => parts.Aggregate(new Sums(), (all, part) =>
    {
        all.Add(part);
        return all;
    });
}
