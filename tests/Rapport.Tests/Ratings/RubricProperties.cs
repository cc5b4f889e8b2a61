using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Ratings;
using Rapport.Readings;
using static Rapport.Readings.BehaviourCode;

namespace Rapport.Tests.Ratings;

[Properties(Arbitrary = [typeof(RubricProperties)], MaxTest = 2000)]
public class RubricProperties
{
    private static readonly BehaviourCode[] Kind = [Interest, Remembered, Warmth, OwnWords, Ownership, Commitment, Explanation, Gesture, Lightness, Apology, Effect];
    private static readonly BehaviourCode[] Harm = [ScriptedPhrase, PolicyDeflection, Interruption, OverApology, OwnFrame, OverFamiliarity, Coldness, Blame, AsksAgain];

    public static Arbitrary<Reading> Readings() => Arb.From(
        from cues in CueGen().ListOf().Where(cues => cues.Count(cue => cue.Salience == 3) <= 2)
        from behaviours in BehaviourGen(Enum.GetValues<BehaviourCode>()).ListOf()
        from fault in Gen.Elements(true, false)
        select Some.Reading(cues, behaviours, fault));

    [Property]
    public bool A_rating_lies_between_1_and_10(Reading reading) => Rubric.Rate(reading).Score is >= 1 and <= 10;

    [Property]
    public bool Raising_a_response_never_lowers_the_rating(Reading reading, int which)
    {
        if (reading.Cues.Count == 0)
            return true;
        var at = Math.Abs(which % reading.Cues.Count);
        var cue = reading.Cues[at];
        return cue.Response == Response.ActedOn
            || Raw(With(reading, [.. reading.Cues.Take(at), Raised(cue), .. reading.Cues.Skip(at + 1)], reading.Behaviours)) >= Raw(reading);
    }

    [Property]
    public Property A_kindness_never_lowers_the_rating(Reading reading) => Prop.ForAll(
        Arb.From(BehaviourGen(Kind)), kindness => Raw(With(reading, reading.Cues, [.. reading.Behaviours, kindness])) >= Raw(reading));

    [Property]
    public Property A_harm_never_raises_the_rating(Reading reading) => Prop.ForAll(
        Arb.From(BehaviourGen(Harm)), harm => Raw(With(reading, reading.Cues, [.. reading.Behaviours, harm])) <= Raw(reading));

    [Property]
    public bool Every_addend_quotes_the_conversation_or_names_an_absence(Reading reading) => Rubric.Rate(reading).Facets
        .SelectMany(facet => facet.Addends)
        .All(addend => addend.Words.All(words => words.StandsIn(reading.Conversation)) && (addend.Words.Count > 0 || addend.Absence is not null));

    [Property]
    public bool The_addends_are_the_rating(Reading reading)
    {
        var rating = Rubric.Rate(reading);
        var weights = rating.Facets.Where(facet => facet.Value is not null).Sum(facet => facet.Weight);
        var raw = 1 + rating.Facets.Sum(facet => 9 * facet.Weight * Math.Clamp(facet.Addends.Sum(addend => addend.Amount), 0, 1) / weights);
        return Math.Abs(raw - rating.Raw!.Value) < 1e-9 && rating.Score == Math.Round((decimal)Math.Round(rating.Cap?.Limit ?? raw, 9), 1, MidpointRounding.AwayFromZero) switch { var rounded => (double)rounded };
    }

    [Property]
    public bool No_code_is_credited_without_its_quote(Reading reading)
    {
        var quoted = Rubric.Rate(reading).Facets.SelectMany(facet => facet.Addends).Where(addend => addend.Amount > 0).SelectMany(addend => addend.Words);
        var found = reading.Behaviours.Select(behaviour => behaviour.Words).Concat(reading.Cues.SelectMany(cue => new[] { cue.Words, cue.Answer }).OfType<Quote>());
        return quoted.All(found.Contains);
    }

    private static double Raw(Reading reading) => Rubric.Rate(reading).Score!.Value;

    private static Reading With(Reading reading, IEnumerable<Cue> cues, IEnumerable<Behaviour> behaviours) => Some.Reading(cues, behaviours, reading.Fault);

    private static Cue Raised(Cue cue) => Some.Cue(cue.Kind, cue.Salience, cue.Response + 1, cue.Words.Turn);

    private static Gen<Cue> CueGen() =>
        from kind in Gen.Elements(Enum.GetValues<CueKind>())
        from salience in Gen.Choose(1, 3)
        from response in Gen.Elements(Enum.GetValues<Response>())
        from turn in Gen.Elements(0, 2, 4, 6)
        select Some.Cue(kind, salience, response, turn);

    private static Gen<Behaviour> BehaviourGen(BehaviourCode[] codes) =>
        from code in Gen.Elements(codes)
        from turn in Gen.Elements(1, 3, 5, 7)
        select Some.Does(code, code == Effect ? turn - 1 : turn);
}
