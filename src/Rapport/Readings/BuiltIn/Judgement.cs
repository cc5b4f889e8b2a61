using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// What is taken for a cue: the clause that says it most, the stretch of clauses of one matter around it,
/// and what the networks say of it and of how it was met (logits).
/// </summary>
internal sealed record Found(
    int Clause, int First, int Last, CueKind Kind,
    float Cue, float Focal, float Material, float Explicit, float Negative, float Positive,
    float[] Reply);

/// <summary>What the networks say of one conversation, before anything is decided.</summary>
internal sealed class Judgement
{
    private const int Width = Hearing.Width;
    private readonly float[] logits;

    public Judgement(Model model, Hearing hearing, Judges judges)
    {
        (Hearing, Talk) = (hearing, hearing.Talk);
        var turns = Talk.Conversation.Turns;
        for (var turn = 0; turn < turns.Count; turn++)
        {
            if (turns[turn].Who == Speaker.Advisor)
                (LastAdvisorTurn, AdvisorTurns) = (turn, AdvisorTurns + 1);
        }

        logits = new float[Talk.Clauses.Length * Width];
        Judge(judges.Customer, customer: true);
        Judge(judges.Advisor, customer: false);
        Meet(judges.Reply, [.. Matters(model.Tuning.Cue)]);
    }

    public Hearing Hearing { get; }

    public Talk Talk { get; }

    /// <summary>The number of the last turn in which an advisor says something; −1 where none does.</summary>
    public int LastAdvisorTurn { get; private set; } = -1;

    /// <summary>In how many turns an advisor speaks.</summary>
    public int AdvisorTurns { get; private set; }

    /// <summary>What is taken for cues, in the order of talk.</summary>
    public List<Found> Cues { get; } = [];

    /// <summary>What the networks say of a clause, by the places of <see cref="OfCustomer"/> or <see cref="OfAdvisor"/>.</summary>
    public ReadOnlySpan<float> Of(int clause) => logits.AsSpan(clause * Width, Width);

    public bool IsCustomer(int clause) => Talk.Conversation.Turns[Talk.Clauses[clause].Turn].Who == Speaker.Customer;

    private void Judge(Net net, bool customer)
    {
        Span<float> x = stackalloc float[Net.Together * ForClause.Count];
        Span<float> said = stackalloc float[Net.Together * net.Outputs];
        Span<int> waiting = stackalloc int[Net.Together];
        var count = 0;
        for (var clause = 0; clause < Talk.Clauses.Length; clause++)
        {
            if (IsCustomer(clause) != customer)
                continue;
            ForClause.Fill(Hearing, clause, x.Slice(count * ForClause.Count, ForClause.Count));
            waiting[count++] = clause;
            if (count < Net.Together)
                continue;
            Keep(net, x, waiting, said);
            count = 0;
        }

        Keep(net, x, waiting[..count], said);
    }

    private void Keep(Net net, Span<float> x, ReadOnlySpan<int> clauses, Span<float> said)
    {
        if (clauses.IsEmpty)
            return;
        net.Score(x, clauses.Length, said);
        for (var one = 0; one < clauses.Length; one++)
            said.Slice(one * net.Outputs, net.Outputs).CopyTo(logits.AsSpan(clauses[one] * Width));
    }

    /// <summary>The stretches taken for cues: in one turn, one after another of one kind are one matter (rubric, section 3).</summary>
    private IEnumerable<(int Clause, int First, int Last)> Matters(float threshold)
    {
        (int Clause, int First, int Last)? open = null;
        for (var clause = 0; clause < Talk.Clauses.Length; clause++)
        {
            if (!IsCustomer(clause) || Of(clause)[OfCustomer.Cue] <= threshold)
                continue;
            if (open is { } matter && Talk.Clauses[matter.Last].Turn == Talk.Clauses[clause].Turn && KindOf(matter.Last) == KindOf(clause))
            {
                open = (Of(clause)[OfCustomer.Cue] > Of(matter.Clause)[OfCustomer.Cue] ? clause : matter.Clause, matter.First, clause);
                continue;
            }

            if (open is { } whole)
                yield return whole;
            open = (clause, clause, clause);
        }

        if (open is { } last)
            yield return last;
    }

    private void Meet(Net replies, (int Clause, int First, int Last)[] matters)
    {
        Span<float> x = stackalloc float[Net.Together * ForReply.Count];
        Span<float> said = stackalloc float[Net.Together * replies.Outputs];
        for (var from = 0; from < matters.Length; from += Net.Together)
        {
            var count = Math.Min(Net.Together, matters.Length - from);
            for (var one = 0; one < count; one++)
                ForReply.Fill(Hearing, matters[from + one].Clause, x.Slice(one * ForReply.Count, ForReply.Count));
            replies.Score(x, count, said);
            for (var one = 0; one < count; one++)
                Cues.Add(FoundIn(matters[from + one], said.Slice(one * replies.Outputs, replies.Outputs).ToArray()));
        }
    }

    private Found FoundIn((int Clause, int First, int Last) matter, float[] reply)
    {
        var said = Of(matter.Clause);
        return new(
            matter.Clause, matter.First, matter.Last, KindOf(matter.Clause),
            said[OfCustomer.Cue], said[OfCustomer.Focal], said[OfCustomer.Material], said[OfCustomer.Explicit],
            said[OfCustomer.Negative], said[OfCustomer.Positive], reply);
    }

    private CueKind KindOf(int clause)
    {
        var said = Of(clause);
        var kind = 0;
        for (var other = 1; other < 8; other++)
            kind = said[OfCustomer.Kind + other] > said[OfCustomer.Kind + kind] ? other : kind;
        return (CueKind)kind;
    }
}

/// <summary>The networks that judge a customer's clause, an advisor's clause and a reply.</summary>
internal sealed record Judges(Net Customer, Net Advisor, Net Reply);
