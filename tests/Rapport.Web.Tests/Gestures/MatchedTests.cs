using FsCheck.Xunit;
using Rapport.Web.Gestures;

namespace Rapport.Web.Tests.Gestures;

public sealed class MatchedTests
{
    [Fact]
    public void Others_are_weighted_to_the_cells_that_gestures_lie_in()
    {
        var matched = Matched.Of([.. Some("call", true, 9, 10, 9, 10), .. Some("chat", true, 8, 9), .. Some("call", false, 7, 8),
            .. Some("chat", false, 3, 4, 3, 4, 3, 4), .. Some("email", true, 2)]);
        Assert.Equal((6, 8, 1), (matched.With, matched.Without, matched.Alone));
        Assert.Equal((55d / 6) - (7.5 * 4 / 6) - (3.5 * 2 / 6), matched.Difference.Value!.Value, 9);
        Assert.InRange(matched.Difference.Value.Value, matched.Difference.Low!.Value, matched.Difference.High!.Value);
    }

    [Property]
    public bool Fewer_than_five_on_a_side_show_nothing(byte with, byte without)
    {
        var matched = Matched.Of([.. Some("call", true, Values(with % 9)), .. Some("call", false, Values(without % 9))]);
        return (with % 9 < 5 || without % 9 < 5) == (matched.Difference.Value is null);
    }

    private static double[] Values(int count) => [.. Enumerable.Range(0, count).Select(number => (double)number)];

    private static IEnumerable<Outcome> Some(string cell, bool hasGesture, params double[] values) =>
        values.Select(value => new Outcome(cell, hasGesture, value));
}
