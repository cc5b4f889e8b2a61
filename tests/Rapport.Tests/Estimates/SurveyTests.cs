using FsCheck.Xunit;
using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class SurveyTests
{
    private static readonly AnsweredCell[] Cells =
    [
        new(["chat", "Returns", "refund"], 400, [8, 9, 7, 8, 9, 10]),
        new(["chat", "Returns", "question"], 100, [5, 6, 4, 5, 6]),
        new(["call", "Claims", "refund"], 500, [3, 4, 5, 3, 2]),
    ];

    [Fact]
    public void Answers_are_weighted_to_the_population()
    {
        var mean = PostStratified.Mean(Cells);
        Assert.Equal((.4 * 8.5) + (.1 * 5.2) + (.5 * 3.4), mean.Weighted.Value!.Value, 1e-9);
        Assert.Equal(Cells.SelectMany(cell => cell.Answers).Average(), mean.Raw.Value!.Value, 1e-9);
        Assert.InRange(mean.EffectiveSample!.Value, 8, 16);
        Assert.Empty(mean.Collapsed);
    }

    [Fact]
    public void A_thin_cell_is_joined_with_its_nearest_neighbour()
    {
        var mean = PostStratified.Mean([.. Cells, new(["call", "Claims", "question"], 50, [7]), new(["email", "Claims", "question"], 10, [])]);
        Assert.Equal(["call / Claims / question", "call / Claims / refund", "chat / Returns / question", "email / Claims / question"], mean.Collapsed.Order(StringComparer.Ordinal));
        Assert.Equal(3, mean.Cells);
    }

    [Fact]
    public void That_everybody_in_a_tiny_cell_answered_makes_it_no_surer()
    {
        AnsweredCell[] tiny = [.. Enumerable.Range(0, 9).Select(at => new AnsweredCell([$"{at % 3}", $"{at}"], 1, [at % 2 == 0 ? 9 : 4]))];
        var (mean, calibrated) = (PostStratified.Mean(tiny).Weighted, Calibrated.Of([.. tiny.Select(cell => new Asked(cell.Key, null, cell.Answers[0]))]).Mean);
        Assert.True(mean.HalfWidth > 1.5, $"{mean}");
        Assert.True(calibrated.HalfWidth > 1.5, $"{calibrated}");
    }

    [Fact]
    public void Thin_cells_share_their_variance_and_weigh_alike_once_joined()
    {
        var mean = PostStratified.Mean([new(["a"], 60, [1, 2, 3, 4, 5]), new(["b"], 40, [5, 5, 5, 5, 5])]);
        Assert.Equal((.6 * 3) + (.4 * 5), mean.Weighted.Value!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(1.25 * ((.36 / 5) + (.16 / 5))), mean.Weighted.Error!.Value, 1e-9);
        Assert.Equal(8, mean.Weighted.Freedom!.Value, 1e-9);
        Assert.Equal(5.5, PostStratified.Mean([new(["a", "x"], 1, [10]), new(["a", "y"], 19, [1, 10, 1, 10, 1])]).Weighted.Value!.Value, 1e-9);
    }

    [Property]
    public bool Answers_in_proportion_need_no_weights(byte[] answers)
    {
        double[] values = [.. answers.Select(each => each % 10 + 1.0)];
        var mean = PostStratified.Mean([.. values.Chunk(5).Where(each => each.Length == 5).Select((each, at) => new AnsweredCell([$"{at}"], 50, each))]);
        return mean.Weighted.Value is null || Math.Abs(mean.Weighted.Value.Value - mean.Raw.Value!.Value) < 1e-9;
    }

    [Fact]
    public void Calibration_brings_back_what_the_machine_knows_of_the_silent()
    {
        Asked[] population = [.. Enumerable.Range(0, 300).Select(at => new Asked(["chat"], (at % 10) + .5, at % 10 > 3 && at % 3 == 0 ? (at % 10) + 1 + (at % 2 * .2) : null))];
        var calibrated = Calibrated.Of(population);
        Assert.Equal(5.6, calibrated.Mean.Value!.Value, .1);
        Assert.Equal(1, calibrated.Weights.Sum(), 1e-9);
        var answers = population.Select(each => each.Answer).OfType<double>();
        Assert.Equal(calibrated.Mean.Value.Value, answers.Zip(calibrated.Weights, (answer, weight) => answer * weight).Sum(), 1e-9);
    }

    [Fact]
    public void Its_weights_give_back_the_machines_own_mean()
    {
        var random = new Random(2);
        Asked[] population = [.. Enumerable.Range(0, 300).Select(at => new Asked([at % 2 == 0 ? "chat" : "call"], random.Next(1, 10), random.NextDouble() < .3 ? random.Next(1, 11) : null))];
        var weighted = population.GroupBy(each => each.Cell[0]).SelectMany(cell => cell).Where(each => each.Answer is not null).Zip(Calibrated.Of(population).Weights, (each, weight) => each.Machine!.Value * weight).Sum();
        Assert.Equal(population.Average(each => each.Machine!.Value), weighted, 1e-9);
    }

    [Fact]
    public void Response_rates_are_the_AAPORs_with_their_parts()
    {
        var rates = new ResponseRates(new(undelivered: 20, optedOut: 10, partial: 30, complete: 140, silent: 300, opened: 220));
        Assert.Equal((140, 500), (rates.Response.Count, rates.Response.Of));
        Assert.Equal(.34, rates.ResponseWithPartials.Value);
        Assert.Equal((170, 480), (rates.ResponseOfDelivered.Count, rates.ResponseOfDelivered.Of));
        Assert.Equal((140, 180), (rates.Cooperation.Count, rates.Cooperation.Of));
        Assert.Equal((220, 480), (rates.Opening.Count, rates.Opening.Of));
        Assert.Throws<ArgumentException>(() => new ResponseCounts(0, 0, 5, 5, 0, 9));
    }

    [Fact]
    public void Those_who_answer_stand_beside_those_who_do_not()
    {
        var compared = NonResponse.Compare([6, 7, 8, 7, 6, 8], [5, 6, 5, 6, 5, 6]);
        Assert.Equal(1.5, compared.Difference.Value!.Value, 1e-9);
        Assert.Equal(1.5 / Math.Sqrt((.8 + .3) / 2), compared.Standardised.Value!.Value, 1e-9);
        Assert.True(compared.Difference.Low > 0);
        Assert.Null(NonResponse.Compare([6, 7], [5, 6, 5, 6, 5]).Standardised.Value);
    }

    [Fact]
    public void The_band_moves_by_the_share_of_the_silent()
    {
        var mean = new Figure(200, 7, 6.8, 7.2);
        var band = Sensitivity.Band(mean, 200, 1000, [-1, 0, 1]);
        Assert.Equal([6.2, 7, 7.8], band.Select(each => Math.Round(each.Mean.Value!.Value, 9)));
        Assert.Equal(-1.25, Sensitivity.Needed(mean, 200, 1000, 6)!.Value, 1e-9);
        Assert.Null(Sensitivity.Needed(mean, 200, 200, 6));
    }
}
