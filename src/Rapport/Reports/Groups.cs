namespace Rapport.Reports;

/// <summary>
/// Values by key in bounded memory. The first keys in order have their own value; all later ones share <see cref="Others"/>. Which keys
/// those are does not depend on the order in which they come: a key once pushed out is behind all that are kept, and stays out.
/// </summary>
internal sealed class Groups<T>(int most, IComparer<string> order, Func<T> empty, Action<T, T> merge) where T : class
{
    private readonly SortedList<string, T> kept = new(order);

    /// <summary>Keys and values in order.</summary>
    public IEnumerable<KeyValuePair<string, T>> Kept => kept;

    /// <summary>The values of the kept keys, in order of their keys.</summary>
    public IReadOnlyCollection<T> Values => [.. kept.Values];

    /// <summary>What all keys share that are not kept; null where all are.</summary>
    public T? Others { get; private set; }

    /// <summary>The value of a key, to be added to at once; it may be merged away by the next key.</summary>
    public T this[string key]
    {
        get
        {
            if (kept.TryGetValue(key, out var value))
                return value;
            if (Others is not null && order.Compare(key, kept.GetKeyAtIndex(kept.Count - 1)) > 0)
                return Others;
            kept.Add(key, value = empty());
            if (kept.Count <= most)
                return value;
            var last = kept.GetValueAtIndex(most);
            Others ??= empty();
            merge(Others, last);
            kept.RemoveAt(most);
            return ReferenceEquals(last, value) ? Others : value;
        }
    }
}
