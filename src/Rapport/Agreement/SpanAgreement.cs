using Rapport.Estimates;
using Rapport.Reports;

namespace Rapport.Agreement;

/// <summary>A marked stretch of one turn.</summary>
/// <param name="Turn">The turn's number.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, at least 1.</param>
/// <param name="Kind">What it was marked as.</param>
internal sealed record Stretch(int Turn, int Start, int Length, string Kind)
{
    /// <summary>How many units two stretches share; 0 in different turns.</summary>
    public int Overlap(Stretch other) =>
        Turn != other.Turn ? 0 : Math.Max(0, Math.Min(Start + Length, other.Start + other.Length) - Math.Max(Start, other.Start));
}

/// <summary>What two raters (or the machine and a person) marked in one conversation.</summary>
internal sealed record MarkedTwice(IReadOnlyList<Stretch> Left, IReadOnlyList<Stretch> Right)
{
    /// <summary>Pairs of overlapping stretches, one to one, the greatest overlap first (ties: the earlier stretch).</summary>
    /// <param name="alike">Which pairs may match besides overlapping.</param>
    public int Matches(Func<Stretch, Stretch, bool> alike)
    {
        var pairs = from left in Left.Select((stretch, at) => (stretch, at))
                    from right in Right.Select((stretch, at) => (stretch, at))
                    let overlap = left.stretch.Overlap(right.stretch)
                    where overlap > 0 && alike(left.stretch, right.stretch)
                    orderby overlap descending, left.stretch.Turn, left.stretch.Start, right.stretch.Start, left.at, right.at
                    select (Left: left.at, Right: right.at);
        var (lefts, rights) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (left, right) in pairs)
        {
            if (!lefts.Contains(left) && !rights.Contains(right))
                (_, _) = (lefts.Add(left), rights.Add(right));
        }

        return lefts.Count;
    }
}

/// <summary>
/// How far two raters mark the same stretches: F1 = 2 · matches / (marks of one + marks of the other). It is the share of marks that found
/// a partner; which side is called the truth does not matter. No chance is taken out: nobody marks at random.
/// </summary>
/// <param name="Conversations">How many conversations.</param>
/// <param name="Left">Stretches the one marked.</param>
/// <param name="Right">Stretches the other marked.</param>
/// <param name="Matched">Pairs of overlapping stretches of any kind, one to one.</param>
/// <param name="SameKind">Pairs of overlapping stretches of one kind, one to one.</param>
/// <param name="AnyKind">F1 of any kind, 0 to 1; N counts conversations.</param>
/// <param name="RightKind">F1 of the right kind, 0 to 1; N counts conversations.</param>
internal sealed record SpanAgreement(int Conversations, int Left, int Right, int Matched, int SameKind, Figure AnyKind, Figure RightKind)
{
    /// <summary>Matches greedily by overlap; intervals by bootstrap over conversations. Null below five conversations and where nobody marked anything.</summary>
    public static SpanAgreement Of(IReadOnlyList<MarkedTwice> conversations, int seed)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        (int Matches, int Marks)[] any = [.. conversations.Select(each => Count(each, (_, _) => true))];
        (int Matches, int Marks)[] same = [.. conversations.Select(each => Count(each, (left, right) => left.Kind == right.Kind))];
        return new(
            conversations.Count,
            conversations.Sum(each => each.Left.Count),
            conversations.Sum(each => each.Right.Count),
            any.Sum(each => each.Matches),
            same.Sum(each => each.Matches),
            F1(any, seed),
            F1(same, seed));
    }

    private static (int Matches, int Marks) Count(MarkedTwice marked, Func<Stretch, Stretch, bool> alike) =>
        (marked.Matches(alike), marked.Left.Count + marked.Right.Count);

    private static Figure F1((int Matches, int Marks)[] counts, int seed)
    {
        if (counts.Length < Estimate.Fewest || Statistic([.. Enumerable.Repeat(1, counts.Length)]) is not { } value)
            return Figure.Unknown(counts.Length);
        return Bootstrap.Around(value, counts.Length, Statistic, seed);

        double? Statistic(int[] times)
        {
            double matches = 0, marks = 0;
            for (var at = 0; at < counts.Length; at++)
                (matches, marks) = (matches + (times[at] * counts[at].Matches), marks + (times[at] * counts[at].Marks));
            return marks > 0 ? 2 * matches / marks : null;
        }
    }
}
