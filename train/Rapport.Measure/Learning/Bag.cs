namespace Rapport.Measure.Learning;

/// <summary>
/// Bags of features as vectors: 1 + ln(count), times ln(n / documents with it) counted over the training rows alone, of length 1.
/// A feature that fewer than two training rows hold is left out.
/// </summary>
internal static class Bag
{
    public static Sparse[] Weigh(IReadOnlyList<IReadOnlyList<string>> rows, ReadOnlySpan<int> training)
    {
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in training)
        {
            foreach (var feature in rows[row].Distinct(StringComparer.Ordinal))
                frequency[feature] = frequency.GetValueOrDefault(feature) + 1;
        }

        var all = training.Length;
        var known = frequency.Where(pair => pair.Value > 1).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, id) => (pair.Key, Entry: (Id: id, Weight: Math.Log((1.0 + all) / pair.Value)))).ToDictionary(pair => pair.Key, pair => pair.Entry, StringComparer.Ordinal);
        return [.. rows.Select(row => Vector(row, known))];
    }

    private static Sparse Vector(IReadOnlyList<string> row, Dictionary<string, (int Id, double Weight)> known)
    {
        var entries = row.Where(known.ContainsKey).CountBy(feature => feature, StringComparer.Ordinal)
            .Select(pair => (known[pair.Key].Id, Value: (1 + Math.Log(pair.Value)) * known[pair.Key].Weight)).OrderBy(entry => entry.Id).ToArray();
        var length = Math.Sqrt(entries.Sum(entry => entry.Value * entry.Value));
        return new([.. entries.Select(entry => entry.Id)], [.. entries.Select(entry => (float)(entry.Value / Math.Max(length, 1e-9)))]);
    }
}
