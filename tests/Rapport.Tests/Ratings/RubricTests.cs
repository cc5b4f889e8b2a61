using Rapport.Ratings;
using Rapport.Readings;
using static Rapport.Readings.BehaviourCode;
using static Rapport.Readings.CueKind;
using static Rapport.Readings.Response;

namespace Rapport.Tests.Ratings;

public class RubricTests
{
    [Fact]
    public void W1_the_third_broadband_call_is_processed() => Expect(
        Some.Reading(
            [Some.Cue(Inconvenience, 3, Scripted), Some.Cue(LifeEvent, 2, Missed), Some.Cue(Loyalty, 1, Missed)],
            [Some.Does(ScriptedPhrase, 1), Some.Does(ScriptedPhrase), Some.Does(Apology)],
            fault: true),
        facets: [.286, 0, .1, .2, .4, .4], raw: 2.98, score: 3.0, Anchor.Processed);

    [Fact]
    public void W2_travel_insurance_is_outstanding() => Expect(
        Some.Reading(
            [Some.Cue(Unsure, 3, ActedOn), Some.Cue(LifeEvent, 2, Personalised)],
            [Some.Does(Interest), Some.Does(Remembered), Some.Does(Commitment), Some.Does(Warmth, 7), Some.Does(Lightness), Some.Does(OwnWords), Some.Does(OwnWords, 5), Some.Does(Effect)]),
        facets: [.967, 1, .8, 1, 1, 1], raw: 9.54, score: 9.5, Anchor.Outstanding);

    [Fact]
    public void W3_letters_to_a_bereaved_son_are_cold() => Expect(
        Some.Reading(
            [Some.Cue(LifeEvent, 3, Dismissed), Some.Cue(Inconvenience, 2, Dismissed)],
            [Some.Does(ScriptedPhrase), Some.Does(ScriptedPhrase, 5), Some.Does(PolicyDeflection)],
            fault: true),
        facets: [0, .2, 0, .2, .2, .4], raw: 2.08, score: 2.1, Anchor.Cold);

    [Fact]
    public void W4_the_engineer_who_did_not_come_is_caring() => Expect(
        Some.Reading(
            [Some.Cue(Inconvenience, 3, Personalised), Some.Cue(Need, 2, ActedOn), Some.Cue(Loyalty, 1, Missed)],
            [Some.Does(Ownership), Some.Does(Commitment), Some.Does(OwnWords, 1), Some.Does(OwnWords, 3), Some.Does(OwnWords, 5), Some.Does(ScriptedPhrase, 7)],
            fault: true),
        facets: [.829, .2, .6, .8, 1, .4], raw: 6.67, score: 6.7, Anchor.Caring);

    [Fact]
    public void W5_an_address_change_is_mechanical() => Expect(
        Some.Reading([], [Some.Does(ScriptedPhrase, 1), Some.Does(ScriptedPhrase, 7)]),
        facets: [null, .4, .4, .2, .4, .4], raw: 4.32, score: 4.3, Anchor.Mechanical);

    [Fact]
    public void W6_the_same_with_a_person_in_it_is_caring_and_no_more() => Expect(
        Some.Reading([], [Some.Does(Interest), Some.Does(OwnWords), Some.Does(Explanation), Some.Does(Commitment), Some.Does(Warmth, 1), Some.Does(Warmth, 7)]),
        facets: [null, .8, .6, 1, 1, 1], raw: 8.48, score: 7.9, Anchor.Caring);

    [Fact]
    public void A_conversation_without_cues_says_so() =>
        Assert.Equal([Flag.LowOpportunity], Rubric.Rate(Some.Reading([], [])).Flags);

    [Fact]
    public void A_cue_after_the_advisors_last_turn_is_open_and_counts_nowhere()
    {
        var talk = Some.Talk("Hello.", "Hello.", "My mother died on Monday.");
        var open = new Reading(talk, [new(Some.Words(2, talk), LifeEvent, 3, Missed)], [], false, "a test");

        Assert.Equal(Rubric.Rate(new Reading(talk, [], [], false, "a test")).Raw, Rubric.Rate(open).Raw);
    }

    [Fact]
    public void A_declined_reading_has_no_number()
    {
        var rating = Rubric.Rate(Reading.Declined(Some.EightTurns, Abstention.OutOfLanguage, "a test"));

        Assert.Null(rating.Score);
        Assert.Null(rating.Anchor);
        Assert.Equal([Flag.OutOfLanguage], rating.Flags);
    }

    [Fact]
    public void Without_an_advisor_there_is_nothing_to_rate()
    {
        var alone = Some.Talk("Is anybody there?");

        Assert.Equal([Flag.NoAdvisor], Rubric.Rate(new Reading(alone, [], [], false, "a test")).Flags);
    }

    [Theory]
    [InlineData(6.7, null, Anchor.Caring)]
    [InlineData(5.5, null, Anchor.Civil)]
    [InlineData(5.6, null, Anchor.Friendly)]
    [InlineData(7.9, 7.9, Anchor.Caring)]
    [InlineData(8.9, 8.9, Anchor.Personal)]
    [InlineData(1.0, null, Anchor.Hostile)]
    [InlineData(10, null, Anchor.Unforgettable)]
    public void The_anchor_is_the_nearest_number_halves_down(double score, double? cap, Anchor anchor) =>
        Assert.Equal(anchor, Rubric.AnchorOf(score, cap));

    [Fact]
    public void The_interval_stays_on_the_scale()
    {
        var rating = Rubric.Rate(Some.Reading([], []) with { Margin = new(Below: 9, Above: .44) });

        Assert.Equal((1, 4.7), (rating.Low, rating.High));
    }

    private static void Expect(Reading reading, double?[] facets, double raw, double score, Anchor anchor)
    {
        var rating = Rubric.Rate(reading);

        Assert.Equal(facets, rating.Facets.Select(facet => facet.Value is { } value ? Math.Round(value, 3) : (double?)null));
        Assert.Equal(raw, Math.Round(rating.Raw!.Value, 2));
        Assert.Equal(score, rating.Score);
        Assert.Equal(anchor, rating.Anchor);
    }
}
