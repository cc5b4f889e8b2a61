using System.Runtime.InteropServices;

namespace Rapport.Stock;

/// <summary>
/// Finds, among many sets of features, the one most like a given set by Jaccard's coefficient, if it is at least
/// <see cref="Least"/>. Exact: only sets that share one of the rarest features can be that alike (prefix filtering, Bayardo, Ma
/// and Srikant, WWW 2007), so most questions end after a few look-ups. Never changes; safe for many threads.
/// </summary>
internal sealed class Likeness
{
    /// <summary>"I do apologise for any inconvenience" and the same with "the" for "any" share 6 of 10 features.</summary>
    public const double Least = .6;

    private readonly Dictionary<ulong, int> ranks;
    private readonly int[][] sets;
    private readonly int[][] holders;

    /// <param name="sets">Sorted sets without repeats, each of at most 2 × <see cref="Wording.MostWords"/> features.</param>
    public Likeness(IReadOnlyList<ulong[]> sets)
    {
        var frequency = new Dictionary<ulong, int>();
        foreach (var feature in sets.SelectMany(set => set))
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, feature, out _)++;
        ranks = frequency
            .OrderBy(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select((pair, rank) => (pair.Key, rank))
            .ToDictionary(pair => pair.Key, pair => pair.rank);
        this.sets = [.. sets.Select(set => set.Select(feature => ranks[feature]).Order().ToArray())];
        holders = Holders();
    }

    /// <summary>The number of the set most like these features (the first of equals); −1 where none is alike enough or <paramref name="admits"/> none.</summary>
    public int Nearest(ReadOnlySpan<ulong> features, Func<int, bool>? admits = null)
    {
        Span<int> known = stackalloc int[2 * Wording.MostWords];
        var count = 0;
        foreach (var feature in features)
        {
            if (ranks.TryGetValue(feature, out var rank))
                known[count++] = rank;
        }

        // A feature that no set holds is the rarest of all and uses up one place of the prefix.
        var prefix = Prefix(features.Length) - (features.Length - count);
        if (prefix <= 0)
            return -1;
        known = known[..count];
        known.Sort();
        var (best, alike) = (-1, 0.0);
        foreach (var rank in known[..Math.Min(prefix, count)])
        {
            foreach (var set in holders[rank])
            {
                if (Jaccard(known, features.Length, sets[set]) is var shared && shared >= Least
                    && (shared > alike || (shared == alike && set < best))
                    && admits?.Invoke(set) != false)
                    (best, alike) = (set, shared);
            }
        }

        return best;
    }

    /// <summary>How alike two sorted sets are: shared over all.</summary>
    public static double Jaccard(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var (shared, mine, its) = (0, 0, 0);
        while (mine < left.Length && its < right.Length)
        {
            var (here, there) = (left[mine], right[its]);
            shared += here == there ? 1 : 0;
            mine += here <= there ? 1 : 0;
            its += there <= here ? 1 : 0;
        }

        return (double)shared / Math.Max(1, left.Length + right.Length - shared);
    }

    /// <summary>How many of its rarest features a set must be looked up by, so that no set alike enough is overlooked.</summary>
    private static int Prefix(int length) => length - (int)Math.Ceiling((Least * length) - 1e-9) + 1;

    private int[][] Holders()
    {
        var lists = new List<int>?[ranks.Count];
        for (var set = 0; set < sets.Length; set++)
        {
            foreach (var rank in sets[set].AsSpan(0, Math.Min(Prefix(sets[set].Length), sets[set].Length)))
                (lists[rank] ??= []).Add(set);
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    private static double Jaccard(ReadOnlySpan<int> known, int length, int[] set)
    {
        if (length < Least * set.Length || set.Length < Least * length)
            return 0;
        var (shared, left, right) = (0, 0, 0);
        while (left < known.Length && right < set.Length)
        {
            shared += known[left] == set[right] ? 1 : 0;
            (left, right) = known[left] <= set[right] ? (left + 1, known[left] == set[right] ? right + 1 : right) : (left, right + 1);
        }

        return (double)shared / (length + set.Length - shared);
    }
}
