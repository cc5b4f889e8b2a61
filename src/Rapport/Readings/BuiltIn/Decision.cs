using Rapport.Ratings;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// From a judgement to codes. Every code is decided on its own logit; the network that hears the whole then leans all of them
/// a little the kind way or the unkind way, until the rubric's rating of the codes comes nearest to how the whole sounds.
/// </summary>
internal sealed class Decision(Model model, Judgement judgement)
{
    private const int Halvings = 3, FewestForProcess = 2;
    private const double NearEnough = .2;

    /// <summary>Which way each behaviour leans: 1 where more of it is kinder, −1 where less of it is.</summary>
    private static readonly sbyte[] Kindness = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1];

    private readonly Talk talk = judgement.Talk;
    private readonly Quote?[] quotes = new Quote?[judgement.Talk.Clauses.Length];
    private readonly Dictionary<(int Clause, Response Response), int?> answers = [];
    private readonly Tuning tuning = model.Tuning;

    private readonly HashSet<int> focal = [.. FocalIn(judgement, model.Tuning)];
    private readonly double[] sounds = SoundsOf(judgement, model);

    /// <summary>How the whole sounds, 1 to 10.</summary>
    public double Sounds => sounds[0];

    public Reading Reading()
    {
        var (reading, score) = Leaning();
        return tuning.MarginAt(score) is { } margin ? reading with { Margin = margin } : reading;
    }

    private static double[] SoundsOf(Judgement judgement, Model model)
    {
        Span<float> x = stackalloc float[Summing.Inputs];
        Span<float> said = stackalloc float[model.Final.Outputs];
        Summing.Up(judgement, x);
        model.Final.Score(x, said);
        return [1 + (9 * Summing.Chance(said[0])), 1 + (9 * Summing.Chance(said[1]))];
    }

    /// <summary>At most two, the earlier where two weigh the same, and none that nobody could answer.</summary>
    private static IEnumerable<int> FocalIn(Judgement judgement, Tuning tuning) => judgement.Cues
        .Where(cue => Weight(cue) >= tuning.Focal && judgement.Talk.Clauses[cue.Clause].Turn < judgement.LastAdvisorTurn)
        .OrderByDescending(Weight).ThenBy(cue => cue.Clause).Take(2).Select(cue => cue.Clause);

    /// <summary>A clause that is hardly a cue is hardly the one that mattered most.</summary>
    private static float Weight(Found cue) => cue.Focal + Math.Min(0, cue.Cue);

    private (Reading Reading, double Score) Leaning()
    {
        var best = Scored(0);
        var first = best.Score - Sounds;
        var (low, high) = (0f, first > 0 ? -tuning.MostLean : tuning.MostLean);
        for (var halving = 0; halving < Halvings && Math.Abs(best.Score - Sounds) > NearEnough && tuning.MostLean > 0; halving++)
        {
            var lean = halving == 0 ? high : (low + high) / 2;
            var now = Scored(lean);
            if (Math.Abs(now.Score - Sounds) < Math.Abs(best.Score - Sounds))
                best = now;
            var crossed = now.Score > Sounds != first > 0;
            if (crossed)
                high = lean;
            else if (halving == 0)
                break;
            else
                low = lean;
        }

        return best;
    }

    private (Reading Reading, double Score) Scored(float lean)
    {
        var reading = Reading(lean);
        return (reading, Rubric.Rate(reading).Score!.Value);
    }

    /// <summary>The codes when every decision leans so far: 0 not at all, 1 by one logit the kind way.</summary>
    public Reading Reading(float lean)
    {
        List<Behaviour> behaviours = [];
        for (var clause = 0; clause < talk.Clauses.Length; clause++)
            Behaviours(clause, lean, behaviours);
        return new(
            talk.Conversation, judgement.Cues.Select(cue => CueOf(cue, lean)), behaviours,
            judgement.Hearing.Whole[OfWhole.Fault] > tuning.Fault, BuiltInReader.Version)
        {
            Process = judgement.AdvisorTurns < FewestForProcess ? null : Math.Round(sounds[1] * 2, MidpointRounding.AwayFromZero) / 2,
        };
    }

    private void Behaviours(int clause, float lean, List<Behaviour> behaviours)
    {
        var words = default(Quote);
        if (judgement.IsCustomer(clause))
        {
            if (judgement.Of(clause)[OfCustomer.Effect] + lean > tuning.Behaviour[(int)BehaviourCode.Effect])
                behaviours.Add(new(BehaviourCode.Effect, QuoteOf(clause)));
            return;
        }

        for (var code = 0; code < OfAdvisor.Behaviours; code++)
        {
            if (judgement.Of(clause)[code] + (lean * Kindness[code]) > tuning.Behaviour[code])
                behaviours.Add(new((BehaviourCode)code, words ??= QuoteOf(clause)));
        }
    }

    private Cue CueOf(Found found, float lean)
    {
        var (response, answer) = Met(found, lean);
        var salience = focal.Contains(found.Clause) ? 3 : found.Material > tuning.Material ? 2 : 1;
        return new(QuoteOf(found.First, found.Last), found.Kind, salience, response, answer is { } clause ? QuoteOf(clause) : null)
        {
            Explicit = found.Explicit > 0,
            Valence = found.Negative > Math.Max(0, found.Positive) ? -1 : found.Positive > 0 ? 1 : 0,
        };
    }

    private (Response Response, int? Answer) Met(Found found, float lean)
    {
        var (best, most) = (Response.Missed, float.NegativeInfinity);
        for (var level = 0; level < Tuning.Levels; level++)
        {
            var chance = found.Reply[level] + tuning.Level[level] + (lean * (float)(Codes.ValueOf((Response)level) - .4) * tuning.LevelLean);
            if (chance > most)
                (best, most) = ((Response)level, chance);
        }

        var answer = best == Response.Missed ? null : AnswerTo(found.Clause, best);
        return answer is null ? (Response.Missed, null) : (best, answer);
    }

    private int? AnswerTo(int clause, Response response)
    {
        if (!answers.TryGetValue((clause, response), out var answer))
            answers[(clause, response)] = answer = Answers.Best(judgement.Hearing, clause, response);
        return answer;
    }

    private Quote QuoteOf(int first, int last)
    {
        if (first == last)
            return QuoteOf(first);
        var (from, to) = (talk.Clauses[first], talk.Clauses[last]);
        return Quote.Of(talk.Conversation, from.Turn, from.Start, to.Start + to.Length - from.Start);
    }

    private Quote QuoteOf(int clause)
    {
        var (turn, start, length, _, _, _) = talk.Clauses[clause];
        return quotes[clause] ??= Quote.Of(talk.Conversation, turn, start, length);
    }
}
