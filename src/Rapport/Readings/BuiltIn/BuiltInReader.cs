using Rapport.Conversations;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// The reader that ships with the library: trained on conversations written and rated for this project, deterministic, offline, in
/// English only. Safe to call from many threads. What it was trained and measured on stands in docs/model-card.md.
/// </summary>
public sealed class BuiltInReader : IReader
{
    /// <summary>The name and version in every reading it makes.</summary>
    public const string Version = "built-in 1";

    private readonly Model model;

    /// <summary>Makes a reader with the weights that ship with the library.</summary>
    public BuiltInReader()
        : this(Model.Ours)
    {
    }

    internal Judgement Judged(Talk talk)
    {
        var hearing = new Hearing(talk, model.Customer, model.Advisor, model.Common);
        Span<float> x = stackalloc float[Hearing.WholeInputs];
        hearing.ForWhole(x);
        model.Whole.Score(x, hearing.Whole);
        return new(model, hearing, model.Judges);
    }

    internal BuiltInReader(Model model) => this.model = model;

    /// <summary>Reads one conversation; declines, with a reason, talk that is not English, too short, or without an advisor.</summary>
    public Reading Read(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var talk = new Talk(conversation);
        return Language.Declines(talk) is { } why
            ? Reading.Declined(conversation, why, Version)
            : new Decision(model, Judged(talk)).Reading();
    }
}
