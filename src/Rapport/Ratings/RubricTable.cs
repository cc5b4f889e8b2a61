using Rapport.Readings;
using static Rapport.Readings.BehaviourCode;

namespace Rapport.Ratings;

/// <summary>
/// Section 6 of the rubric as a table: a line here is a line there. Amounts are facet units; a rule whose condition finds
/// several words applies once for each, <c>AtMost</c> times.
/// </summary>
internal static class RubricTable
{
    public const string Version = "1.0";

    /// <summary>Where a facet starts: absence of evidence is not harm.</summary>
    public const double Neutral = .4;

    public static readonly IReadOnlyDictionary<FacetName, double> Weights = new Dictionary<FacetName, double>
    {
        [FacetName.CueResponse] = .35,
        [FacetName.PersonalInterest] = .15,
        [FacetName.EmpathyInAction] = .20,
        [FacetName.OwnWords] = .10,
        [FacetName.Care] = .05,
        [FacetName.Manner] = .15,
    };

    public static readonly IReadOnlyList<Rule> Rules =
    [
        new(FacetName.PersonalInterest, +.4, "interest in this person", codes => codes[Interest].Take(1)),
        new(FacetName.PersonalInterest, +.2, "interest a second time", codes => codes[Interest].Skip(1).Take(1)),
        new(FacetName.PersonalInterest, +.2, "remembered", codes => codes[Remembered].Take(1)),
        new(FacetName.PersonalInterest, +.2, "life, identity or loyalty made personal",
            codes => FirstOf(codes.Counted, cue => Codes.OfThePerson(cue) && Codes.AtOrAbovePersonalised(cue))),
        new(FacetName.PersonalInterest, -.2, "life, identity or loyalty missed or dismissed",
            codes => codes.Counted.Where(cue => Codes.OfThePerson(cue) && cue.Response is Response.Missed or Response.Dismissed)
                .Select(cue => cue.Words)) { AtMost = 2 },
        new(FacetName.PersonalInterest, -.4, "asked again for what was told", codes => codes[AsksAgain].Take(1)),
        new(FacetName.PersonalInterest, -.2, "judged by the advisor's own life", codes => codes[OwnFrame].Take(1)),

        new(FacetName.EmpathyInAction, +.4, "what mattered most was acted on", codes => FirstOf(codes.Focal, cue => cue.Response == Response.ActedOn)),
        new(FacetName.EmpathyInAction, +.2, "a lesser cue was acted on",
            codes => FirstOf(codes.Counted, cue => cue.Salience < 3 && cue.Response == Response.ActedOn)),
        new(FacetName.EmpathyInAction, +.2, "a gesture nobody asked for", codes => codes[Gesture].Take(1)),
        new(FacetName.EmpathyInAction, +.2, "an explanation for this customer", codes => codes[Explanation].Take(1)),
        new(FacetName.EmpathyInAction, -.3, "a need, inconvenience or doubt that mattered most got no more than a formula",
            codes => FirstOf(codes.Focal, cue =>
                cue.Kind is CueKind.Need or CueKind.Inconvenience or CueKind.Unsure && Codes.AtOrBelowScripted(cue))),
        new(FacetName.EmpathyInAction, -.4, "a rule as the end of the matter", codes => codes[PolicyDeflection].Take(1)),

        new(FacetName.Care, +.4, "the fault named and owned", codes => codes.Fault ? codes[Ownership].Take(1) : []),
        new(FacetName.Care, +.2, "a promise in person", codes => codes.Fault ? codes[Commitment].Take(1) : []),
        new(FacetName.Care, -.2, "at fault, and no apology", _ => [])
        {
            Absent = codes => codes.Fault && !codes.Has(Apology) && !codes.Has(Ownership) ? "the firm was at fault and nobody apologised" : null,
        },
        new(FacetName.Care, +.6, "a promise in person", codes => codes.Fault ? [] : codes[Commitment].Take(1)),
        new(FacetName.Care, -.2, "apologies heaped up with nothing done", codes => codes[OverApology].Take(1)),
        new(FacetName.Care, -.4, "blame", codes => codes[Blame].Take(1)),

        new(FacetName.Manner, +.2, "warmth at the start", codes => codes[Warmth].Where(words => words.Turn == codes.FirstTurn).Take(1)),
        new(FacetName.Manner, +.4, "warmth at the end",
            codes => codes[Warmth].Where(words => words.Turn == codes.LastTurn && codes.LastTurn != codes.FirstTurn).Take(1)),
        new(FacetName.Manner, +.2, "lightness shared", codes => codes[Lightness].Take(1)),
        new(FacetName.Manner, -.2, "cut in", codes => codes[Interruption]) { AtMost = 2 },
        new(FacetName.Manner, -.2, "familiarity not welcome", codes => codes[OverFamiliarity].Take(1)),
        new(FacetName.Manner, -.4, "coldness", codes => codes[Coldness].Take(1)),
    ];

    public static readonly IReadOnlyList<CapRule> Caps =
    [
        new(2.0, "blame and no ownership", codes => codes.Has(Blame) && !codes.Has(Ownership), codes => codes[Blame]),
        new(3.5, "what mattered most got no more than a formula, and a rule ended the matter",
            codes => codes.Has(PolicyDeflection) && codes.Focal.Any(Codes.AtOrBelowScripted),
            codes => codes[PolicyDeflection]),
        new(4.0, "what mattered most was dismissed",
            codes => codes.Focal.Any(cue => cue.Response == Response.Dismissed),
            codes => FirstOf(codes.Focal, cue => cue.Response == Response.Dismissed)),
        new(5.5, "stock phrases and no own words", codes => codes.Has(ScriptedPhrase) && !codes.Has(OwnWords), codes => codes[ScriptedPhrase]),
        new(6.0, "what mattered most was missed",
            codes => codes.Focal.Any(cue => cue.Response == Response.Missed),
            codes => FirstOf(codes.Focal, cue => cue.Response == Response.Missed)),
        new(7.0, "what mattered most met a formula",
            codes => codes.Focal.Any(cue => cue.Response == Response.Scripted),
            codes => FirstOf(codes.Focal, cue => cue.Response == Response.Scripted)),
        new(7.9, "what mattered most was not made personal or acted on",
            codes => codes.Counted.Length > 0 && !codes.StandIn.Any(Codes.AtOrAbovePersonalised),
            codes => codes.StandIn.Select(cue => cue.Words)),
        new(7.9, "no cue to answer, and fewer than two signs of interest or memory, or mostly stock wording",
            codes => codes.Counted.Length == 0
                && (codes[Interest].Length + (codes.Has(Remembered) ? 1 : 0) < 2 || .2 + (.8 * codes.OwnShare) < .8),
            _ => []),
        new(8.9, "nothing that mattered most was acted on and no gesture made",
            codes => !codes.StandIn.Any(cue => cue.Response == Response.ActedOn) && !codes.Has(Gesture),
            _ => []),
        new(8.9, "something in it hurt", codes => Hurts(codes).Any(), Hurts),
        new(9.5, "nothing remembered and interest shown less than twice", codes => !codes.Has(Remembered) && codes[Interest].Length < 2, _ => []),
        new(9.5, "the customer's own words do not show that they were moved", codes => !codes.Has(Effect), _ => []),
    ];

    private static IEnumerable<Quote> FirstOf(Cue[] cues, Func<Cue, bool> wanted) => cues.FirstOrDefault(wanted) is { } cue ? Codes.WordsOf(cue) : [];

    private static IEnumerable<Quote> Hurts(Codes codes) =>
        new[] { PolicyDeflection, OverApology, OwnFrame, OverFamiliarity, Coldness, Blame }
            .SelectMany(code => codes[code])
            .Concat(codes[Interruption].Length > 1 ? codes[Interruption] : []);

    /// <summary>One line of the facets' table.</summary>
    /// <param name="Facet">The facet it adds to.</param>
    /// <param name="Amount">What it adds, each time.</param>
    /// <param name="Because">The reason in words.</param>
    /// <param name="Words">The words that set it off: none, and it does not apply.</param>
    public sealed record Rule(FacetName Facet, double Amount, string Because, Func<Codes, IEnumerable<Quote>> Words)
    {
        /// <summary>0: once, however many words it quotes. Otherwise once per quote, so many times at most.</summary>
        public int AtMost { get; init; }

        /// <summary>The absence it names, where it is one that sets it off.</summary>
        public Func<Codes, string?> Absent { get; init; } = _ => null;
    }

    /// <summary>One line of the caps' table.</summary>
    public sealed record CapRule(double Limit, string Because, Func<Codes, bool> Binds, Func<Codes, IEnumerable<Quote>> Words);
}
