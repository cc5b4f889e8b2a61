using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>A judgement in a hundred numbers, for the network that says how the whole would feel: how probable each behaviour is, how the cues were met.</summary>
internal static class Summing
{
    public const int Inputs = 40 + 4 + 8 + 8 + 8 + 8 + 6 + 6;

    public static void Up(Judgement judgement, Span<float> x)
    {
        x.Clear();
        var behaviours = x[..44];
        var turns = judgement.Talk.Conversation.Turns;
        var (first, last) = (-1, -1);
        for (var turn = 0; turn < turns.Count; turn++)
        {
            if (turns[turn].Who == Speaker.Advisor)
                (first, last) = (first < 0 ? turn : first, turn);
        }

        for (var clause = 0; clause < judgement.Talk.Clauses.Length; clause++)
            Behaviours(judgement, clause, first, last, behaviours);
        Cues(judgement, last, x[44..]);
        var rest = x[(44 + 32)..];
        judgement.Hearing.Whole.AsSpan(0, 3).CopyTo(rest);
        rest[3] = MathF.Log(turns.Count);
        rest[4] = MathF.Log(1 + judgement.Talk.Clauses.Length);
        rest[5] = judgement.Cues.Count;
    }

    public static float Chance(float logit) => 1 / (1 + MathF.Exp(-logit));

    private static void Behaviours(Judgement judgement, int clause, int first, int last, Span<float> x)
    {
        var said = judgement.Of(clause);
        if (judgement.IsCustomer(clause))
        {
            var effect = Chance(said[OfCustomer.Effect]);
            x[19] = Math.Max(x[19], effect);
            x[39] += effect;
            return;
        }

        for (var code = 0; code < OfAdvisor.Behaviours; code++)
        {
            var chance = Chance(said[code]);
            x[code] = Math.Max(x[code], chance);
            x[20 + code] += chance;
        }

        var turn = judgement.Talk.Clauses[clause].Turn;
        var warm = Chance(said[(int)BehaviourCode.Warmth]);
        x[40] = turn == first ? Math.Max(x[40], warm) : x[40];
        x[41] = turn == last && last != first ? Math.Max(x[41], warm) : x[41];
    }

    private static void Cues(Judgement judgement, int last, Span<float> x)
    {
        Span<float> levels = stackalloc float[8];
        var (sum, most) = (0f, float.NegativeInfinity);
        foreach (var cue in judgement.Cues)
        {
            if (judgement.Talk.Clauses[cue.Clause].Turn >= last)
                continue;
            Chances(cue.Reply, levels);
            var weight = 1 + Chance(cue.Material) + (2 * Chance(cue.Focal));
            sum += weight;
            for (var level = 0; level < Tuning.Levels; level++)
            {
                x[level] += weight * levels[level];
                x[16 + level] = Math.Max(x[16 + level], levels[level]);
            }

            x[24 + (int)cue.Kind] += weight;
            if (cue.Focal <= most)
                continue;
            most = cue.Focal;
            levels.CopyTo(x[8..]);
        }

        for (var level = 0; level < Tuning.Levels && sum > 0; level++)
            x[level] /= sum;
        x[7] = MathF.Log(1 + sum);
        x[15] = sum > 0 ? most : -4;
    }

    /// <summary>From the logits of the levels to their chances.</summary>
    public static void Chances(ReadOnlySpan<float> logits, Span<float> chances)
    {
        var sum = 0f;
        for (var level = 0; level < Tuning.Levels; level++)
            sum += chances[level] = Chance(logits[level]);
        for (var level = 0; level < Tuning.Levels; level++)
            chances[level] /= sum;
    }
}
