using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>How far a figure may be leaned on.</summary>
internal enum Firmness
{
    /// <summary>Too little to tell.</summary>
    Unknown,

    /// <summary>Not reliable enough to be shown without saying so.</summary>
    NotReliable,

    /// <summary>Good enough for tentative conclusions.</summary>
    Tentative,

    /// <summary>Firm.</summary>
    Firm,
}

/// <summary>What is asked of a figure.</summary>
/// <param name="Firm">Reliability of a firm figure.</param>
/// <param name="Tentative">Reliability of a tentative one.</param>
/// <param name="HalfWidth">Half the width a firm figure's 95% interval may have, in points.</param>
internal sealed record Thresholds(double Firm = .8, double Tentative = .667, double HalfWidth = .5);

/// <summary>The verdict, and what would make it firm.</summary>
/// <param name="Firmness">The lower of the two below.</param>
/// <param name="Agreement">By the raters' agreement.</param>
/// <param name="Precision">By the interval's width.</param>
/// <param name="RatersNeeded">Ratings a conversation that would make agreement firm; null where it is firm already or nothing would.</param>
/// <param name="ConversationsNeeded">Conversations audited in all that would make the interval narrow enough; null where it is or that cannot be told.</param>
internal sealed record Gate(Firmness Firmness, Firmness Agreement, Firmness Precision, int? RatersNeeded, int? ConversationsNeeded)
{
    /// <summary>Judges one figure.</summary>
    public static Gate Of(Figure reliability, Figure figure, int population, Thresholds thresholds) => throw new NotSupportedException("to come");
}
