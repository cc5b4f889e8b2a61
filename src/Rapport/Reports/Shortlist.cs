using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>Something that may be shown.</summary>
/// <param name="Merit">How well it shows what it shows; more is better.</param>
/// <param name="Kind">What kind of cue it is about.</param>
/// <param name="Response">How the cue was met.</param>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Place">The turn and start of its cue, to break ties.</param>
/// <param name="Advisor">Whose words they are, or null.</param>
/// <param name="Words">The words it is shown for: nothing is told twice.</param>
/// <param name="Item">What to show.</param>
internal sealed record Candidate<T>(
    double Merit, CueKind Kind, Response Response, string Conversation,
    (int Turn, int Start) Place, string? Advisor, string Words, T Item);

/// <summary>
/// The best few of any number of candidates, the same whatever the order in which they come. For each kind of cue and response the best are kept, at most
/// <see cref="PerAdvisor"/> of one advisor: whatever is put out has enough betters that stay, so it could never come back.
/// </summary>
internal sealed class Shortlist<T>
{
    private const int PerKind = 24;
    private const int PerAdvisor = 2;
    private static readonly Comparer<Candidate<T>> BestFirst = Comparer<Candidate<T>>.Create(Compare);
    private readonly Dictionary<(CueKind, Response), SortedSet<Candidate<T>>> kinds = [];

    /// <summary>Whether a candidate of this merit has a chance, so that it is worth making.</summary>
    public bool Takes(CueKind kind, Response response, double merit) =>
        !kinds.TryGetValue((kind, response), out var best) || best.Count < PerKind || merit >= best.Max!.Merit;

    public void Add(Candidate<T> candidate)
    {
        if (!kinds.TryGetValue((candidate.Kind, candidate.Response), out var best))
            kinds.Add((candidate.Kind, candidate.Response), best = new(BestFirst));
        if (best.Count == PerKind && Compare(candidate, best.Max!) > 0 || !best.Add(candidate))
            return;
        if (candidate.Advisor is { } advisor && best.Where(other => other.Advisor == advisor).Skip(PerAdvisor).FirstOrDefault() is { } third)
            best.Remove(third);
        if (best.Count > PerKind)
            best.Remove(best.Max!);
    }

    /// <summary>
    /// The best, one a conversation and two an advisor at most,
    /// no words twice; each further one of a kind or response counts for less, so that they vary.
    /// </summary>
    public IReadOnlyList<T> Best(int most)
    {
        List<Candidate<T>> left = [.. kinds.Values.SelectMany(best => best)], picked = [];
        while (picked.Count < most && left.Count > 0)
        {
            var next = left.OrderByDescending(Weighed).ThenBy(candidate => candidate, BestFirst).First();
            picked.Add(next);
            left.RemoveAll(other => other.Conversation == next.Conversation || other.Words == next.Words
                || (other.Advisor is { } advisor && picked.Count(one => one.Advisor == advisor) >= PerAdvisor));
        }

        return [.. picked.Order(BestFirst).Select(candidate => candidate.Item)];

        double Weighed(Candidate<T> candidate) => candidate.Merit
            * Math.Pow(.75, picked.Count(one => one.Kind == candidate.Kind))
            * Math.Pow(.85, picked.Count(one => one.Response == candidate.Response));
    }

    private static int Compare(Candidate<T>? x, Candidate<T>? y)
    {
        var merit = y!.Merit.CompareTo(x!.Merit);
        if (merit != 0)
            return merit;
        var key = string.CompareOrdinal(x.Conversation, y.Conversation);
        return key != 0 ? key : x.Place.CompareTo(y.Place);
    }
}
