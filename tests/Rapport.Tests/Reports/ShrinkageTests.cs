using Rapport.Reports;
using static Rapport.Tests.Reports.IntervalsTests;

namespace Rapport.Tests.Reports;

public class ShrinkageTests
{
    [Fact]
    public void Equal_groups_keep_the_share_that_variance_between_has_in_all()
    {
        // Means 4, 6, 8 of two each, within 2: mean square between 8, so between (8 − 2) / 2 = 3; each keeps 3 / (3 + 2 / 2) = .75.
        Sums[] groups = [SumsOf(3, 5), SumsOf(5, 7), SumsOf(7, 9)];
        var shrinkage = new Shrinkage(groups);
        Assert.Equal(3, shrinkage.Between, 9);
        Assert.Equal(.75, shrinkage.Keeps(groups[0]), 9);
        Assert.Equal(4.5, shrinkage.Of(groups[0]).Mean);
    }

    [Fact]
    public void Its_interval_includes_the_doubt_about_the_mean_of_all()
    {
        // Variance .75 · 2 / 2 + .25² · (4 / 3) = .83333; 1.959964 · .912871 = 1.789.
        var shrunken = new Shrinkage([SumsOf(3, 5), SumsOf(5, 7), SumsOf(7, 9)]).Of(SumsOf(5, 7));
        Assert.Equal((6, 4.211, 7.789), shrunken);
    }

    [Fact]
    public void Groups_that_differ_by_chance_alone_all_get_the_mean_of_all()
    {
        Sums[] groups = [SumsOf(1, 9), SumsOf(2, 9), SumsOf(1, 8)];
        Assert.All(groups, group => Assert.Equal(5, new Shrinkage(groups).Of(group).Mean));
    }

    [Fact]
    public void The_fewer_the_conversations_the_nearer_the_mean_of_all()
    {
        Sums[] groups = [SumsOf(8, 9), SumsOf(8, 9, 8, 9, 8, 9), SumsOf(2, 3, 2, 3, 2, 3)];
        var shrinkage = new Shrinkage(groups);
        Assert.True(shrinkage.Of(groups[0]).Mean < shrinkage.Of(groups[1]).Mean);
    }

    [Fact]
    public void Ratings_that_never_vary_do_not_break_it() => Assert.Equal((5, 5, 5), new Shrinkage([SumsOf(5, 5), SumsOf(5, 5), SumsOf(5, 5)]).Of(SumsOf(5, 5)));
}
