using Rapport.Agreement;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Audits;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.Audits.Calibration;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits.Calibration;

public sealed class RuleTests
{
    [Fact]
    public void Distance_and_bias_are_those_worked_out_by_hand_and_the_rule_holds()
    {
        var distance = GoldDistance.Of([.. new[] { 1, -1, .5, 0, .5 }.Select(difference => Against(difference))]);
        Assert.Equal((.6, .2), (Math.Round(distance.Distance.Value!.Value, 9), Math.Round(distance.Bias.Value!.Value, 9)));
        Assert.True(Rule.Holds(distance));
    }

    [Theory]
    [InlineData(new[] { 1.0, 1, 1, 1, 1 }, "lean to the kind side")]
    [InlineData(new[] { -1.0, -1, -1, -.5, -.5 }, "lean to the strict side")]
    [InlineData(new[] { 2.0, -2, 2, -2, 0 }, "further than 1.00")]
    [InlineData(new[] { 0.0, 0, 0, 0 }, "4 gold conversations are too few")]
    public void It_does_not_hold_and_says_why(double[] differences, string why)
    {
        var distance = GoldDistance.Of([.. differences.Select(difference => Against(difference))]);
        Assert.False(Rule.Holds(distance));
        Assert.Contains(Rule.Lacks(distance), lack => lack.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_sees_other_cues_than_were_agreed_is_not_let_through()
    {
        Stretch[] agreed = [new(0, 0, 5, "need")], other = [new(2, 0, 5, "need")];
        Assert.True(Rule.Holds(GoldDistance.Of([.. Enumerable.Repeat(Against(0, new(agreed, agreed)), 5)])));
        var distance = GoldDistance.Of([.. Enumerable.Repeat(Against(0, new(other, agreed)), 5)]);
        Assert.False(Rule.Holds(distance));
        Assert.Contains(Rule.Lacks(distance), lack => lack.StartsWith("too many cues", StringComparison.Ordinal));
    }

    [Fact]
    public void Drift_is_told_by_month_and_a_month_with_fewer_than_five_tells_nothing()
    {
        var march = Enumerable.Repeat(Against(.5) with { DoneAt = new(2026, 3, 31, 23, 0, 0, TimeSpan.Zero) }, 5);
        var april = Enumerable.Repeat(Against(-1) with { DoneAt = new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero) }, 2);
        var drift = Drift.Of([.. march, .. april]);
        Assert.Equal(["March 2026", "April 2026", "all of it"], drift.Select(each => each.Name));
        Assert.Equal((.5, 5), (drift[0].Bias.Value, drift[0].Bias.N));
        Assert.Equal((null, 2), (drift[1].Bias.Value, drift[1].Bias.N));
        Assert.Equal(.5 / 7, drift[2].Bias.Value!.Value, 9);
    }

    [Fact]
    public void Severity_is_told_raw_and_drawn_in_and_only_beside_others_on_the_same_conversations()
    {
        double[] kind = [5, 6, 7, 8, 4], strict = [4, 5.5, 5.5, 7, 3];
        var both = Judged(kind, 1).Concat(Judged(strict, 2)).ToList();
        var severities = Severities.Of(both);
        Assert.Null(severities.Lacks);
        Assert.Equal((.5, -.5), (Math.Round(severities.For(1)!.Raw, 9), Math.Round(severities.For(2)!.Raw, 9)));
        Assert.InRange(severities.For(1)!.Effect.Value!.Value, .01, .5);
        Assert.NotNull(severities.For(1)!.Effect.Error);
        Assert.StartsWith("Severity shows only beside others", Severities.Of([.. Judged(kind, 1)]).Lacks, StringComparison.Ordinal);
        Assert.StartsWith("Too few conversations are rated twice", Severities.Of([.. Judged(kind, 1), .. Judged(strict, 2, 100)]).Lacks, StringComparison.Ordinal);
    }

    [Fact]
    public void Side_by_side_what_one_did_not_mark_comes_first_and_what_is_alike_last()
    {
        var one = Written.OfTheLook("beside");
        var cues = one.Cues.ToList();
        var other = new Reading(
            one.Conversation, [cues[0], new Cue(cues[1].Words, CueKind.Unsure, 2, Response.Missed)], [.. one.Behaviours.Skip(1)], true, "other");
        var lines = SideBySide.Of([one, other]);
        Assert.Equal(["Twelve years with you", "A whole day's leave gone, I'd be furious too."], lines.Where(line => line.Missing > 0).Select(line => line.Quote).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal((true, false), (lines[0].Missing > 0, lines[0].IsAlike));
        Assert.Equal(["need, material: acted on", "unsure, material: missed"], lines[2].Says);
        Assert.Equal(4, lines.Skip(3).Count(line => line.IsAlike));
    }

    private static AgainstGold Against(double difference, MarkedTwice? marks = null) =>
        new(1, Purpose.Gold, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 6 + difference, 6, marks ?? new([], []), "agreed");

    private static IEnumerable<Judgement> Judged(double[] values, long person, int from = 0) => values.Select((value, at) =>
        new Judgement(from + at, DateTimeOffset.UnixEpoch, person, Purpose.Sample, null, Channel.Chat, value, null));
}
