using FsCheck.Xunit;
using Rapport.Agreement;

namespace Rapport.Tests.Agreement;

public class KrippendorffTests
{
    /// <summary>Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: four observers, twelve units; -1 stands for a missing value.</summary>
    private static readonly int[][] Observers =
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, -1, -1, -1],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, -1, 3],
        [-1, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, -1],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, -1],
    ];

    [Theory]
    [InlineData("Nominal", .743)]
    [InlineData("Ordinal", .815)]
    [InlineData("Interval", .849)]
    public void Alpha_is_that_of_Krippendorffs_own_example(string level, double published)
    {
        var alpha = Krippendorff.Alpha(Units(), Enum.Parse<Level>(level), 1);
        Assert.Equal(published, alpha.Value!.Value, .0005);
        Assert.Equal(11, alpha.N);
        Assert.InRange(alpha.Value.Value, alpha.Low!.Value, alpha.High!.Value);
    }

    [Fact]
    public void Alpha_has_the_same_interval_for_the_same_seed() =>
        Assert.Equal(Krippendorff.Alpha(Units(), Level.Interval, 7), Krippendorff.Alpha(Units(), Level.Interval, 7));

    [Fact]
    public void Nothing_is_said_where_nothing_could_differ() =>
        Assert.Null(Krippendorff.Alpha(Of([[6, 6], [6, 6], [6, 6], [6, 6], [6, 6], [6, 6]]), Level.Interval, 1).Value);

    [Fact]
    public void Nothing_is_said_of_four_rows() =>
        Assert.Equal((4, null), (Krippendorff.Alpha(Of([[6, 6], [5, 6], [2, 3], [8, 8]]), Level.Interval, 1) is var it ? (it.N, it.Value) : default));

    [Property]
    public bool Equal_ratings_agree_wholly(double[] values)
    {
        double?[][] rows = [.. values.Where(double.IsFinite).Select(value => Math.Round(value % 10, 1)).Select(value => new double?[] { value, value, null, value })];
        var alpha = Krippendorff.Alpha(new(rows), Level.Interval, 1).Value;
        return alpha is null || Math.Abs(alpha.Value - 1) < 1e-12;
    }

    [Property]
    public bool Who_the_raters_are_does_not_matter(byte[] marks, bool ordinal)
    {
        double?[][] rows = [.. marks.Chunk(3).Where(row => row.Length == 3).Select(row => row.Select(mark => mark % 7 == 6 ? (double?)null : mark % 7).ToArray())];
        double?[][] turned = [.. rows.Select(row => new[] { row[2], row[0], row[1] })];
        var level = ordinal ? Level.Ordinal : Level.Nominal;
        var (one, other) = (Krippendorff.Alpha(new(rows), level, 3).Value, Krippendorff.Alpha(new(turned), level, 3).Value);
        return one is null ? other is null : Math.Abs(one.Value - other!.Value) < 1e-12;
    }

    [Fact]
    public void A_row_of_another_length_is_named()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new Grid([[1, 2], [1]]));
        Assert.Contains("Row 1 has 1 values", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_ratings_are_laid_out_whatever_their_order()
    {
        var grid = Grid.Of([("b", "Ana", 3), ("a", "Ben", 2), ("a", "Ana", 1)]);
        Assert.Equal([[1, 2], [3, null]], grid.Rows);
        Assert.Throws<ArgumentException>(() => Grid.Of([("a", "Ana", 1), ("a", "Ana", 2)]));
    }

    private static Grid Units() =>
        new([.. Enumerable.Range(0, 12).Select(unit => Observers.Select(each => each[unit] < 0 ? (double?)null : each[unit]).ToArray())]);

    private static Grid Of(double?[][] rows) => new(rows);
}
