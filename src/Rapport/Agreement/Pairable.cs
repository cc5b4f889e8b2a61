namespace Rapport.Agreement;

/// <summary>
/// Rows with at least two values. Both disagreements are sums over ordered pairs of δ; for a squared distance that is
/// 2 (n Σx² − (Σx)²), so α takes time linear in the ratings. The ordinal δ is the squared distance of mid-ranks.
/// </summary>
internal sealed class Pairable
{
    private readonly double[] values;
    private readonly int[][] rows;
    private readonly Level level;

    public Pairable(double[][] rows, Level level)
    {
        this.level = level;
        values = [.. rows.SelectMany(row => row).Distinct().Order()];
        this.rows = [.. rows.Select(row => row.Select(value => Array.BinarySearch(values, value)).ToArray())];
    }

    /// <summary>α where each row counts so many times; null where all values are the same.</summary>
    public double? Alpha(int[] times)
    {
        var counts = Counts(times);
        double n = counts.Sum();
        var places = Places(counts);
        var expected = Disagreement(Enumerable.Range(0, values.Length).Select(code => (places[code], counts[code]))) / (n - 1);
        if (n < 2 || expected <= 0)
            return null;
        var observed = 0.0;
        for (var row = 0; row < rows.Length; row++)
        {
            if (times[row] > 0)
                observed += times[row] * Within(rows[row], places) / (rows[row].Length - 1);
        }

        return 1 - (observed / expected);
    }

    private double[] Counts(int[] times)
    {
        var counts = new double[values.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var code in rows[row])
                counts[code] += times[row];
        }

        return counts;
    }

    /// <summary>Where each value stands on the line on which distance is measured.</summary>
    private double[] Places(double[] counts)
    {
        if (level != Level.Ordinal)
            return values;
        var places = new double[counts.Length];
        var below = 0.0;
        for (var code = 0; code < counts.Length; code++)
        {
            places[code] = below + (counts[code] / 2);
            below += counts[code];
        }

        return places;
    }

    private double Within(int[] row, double[] places)
    {
        if (level == Level.Nominal)
            return row.Sum(one => row.Count(other => other != one));
        double sum = 0, squares = 0;
        foreach (var code in row)
        {
            var place = places[code] - places[row[0]];
            (sum, squares) = (sum + place, squares + (place * place));
        }

        return 2 * ((row.Length * squares) - (sum * sum));
    }

    private double Disagreement(IEnumerable<(double Place, double Count)> all)
    {
        double n = 0, sum = 0, squares = 0, same = 0;
        foreach (var (place, count) in all)
        {
            var from = place - values[0];
            (n, sum, squares, same) = (n + count, sum + (count * from), squares + (count * from * from), same + (count * count));
        }

        return level == Level.Nominal ? (n * n) - same : 2 * ((n * squares) - (sum * sum));
    }
}
