namespace Rapport.Measure.Learning;

/// <summary>Kernel matrices: how alike each two rows are.</summary>
internal static class Gram
{
    /// <summary>Cosines of sparse rows, all with all, by an inverted list.</summary>
    public static double[][] Linear(Sparse[] rows)
    {
        var width = rows.Max(row => row.Ids.Length == 0 ? 0 : row.Ids[^1]) + 1;
        var holders = new List<(int Row, float Value)>[width];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var at = 0; at < rows[row].Ids.Length; at++)
                (holders[rows[row].Ids[at]] ??= []).Add((row, rows[row].Values[at]));
        }

        var gram = Square(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var at = 0; at < rows[row].Ids.Length; at++)
            {
                var value = rows[row].Values[at];
                foreach (var (other, its) in holders[rows[row].Ids[at]])
                    gram[row][other] += value * its;
            }
        }

        return gram;
    }

    /// <summary>exp(−d²/2w²) of dense rows whose columns are first brought to mean 0 and deviation 1 over the training rows; w² = columns × <paramref name="width"/>.</summary>
    public static double[][] Radial(double[][] rows, ReadOnlySpan<int> training, double width)
    {
        var scaled = Scale(rows, training);
        var gram = Square(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var other = 0; other <= row; other++)
            {
                var distance = 0.0;
                for (var column = 0; column < scaled[row].Length; column++)
                    distance += (scaled[row][column] - scaled[other][column]) * (scaled[row][column] - scaled[other][column]);
                gram[row][other] = gram[other][row] = Math.Exp(-distance / (2 * scaled[row].Length * width));
            }
        }

        return gram;
    }

    public static double[][] Sum(IReadOnlyList<double[][]> grams, ReadOnlySpan<double> weights)
    {
        var sum = Square(grams[0].Length);
        for (var gram = 0; gram < grams.Count; gram++)
        {
            for (var row = 0; row < sum.Length; row++)
            {
                for (var column = 0; column < sum.Length; column++)
                    sum[row][column] += weights[gram] * grams[gram][row][column];
            }
        }

        return sum;
    }

    public static double[][] Scale(double[][] rows, ReadOnlySpan<int> training)
    {
        var chosen = training.ToArray();
        var columns = Enumerable.Range(0, rows[0].Length).Select(column => chosen.Select(row => rows[row][column]).ToArray()).ToArray();
        var means = columns.Select(column => column.Average()).ToArray();
        var spreads = columns.Select((column, at) => Math.Sqrt(column.Average(value => (value - means[at]) * (value - means[at])))).ToArray();
        return [.. rows.Select(row => row.Select((value, at) => spreads[at] < 1e-9 ? 0 : Math.Clamp((value - means[at]) / spreads[at], -4, 4)).ToArray())];
    }

    private static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
