using Rapport.Conversations;
using Rapport.Stock;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// The reader that ships with the library: trained on conversations written and rated for this project, deterministic, offline, in
/// English only. Safe to call from many threads. What it was trained and measured on stands in docs/model-card.md.
/// </summary>
public sealed class BuiltInReader : IReader
{
    /// <summary>The name and version in every reading it makes.</summary>
    public const string Version = "built-in 2";

    private readonly Model model;
    private readonly StockLedger? stock;

    /// <summary>Makes a reader with the weights that ship with the library.</summary>
    /// <param name="stock">A ledger that tells recited words from own words; without one the model alone decides.</param>
    public BuiltInReader(StockLedger? stock = null)
        : this(Model.Ours, stock)
    {
    }

    internal BuiltInReader(Model model, StockLedger? stock = null) => (this.model, this.stock) = (model, stock);

    /// <summary>Reads one conversation; declines, with a reason, talk that is not English, too short, or without an advisor.</summary>
    public Reading Read(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var talk = new Talk(conversation);
        if (Language.Declines(talk) is { } why)
            return Reading.Declined(conversation, why, Version);
        var reading = new Decision(model, Judged(talk)).Reading();
        return stock is null ? reading : Recited.With(reading, stock);
    }

    /// <summary>The words that moved a behaviour, in the order said, by the weights of the model that hears single clauses.</summary>
    public IReadOnlyList<Moved> Explain(Behaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(behaviour);
        return behaviour.Code == BehaviourCode.Effect
            ? Moved.In(behaviour.Words, model.Customer, OfCustomer.Effect)
            : Moved.In(behaviour.Words, model.Advisor, (int)behaviour.Code);
    }

    /// <summary>The words that made a cue of its kind, in the order said.</summary>
    public IReadOnlyList<Moved> Explain(Cue cue)
    {
        ArgumentNullException.ThrowIfNull(cue);
        return Moved.In(cue.Words, model.Customer, OfCustomer.Kind + (int)cue.Kind);
    }

    /// <summary>The words that moved the response to a cue, in the order said; none where nobody answered.</summary>
    public IReadOnlyList<Moved> ExplainResponse(Cue cue)
    {
        ArgumentNullException.ThrowIfNull(cue);
        return cue.Answer is { } answer ? Moved.In(answer, model.Advisor, OfAdvisor.Response + (int)cue.Response) : [];
    }

    internal Judgement Judged(Talk talk)
    {
        var hearing = new Hearing(talk, model.Customer, model.Advisor, model.Common);
        Span<float> x = stackalloc float[ForWhole.Count];
        ForWhole.Fill(hearing, x);
        model.Whole.Score(x, hearing.Whole);
        return new(model, hearing, model.Judges);
    }
}
