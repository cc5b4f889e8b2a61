using FsCheck.Xunit;
using Rapport.Conversations;
using Rapport.Web.Audits;

namespace Rapport.Web.Tests.Audits;

public sealed class CollapseTests
{
    [Fact]
    public void Weeks_are_joined_before_kinds_and_kinds_before_teams()
    {
        var strata = Collapse.Of([.. Cells(3, "Returns", "a", 1), .. Cells(3, "Returns", "a", 2), .. Cells(3, "Returns", "b", 1), .. Cells(3, "Returns", "c", 1), .. Cells(8, "Deliveries", "a", 1)], 6);
        Assert.Equal(
            [("Deliveries", "a", 8), ("Returns", null, 6), ("Returns", "a", 6)],
            strata.Select(stratum => (stratum.Team, stratum.Kind, stratum.Population)).Order());
    }

    [Fact]
    public void What_is_left_joins_the_smallest_stratum() => Assert.Equal(
        [8, 20], Collapse.Of([.. Cells(20, "Returns", "a", 1), .. Cells(7, "Deliveries", "a", 1), .. Cells(1, "Shop", "a", 1)], 6).Select(stratum => stratum.Population).Order());

    [Fact]
    public void A_population_that_is_tiny_as_a_whole_is_one_stratum() => Assert.Single(Collapse.Of([.. Cells(2, "Returns", "a", 1), .. Cells(1, "Shop", "b", 4)], 10));

    [Property]
    public void Every_conversation_is_in_one_stratum_and_none_is_tiny(byte[] draws, byte least)
    {
        var cells = draws.Select(draw => new Cell(draw % 7 == 0, draw % 2 == 0 ? Channel.Chat : Channel.Call, $"{draw % 3}", draw % 5 == 0 ? null : $"{draw % 5}", draw % 11 == 0 ? null : draw % 4)).ToList();
        var wanted = 1 + (least % 20);
        var strata = Collapse.Of(cells, wanted);
        Assert.Equal(cells.Count, strata.Sum(stratum => stratum.Population));
        Assert.Equal(cells.Distinct().Count(), strata.Sum(stratum => stratum.Cells.Count));
        Assert.True(strata.Count <= 1 || strata.All(stratum => stratum.Population >= wanted));
    }

    private static IEnumerable<Cell> Cells(int count, string team, string kind, int week) => Enumerable.Repeat(new Cell(false, Channel.Chat, team, kind, week), count);
}
