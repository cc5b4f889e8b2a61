using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>A customer's clause that is taken for a cue, with what the networks say of it and of how it was met (logits).</summary>
internal sealed record Found(int Clause, CueKind Kind, float Cue, float Focal, float Material, float Explicit, float Negative, float Positive, float[] Reply);

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
        Span<float> x = stackalloc float[Hearing.ClauseInputs];
        for (var clause = 0; clause < Talk.Clauses.Length; clause++)
        {
            var customer = IsCustomer(clause);
            var net = customer ? judges.Customer : judges.Advisor;
            hearing.ForClause(clause, x);
            net.Score(x, logits.AsSpan(clause * Width, net.Outputs));
            if (customer && Of(clause)[OfCustomer.Cue] > model.Tuning.Cue)
                Cues.Add(FoundIn(clause, judges.Reply));
        }
    }

    public Hearing Hearing { get; }

    public Talk Talk { get; }

    /// <summary>The number of the last turn in which an advisor says something; −1 where none does.</summary>
    public int LastAdvisorTurn { get; private set; } = -1;

    /// <summary>In how many turns an advisor speaks.</summary>
    public int AdvisorTurns { get; private set; }

    /// <summary>The clauses taken for cues, in the order of talk.</summary>
    public List<Found> Cues { get; } = [];

    /// <summary>What the networks say of a clause, by the places of <see cref="OfCustomer"/> or <see cref="OfAdvisor"/>.</summary>
    public ReadOnlySpan<float> Of(int clause) => logits.AsSpan(clause * Width, Width);

    public bool IsCustomer(int clause) => Talk.Conversation.Turns[Talk.Clauses[clause].Turn].Who == Speaker.Customer;

    private Found FoundIn(int clause, Net replies)
    {
        var said = Of(clause);
        var kind = 0;
        for (var other = 1; other < 8; other++)
            kind = said[OfCustomer.Kind + other] > said[OfCustomer.Kind + kind] ? other : kind;
        Span<float> x = stackalloc float[Hearing.ReplyInputs];
        var reply = new float[8];
        Hearing.ForReply(clause, x);
        replies.Score(x, reply);
        return new(clause, (CueKind)kind, said[OfCustomer.Cue], said[OfCustomer.Focal], said[OfCustomer.Material], said[OfCustomer.Explicit], said[OfCustomer.Negative], said[OfCustomer.Positive], reply);
    }
}

/// <summary>The networks that judge a customer's clause, an advisor's clause and a reply.</summary>
internal sealed record Judges(Net Customer, Net Advisor, Net Reply);
