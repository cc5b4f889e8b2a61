using FsCheck.Xunit;
using Rapport.Estimates;

namespace Rapport.Tests.Estimates;

public class CrossedEffectsTests
{
    /// <summary>Shrout and Fleiss (1979), table 2: mean squares 11.24 between targets, 32.49 between judges, 1.02 of the rest (table 3).</summary>
    private static readonly double[][] Judges = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    [Fact]
    public void In_a_full_table_REML_is_the_analysis_of_variance()
    {
        var fit = CrossedEffects.Fit(Full(Judges));
        Assert.Equal((11.24 - 1.02) / 4, fit.ConversationVariance!.Value, .005);
        Assert.Equal((32.49 - 1.02) / 6, fit.AuditorVariance!.Value, .005);
        Assert.Equal(1.02, fit.RestVariance!.Value, .005);
        Assert.Equal(Math.Sqrt((11.24 + 32.49 - 1.02) / 24), fit.Mean.Error!.Value, .005);
    }

    /// <summary>Satterthwaite (1946) in closed form for the full table.</summary>
    [Fact]
    public void Its_degrees_of_freedom_are_Satterthwaites()
    {
        double rows = 11.2417, judges = 32.4861, rest = 1.0194;
        var closed = Math.Pow(rows + judges - rest, 2) / ((rows * rows / 5) + (judges * judges / 3) + (rest * rest / 15));
        Assert.Equal(closed, CrossedEffects.Fit(Full(Judges)).Mean.Freedom!.Value, .05);
    }

    /// <summary>Few ratings leave the likelihood flat; a page of auditors answered with an error then.</summary>
    [Property(MaxTest = 300)]
    public void However_few_or_alike_the_ratings_are_the_fit_ends_and_keeps_to_numbers(byte[] values)
    {
        var ratings = values.Select((value, at) => new AuditorRating($"c{at / 2}", $"a{(at + (value / 100)) % 3}", 1 + (value % 19 / 2.0)))
            .DistinctBy(rating => (rating.Conversation, rating.Auditor)).ToList();
        var fit = CrossedEffects.Fit(ratings);
        Assert.All(fit.Severities, severity => Assert.True(severity.Effect.Value is null || double.IsFinite(severity.Effect.Value.Value)));
        Assert.True(fit.Mean.Value is null || fit.Mean.Value is >= 1 and <= 10);
    }

    [Fact]
    public void Severities_are_shrunken_and_sum_to_nothing_in_a_full_table()
    {
        var fit = CrossedEffects.Fit(Full(Judges));
        Assert.Equal(0, fit.Severities.Sum(each => each.Effect.Value!.Value), 1e-6);
        Assert.All(fit.Severities, each => Assert.True(Math.Abs(each.Effect.Value!.Value) <= Math.Abs(each.Raw)));
        var keeps = 5.2444 / (5.2444 + (1.0194 / 6));
        Assert.Equal(fit.Severities[0].Raw * keeps, fit.Severities[0].Effect.Value!.Value, .001);
        Assert.Equal(9 - fit.Severities[0].Effect.Value!.Value, fit.Ratings[0].Adjusted, 1e-9);
    }

    [Fact]
    public void A_gappy_table_gives_back_the_variances_it_was_made_with()
    {
        var fit = CrossedEffects.Fit(Made(new(11), conversations: 1500, auditors: 40, each: 2));
        Assert.InRange(fit.ConversationVariance!.Value, 1.7, 2.3);
        Assert.InRange(fit.AuditorVariance!.Value, .25, .85);
        Assert.InRange(fit.RestVariance!.Value, .9, 1.1);
    }

    [Fact]
    public void It_does_not_depend_on_the_order_of_ratings()
    {
        var ratings = Made(new(3), 60, 5, 2);
        AuditorRating[] turned = [.. ratings.Reverse()];
        var (one, other) = (CrossedEffects.Fit(ratings), CrossedEffects.Fit(turned));
        Assert.Equal(one.Mean.Value!.Value, other.Mean.Value!.Value, 1e-6);
        Assert.Equal(one.Severities.Select(each => each.Auditor), other.Severities.Select(each => each.Auditor));
    }

    [Fact]
    public void Where_nothing_was_rated_twice_conversation_and_rest_are_one()
    {
        var fit = CrossedEffects.Fit(Made(new(5), 200, 4, 1));
        Assert.Null(fit.ConversationVariance);
        Assert.InRange(fit.RestVariance!.Value, 2.2, 3.8);
        Assert.Equal(4, fit.Severities.Count);
    }

    [Fact]
    public void One_auditor_has_no_severity()
    {
        var fit = CrossedEffects.Fit(Made(new(5), 30, 1, 1));
        Assert.Null(fit.AuditorVariance);
        Assert.Empty(fit.Severities);
        Assert.NotNull(fit.Mean.Low);
    }

    [Fact]
    public void Rating_the_same_twice_is_refused_by_name()
    {
        var wrong = Assert.Throws<ArgumentException>(() => CrossedEffects.Fit([.. Made(new(5), 30, 2, 1), new("0", "a0", 4), new("0", "a0", 5)]));
        Assert.Contains("a0 rated conversation 0 twice", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_told_where_nothing_varies() =>
        Assert.Null(CrossedEffects.Fit(Full([[5, 5], [5, 5], [5, 5]])).Mean.Value);

    private static AuditorRating[] Full(double[][] rows) =>
        [.. rows.SelectMany((row, at) => row.Select((value, judge) => new AuditorRating($"{at}", $"j{judge}", value)))];

    /// <summary>Variances 2 between conversations, .5 between auditors, 1 of the rest.</summary>
    private static AuditorRating[] Made(Random random, int conversations, int auditors, int each)
    {
        double Normal() => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
        double[] severities = [.. Enumerable.Range(0, auditors).Select(_ => Math.Sqrt(.5) * Normal())];
        return [.. Enumerable.Range(0, conversations).SelectMany(conversation =>
        {
            var worth = 6 + (Math.Sqrt(2) * Normal());
            return Enumerable.Range(0, auditors).OrderBy(_ => random.Next()).Take(each)
                .Select(auditor => new AuditorRating($"{conversation}", $"a{auditor}", worth + severities[auditor] + Normal())).ToArray();
        })];
    }
}
