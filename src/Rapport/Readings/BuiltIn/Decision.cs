using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>From what was heard to the codes of one conversation.</summary>
internal sealed class Decision
{
    private readonly Model model;
    private readonly Hearing hearing;
    private readonly Talk talk;

    public Decision(Model model, Hearing hearing)
    {
        (this.model, this.hearing, talk) = (model, hearing, hearing.Talk);
        Span<float> x = stackalloc float[Hearing.WholeInputs];
        hearing.ForWhole(x);
        model.Whole.Score(x, hearing.Whole);
    }

    public Reading Reading()
    {
        List<Found> cues = [];
        List<Behaviour> behaviours = [];
        for (var clause = 0; clause < talk.Clauses.Length; clause++)
        {
            if (talk.Conversation.Turns[talk.Clauses[clause].Turn].Who == Speaker.Customer)
                HearCustomer(clause, cues, behaviours);
            else
                HearAdvisor(clause, behaviours);
        }

        var focal = cues.Where(cue => cue.Focal >= model.Tuning.Focal).OrderByDescending(cue => cue.Focal).ThenBy(cue => cue.Clause).Take(2).Select(cue => cue.Clause).ToHashSet();
        var whole = hearing.Whole;
        return new(talk.Conversation, cues.Select(cue => CueOf(cue, focal.Contains(cue.Clause))), behaviours, whole[OfWhole.Fault] > model.Tuning.Fault, BuiltInReader.Version)
        {
            Margin = model.Tuning.Margin is [> 0, > 0] margin ? new(margin[0], margin[1]) : null,
        };
    }

    private void HearCustomer(int clause, List<Found> cues, List<Behaviour> behaviours)
    {
        Span<float> x = stackalloc float[Hearing.ClauseInputs];
        Span<float> logits = stackalloc float[OfCustomer.Count];
        hearing.ForClause(clause, x);
        model.CustomerClause.Score(x, logits);
        if (logits[OfCustomer.Effect] > model.Tuning.Behaviour[(int)BehaviourCode.Effect])
            behaviours.Add(new(BehaviourCode.Effect, QuoteOf(clause)));
        if (logits[OfCustomer.Cue] <= model.Tuning.Cue)
            return;
        var kind = 0;
        for (var other = 1; other < 8; other++)
            kind = logits[OfCustomer.Kind + other] > logits[OfCustomer.Kind + kind] ? other : kind;
        var valence = logits[OfCustomer.Negative] > Math.Max(0, logits[OfCustomer.Positive]) ? -1 : logits[OfCustomer.Positive] > 0 ? 1 : 0;
        cues.Add(new(clause, (CueKind)kind, logits[OfCustomer.Focal], logits[OfCustomer.Material] > model.Tuning.Material, logits[OfCustomer.Explicit] > 0, valence));
    }

    private void HearAdvisor(int clause, List<Behaviour> behaviours)
    {
        Span<float> x = stackalloc float[Hearing.ClauseInputs];
        Span<float> logits = stackalloc float[OfAdvisor.Count];
        hearing.ForClause(clause, x);
        model.AdvisorClause.Score(x, logits);
        var words = default(Quote);
        for (var code = 0; code < OfAdvisor.Behaviours; code++)
        {
            if (logits[code] > model.Tuning.Behaviour[code])
                behaviours.Add(new((BehaviourCode)code, words ??= QuoteOf(clause)));
        }
    }

    private Cue CueOf(Found found, bool focal)
    {
        var (response, answer) = Met(found.Clause);
        var salience = focal ? 3 : found.Material ? 2 : 1;
        return new(QuoteOf(found.Clause), found.Kind, salience, response, answer is { } clause ? QuoteOf(clause) : null)
        {
            Explicit = found.Explicit,
            Valence = found.Valence,
        };
    }

    private (Response Response, int? Answer) Met(int cue)
    {
        Span<float> x = stackalloc float[Hearing.ReplyInputs];
        Span<float> logits = stackalloc float[8];
        hearing.ForReply(cue, x);
        model.Reply.Score(x, logits);
        var best = 0;
        for (var level = 1; level < Tuning.Levels; level++)
            best = logits[level] + model.Tuning.Level[level] > logits[best] + model.Tuning.Level[best] ? level : best;
        var answer = best == (int)Response.Missed ? null : Answers.Best(hearing, cue, (Response)best);
        return answer is null ? (Response.Missed, null) : ((Response)best, answer);
    }

    private Quote QuoteOf(int clause)
    {
        var (turn, start, length, _, _, _) = talk.Clauses[clause];
        return Quote.Of(talk.Conversation, turn, start, length);
    }

    private sealed record Found(int Clause, CueKind Kind, float Focal, bool Material, bool Explicit, int Valence);
}
