using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class StratifiedMeanTests
{
    private static readonly Sampled Chat = new("chat", 100, [5, 6, 7, 8]), Call = new("call", 300, [3, 4, 5]);

    /// <summary>Cochran (1977), 5.3 to 5.6, by hand: .25 · 6.5 + .75 · 4; Σ W² (1 − n/N) s² / n.</summary>
    [Fact]
    public void It_is_the_textbooks()
    {
        var mean = StratifiedMean.Of([Chat, Call]).Mean;
        double chat = .0625 * .96 * (5.0 / 3) / 4, call = .5625 * .99 / 3;
        Assert.Equal(4.625, mean.Value!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(chat + call), mean.Error!.Value, 1e-9);
        Assert.Equal((chat + call) * (chat + call) / ((chat * chat / 3) + (call * call / 2)), mean.Freedom!.Value, 1e-9);
    }

    [Fact]
    public void A_census_has_no_doubt()
    {
        var mean = StratifiedMean.Of([new("a", 3, [5, 6, 10]), new("b", 2, [1, 4])]).Mean;
        Assert.Equal((5.2, 5.2, 5.2), (mean.Value!.Value, mean.Low!.Value, mean.High!.Value));
    }

    [Fact]
    public void A_stratum_with_one_value_is_joined_and_named()
    {
        var stratified = StratifiedMean.Of([Chat, Call, new("email", 50, [9])]);
        Assert.Equal(["call", "email"], stratified.Collapsed);
        Assert.NotNull(stratified.Mean.Low);
    }

    [Fact]
    public void Nothing_is_said_of_four_values() => Assert.Equal(Figure.Unknown(4), StratifiedMean.Of([Chat]).Mean);

    [Fact]
    public void More_values_than_conversations_is_an_error_that_names_the_stratum() =>
        Assert.Contains("Stratum chat holds 2", Assert.Throws<ArgumentException>(() => StratifiedMean.Of([Chat with { Size = 2 }])).Message, StringComparison.Ordinal);
}
