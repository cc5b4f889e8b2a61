using FsCheck.Xunit;
using MathNet.Numerics;
using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class PredictionPoweredTests
{
    /// <summary>One stratum, no finite correction to speak of: the regression estimator, its error that of a straight line's height at F (Cochran 1977, 7.2).</summary>
    [Fact]
    public void In_one_stratum_it_is_the_regression_estimator()
    {
        double[] machine = [4, 5, 6, 7, 8, 5.5], auditor = [3.5, 5, 5, 7, 8.5, 6];
        Judged[] population = [.. machine.Zip(auditor, (f, y) => new Judged("all", f, y)), .. Enumerable.Range(0, 600_000).Select(at => new Judged("all", 4 + (at % 5), null))];
        var (intercept, slope) = Fit.Line(machine, auditor);
        var mean = PredictionPowered.Mean(population);
        Assert.Equal(slope, mean.Lambda!.Value, 1e-9);
        Assert.Equal(intercept + (slope * 6), mean.Powered.Value!.Value, 1e-4);
        Assert.Equal(4, mean.Powered.Freedom!.Value, .01);
        Assert.Equal(auditor.Average(), mean.Plain.Value!.Value, 1e-9);
    }

    [Fact]
    public void A_machine_that_says_nothing_leaves_the_plain_mean()
    {
        var population = Some(9, (_, _) => 6.0);
        var mean = PredictionPowered.Mean(population);
        Assert.Equal((0, mean.Plain), (mean.Lambda!.Value, mean.Powered));
    }

    [Fact]
    public void A_machine_that_points_the_wrong_way_is_not_listened_to() =>
        Assert.Equal(0, PredictionPowered.Mean(Some(9, (worth, _) => 10 - worth)).Lambda);

    [Fact]
    public void A_faultless_machine_leaves_hardly_any_doubt()
    {
        var mean = PredictionPowered.Mean(Some(9, (worth, _) => worth));
        Assert.Equal(1, mean.Lambda!.Value, 1e-9);
        Assert.InRange(mean.Powered.HalfWidth!.Value, 0, 1e-6);
        Assert.True(mean.Plain.HalfWidth > .2);
        Assert.Equal(400, mean.EffectiveSample!.Value, 1e-6);
    }

    [Property]
    public bool However_the_machine_is_shifted_and_stretched_the_estimate_stays(sbyte shift, byte stretch)
    {
        var (population, factor) = (Some(9, (worth, noise) => worth + noise), 1 + (stretch / 50.0));
        Judged[] other = [.. population.Select(each => each with { Machine = (each.Machine * factor) + shift })];
        var (one, two) = (PredictionPowered.Mean(population).Powered, PredictionPowered.Mean(other).Powered);
        return Math.Abs(one.Value!.Value - two.Value!.Value) < 1e-7 && Math.Abs(one.Error!.Value - two.Error!.Value) < 1e-7;
    }

    [Fact]
    public void It_does_not_depend_on_the_order_of_conversations()
    {
        var population = Some(9, (worth, noise) => worth + noise);
        Judged[] turned = [.. population.Reverse()];
        Assert.Equal(PredictionPowered.Mean(population).Powered.Value!.Value, PredictionPowered.Mean(turned).Powered.Value!.Value, 1e-9);
    }

    [Fact]
    public void Conversations_the_machine_declined_still_count()
    {
        Judged[] population = [.. Some(9, (worth, noise) => worth + noise).Select((each, at) => at % 7 == 0 ? each with { Machine = null } : each)];
        var mean = PredictionPowered.Mean(population);
        Assert.Equal(population.Length, mean.Population);
        Assert.InRange(mean.Powered.Value!.Value, mean.Plain.Low!.Value, mean.Plain.High!.Value);
    }

    [Fact]
    public void Unequal_probabilities_weigh_the_rarely_drawn_more()
    {
        Judged[] population = [.. Enumerable.Range(0, 20).Select(at => new Judged("a", null, at < 10 ? 4 : 8, at < 10 ? .1 : .3)), .. Enumerable.Repeat(new Judged("a", null, null), 180)];
        Assert.Equal(((100 * 4) + (10 / .3 * 8)) / (100 + (10 / .3)), PredictionPowered.Mean(population).Powered.Value!.Value, 1e-9);
    }

    [Fact]
    public void Auditors_who_differ_widen_the_interval_when_they_are_named()
    {
        Judged[] population = [.. Some(9, (worth, noise) => worth + noise).Select((each, at) => each with { Auditor = each.Auditor + (at % 4) - 1.5, Rater = $"{at % 4}" })];
        var (named, unnamed) = (PredictionPowered.Mean(population), PredictionPowered.Mean([.. population.Select(each => each with { Rater = null })]));
        Assert.Equal(unnamed.Powered.Value, named.Powered.Value);
        Assert.True(named.Powered.HalfWidth > 2 * unnamed.Powered.HalfWidth);
        Assert.Equal(3, named.Powered.Freedom);
    }

    [Fact]
    public void A_difference_is_left_less_right_and_shared_severity_cancels_in_it()
    {
        Judged[] Team(int seed) => [.. Some(seed, (worth, noise) => worth + noise).Select((each, at) => each with { Auditor = each.Auditor + (at % 4) - 1.5, Rater = $"{at % 4}" })];
        var difference = PredictionPowered.Difference(Team(9), Team(10));
        Assert.Equal(difference.Left.Powered.Value - difference.Right.Powered.Value, difference.Powered.Value);
        Assert.True(difference.Powered.Error < difference.Left.Powered.Error);
    }

    [Fact]
    public void Nothing_is_said_of_four_audits()
    {
        var mean = PredictionPowered.Mean([.. Enumerable.Repeat(new Judged("a", 5, 5), 4), new("a", 6, null)]);
        Assert.Equal((Figure.Unknown(4), null, 5), (mean.Powered, mean.Lambda, mean.Population));
        Assert.Null(PredictionPowered.Mean([]).Powered.Value);
    }

    /// <summary>What was reckoned conversation by conversation before, and what is reckoned from sums, are the same figure.</summary>
    [Property]
    public void From_sums_it_is_what_it_is_conversation_by_conversation(int seed, byte strata, byte declined)
    {
        var random = new Random(seed);
        Judged[] population = [.. Enumerable.Range(0, 300).Select(_ =>
        {
            var worth = 1 + (9 * random.NextDouble());
            return new Judged($"{random.Next(1 + (strata % 9))}", random.Next(256) < declined / 3 ? null : worth + random.NextDouble(), random.NextDouble() < .1 ? worth : null);
        })];
        var overall = population.Average(each => each.Machine) ?? 0;
        var parts = Joined.Of(population.GroupBy(each => each.Stratum).Select(stratum =>
        {
            var standIn = stratum.Average(each => each.Machine) ?? overall;
            var share = (double)stratum.Count(each => each.Auditor is not null) / stratum.Count();
            return new Part([stratum.Key], stratum.Count(), stratum.Average(each => each.Machine ?? standIn), [.. stratum.Where(each => each.Auditor is not null)
                .Select(each => new Seen(each.Auditor!.Value, each.Machine ?? standIn, share, null, 0))]);
        }), 2);
        var (mean, powered) = (PredictionPowered.Mean(population), new Assisted(parts.Parts, Slope.NeverNegative));
        Assert.Equal(powered.Value, mean.Powered.Value!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(powered.Variance), mean.Powered.Error!.Value, 1e-9);
        Assert.Equal(new Assisted(parts.Parts, Slope.None).Value, mean.Plain.Value!.Value, 1e-9);
        Assert.Equal(population.Average(each => each.Machine) ?? 0, mean.Machine ?? 0, 1e-9);
        Assert.Equal(population.Length, mean.Population);
    }

    [Fact]
    public void Strata_of_two_samples_are_not_joined_however_thin()
    {
        SummedStratum Of(string plan, string name, int audited, double rating) => new([plan, name], 10, 10, 50, [.. Enumerable.Range(0, audited).Select(_ => new Judged(name, 5, rating))]);
        var joined = SummedStratum.Joined([Of("1", "a", 4, 8), Of("1", "b", 1, 8), Of("2", "a", 1, 2), Of("2", "b", 1, 2)], 2);
        Assert.Equal(["1 / rest", "2 / rest"], joined.Parts.Select(part => part.Name));
        Assert.Equal([5, 2], joined.Parts.Select(part => part.Seen.Count));
    }

    /// <summary>400 conversations in two strata, a fifth audited.</summary>
    private static Judged[] Some(int seed, Func<double, double, double> machine)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 400).Select(at =>
        {
            var (worth, noise) = (1 + (9 * random.NextDouble()), random.NextDouble() - .5);
            return new Judged(at % 3 == 0 ? "chat" : "call", machine(worth, noise), random.NextDouble() < .2 ? worth : null);
        })];
    }
}
