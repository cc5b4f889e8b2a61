using Rapport.Readings;

namespace Rapport.Tests.Readings;

public class ReadingTests
{
    [Fact]
    public void A_quote_that_is_not_in_its_turn_is_refused()
    {
        var invented = new Behaviour(BehaviourCode.Warmth, new(1, 0, 7, "Bless u"));

        var refusal = Assert.Throws<ArgumentException>(() => Some.Reading([], [invented]));

        Assert.Contains("Warmth quotes «Bless u»", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, 0, 3)]
    [InlineData(1, -1, 3)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 2_000_000_000, 2_000_000_000)]
    public void A_quote_outside_the_talk_is_refused(int turn, int start, int length) => Assert.Throws<ArgumentException>(
        () => Some.Reading([], [new(BehaviourCode.Warmth, new(turn, start, length, "The"))]));

    [Fact]
    public void A_customers_words_earn_an_advisor_nothing() => Assert.Throws<ArgumentException>(
        () => Some.Reading([], [Some.Does(BehaviourCode.Warmth, turn: 2)]));

    [Fact]
    public void An_advisors_words_are_no_cue() => Assert.Throws<ArgumentException>(
        () => Some.Reading([Some.Cue(CueKind.Feeling, 1, Response.Missed, turn: 1)], []));

    [Fact]
    public void Three_focal_cues_are_one_too_many() => Assert.Throws<ArgumentException>(
        () => Some.Reading(Enumerable.Repeat(Some.Cue(CueKind.Feeling, 3, Response.Missed), 3), []));

    [Fact]
    public void A_response_needs_its_words() => Assert.Throws<ArgumentException>(
        () => new Cue(Some.Words(0), CueKind.Need, 2, Response.ActedOn));

    [Fact]
    public void A_missed_cue_has_no_answer() => Assert.Throws<ArgumentException>(
        () => new Cue(Some.Words(0), CueKind.Need, 2, Response.Missed, Some.Words(1)));

    [Fact]
    public void An_answer_does_not_stand_before_its_cue() => Assert.Throws<ArgumentException>(
        () => new Cue(Some.Words(2), CueKind.Need, 2, Response.Acknowledged, Some.Words(1)));

    [Fact]
    public void A_reading_keeps_the_order_of_talk()
    {
        var reading = Some.Reading([], [Some.Does(BehaviourCode.Warmth, 7), Some.Does(BehaviourCode.Interest, 1)]);

        Assert.Equal([BehaviourCode.Interest, BehaviourCode.Warmth], reading.Behaviours.Select(behaviour => behaviour.Code));
    }
}
