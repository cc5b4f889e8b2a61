using Rapport.Estimates;

namespace Rapport.Agreement;

/// <summary>A marked stretch of one turn.</summary>
/// <param name="Turn">The turn's number.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, at least 1.</param>
/// <param name="Kind">What it was marked as.</param>
internal sealed record Stretch(int Turn, int Start, int Length, string Kind);

/// <summary>What two raters (or the machine and a person) marked in one conversation.</summary>
internal sealed record MarkedTwice(IReadOnlyList<Stretch> Left, IReadOnlyList<Stretch> Right);

/// <summary>How far two raters mark the same stretches: F1 = 2 · matches / (marks of one + marks of the other).</summary>
/// <param name="Conversations">How many conversations.</param>
/// <param name="Left">Stretches the one marked.</param>
/// <param name="Right">Stretches the other marked.</param>
/// <param name="Matched">Pairs of overlapping stretches of any kind, one to one.</param>
/// <param name="SameKind">Pairs of overlapping stretches of one kind, one to one.</param>
/// <param name="AnyKind">F1 of any kind, 0 to 1; N counts conversations.</param>
/// <param name="RightKind">F1 of the right kind, 0 to 1; N counts conversations.</param>
internal sealed record SpanAgreement(int Conversations, int Left, int Right, int Matched, int SameKind, Figure AnyKind, Figure RightKind)
{
    /// <summary>Matches greedily by overlap; intervals by bootstrap over conversations.</summary>
    public static SpanAgreement Of(IReadOnlyList<MarkedTwice> conversations, int seed) => throw new NotSupportedException("to come");
}
