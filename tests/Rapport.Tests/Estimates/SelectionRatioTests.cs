using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class SelectionRatioTests
{
    /// <summary>Questions and answers on the Uniform Guidelines (Federal Register 44, 1979), question 12: 12 of 40 against 48 of 80.</summary>
    [Fact]
    public void The_example_of_the_guidelines_is_one_half_and_below_four_fifths()
    {
        var ratio = SelectionRatio.Of(new(12, 40), new(48, 80));
        Assert.Equal(.5, ratio.Ratio.Value!.Value, 1e-12);
        Assert.True(ratio.IsBelowRule);
        Assert.True(ratio.Ratio.High < SelectionRatio.Rule);
    }

    /// <summary>Koopman (1984): 36 of 40 against 16 of 80 has the interval 2.94 to 7.15.</summary>
    [Fact]
    public void The_interval_is_that_of_Koopmans_example()
    {
        var ratio = SelectionRatio.Of(new(36, 40), new(16, 80)).Ratio;
        Assert.Equal(4.5, ratio.Value!.Value, 1e-12);
        Assert.Equal(2.94, ratio.Low!.Value, .005);
        Assert.Equal(7.15, ratio.High!.Value, .005);
    }

    /// <summary>Fisher (1935), the lady who tasted tea: 3 of 4 against 1 of 4 has p = 34/70.</summary>
    [Fact]
    public void The_lady_tasting_tea_may_have_guessed() =>
        Assert.Equal(34.0 / 70, FishersExact.TwoSided(new(3, 4), new(1, 4)), 1e-12);

    [Theory]
    [InlineData(2, 4, 5, 10)]
    [InlineData(5, 10, 2, 4)]
    [InlineData(3, 10, 0, 10)]
    public void Below_five_or_where_nobody_was_selected_nothing_is_said(int count, int of, int otherCount, int otherOf)
    {
        var ratio = SelectionRatio.Of(new(count, of), new(otherCount, otherOf));
        Assert.Null(ratio.Ratio.Value);
        Assert.Null(ratio.P);
        Assert.Null(ratio.IsBelowRule);
    }

    [Fact]
    public void A_group_of_whom_nobody_was_selected_has_an_interval_from_nought()
    {
        var ratio = SelectionRatio.Of(new(0, 10), new(5, 10)).Ratio;
        Assert.Equal(0, ratio.Value);
        Assert.Equal(0, ratio.Low);
        Assert.InRange(ratio.High!.Value, .3, 1);
    }

    [Property]
    public Property The_interval_holds_the_ratio_and_turns_round_with_the_groups() => Prop.ForAll(
        Gen.Choose(5, 60).SelectMany(of => Gen.Choose(1, of), (of, count) => new Selected(count, of)).Two().ToArbitrary(),
        pair =>
        {
            var (one, other) = (SelectionRatio.Of(pair.Item1, pair.Item2), SelectionRatio.Of(pair.Item2, pair.Item1));
            return one.Ratio.Low <= one.Ratio.Value + 1e-9 && one.Ratio.Value <= one.Ratio.High + 1e-9
                && Math.Abs((one.Ratio.Low!.Value * other.Ratio.High!.Value) - 1) < 1e-6 && Math.Abs(one.P!.Value - other.P!.Value) < 1e-9;
        });

    [Property]
    public Property Fishers_p_is_a_probability() => Prop.ForAll(
        Gen.Choose(1, 60).SelectMany(of => Gen.Choose(0, of), (of, count) => new Selected(count, of)).Two().ToArbitrary(),
        pair => FishersExact.TwoSided(pair.Item1, pair.Item2) is > 0 and <= 1);
}
