namespace Rapport.Measure.Learning;

/// <summary>Gradient boosting of small regression trees on dense rows (Friedman 2001), columns cut into at most 32 bins, rows and columns sampled by a seed.</summary>
internal sealed class Boosting
{
    private const int Bins = 32;
    private readonly List<Tree> trees = [];
    private readonly double[][] cuts;
    private readonly double start;
    private readonly Shape shape;
    private readonly bool logistic;

    /// <summary>How the trees grow.</summary>
    internal sealed record Shape(int Trees = 200, int Depth = 3, double Rate = .05, int LeastRows = 8, double Rows = .7, double Columns = .5, double Ridge = 2);

    private sealed record Tree(int Column, int Bin, double Value, Tree? Left, Tree? Right);

    /// <param name="rows">Dense rows.</param>
    /// <param name="target">Numbers, or 0 and 1 where <paramref name="logistic"/>.</param>
    /// <param name="training">Which rows to learn from.</param>
    /// <param name="logistic">Whether the outcome is a log-odds.</param>
    /// <param name="shape">How the trees grow.</param>
    /// <param name="seed">Of the sampling.</param>
    public Boosting(double[][] rows, double[] target, int[] training, bool logistic, Shape shape, int seed = 1)
    {
        (this.shape, this.logistic) = (shape, logistic);
        cuts = [.. Enumerable.Range(0, rows[0].Length).Select(column => Cuts([.. training.Select(row => rows[row][column]).Order()]))];
        var binned = training.Select(row => Bin(rows[row])).ToArray();
        var mean = training.Average(row => target[row]);
        start = logistic ? Math.Log((mean + 1e-3) / (1 - mean + 1e-3)) : mean;
        var scores = Enumerable.Repeat(start, training.Length).ToArray();
        var random = new Random(seed);
        var (gradient, curvature) = (new double[training.Length], new double[training.Length]);
        for (var tree = 0; tree < shape.Trees; tree++)
        {
            for (var row = 0; row < training.Length; row++)
            {
                var share = logistic ? Sigmoid(scores[row]) : scores[row];
                (gradient[row], curvature[row]) = (target[training[row]] - share, logistic ? Math.Max(share * (1 - share), 1e-6) : 1);
            }

            int[] sample = [.. Enumerable.Range(0, training.Length).Where(_ => random.NextDouble() < shape.Rows)];
            int[] columns = [.. Enumerable.Range(0, cuts.Length).Where(_ => random.NextDouble() < shape.Columns)];
            var grown = Grow(binned, gradient, curvature, sample, columns, shape.Depth);
            trees.Add(grown);
            for (var row = 0; row < training.Length; row++)
                scores[row] += shape.Rate * Value(grown, binned[row]);
        }
    }

    /// <summary>The number, or the probability of 1.</summary>
    public double Predict(double[] row)
    {
        var binned = Bin(row);
        var score = start + (shape.Rate * trees.Sum(tree => Value(tree, binned)));
        return logistic ? Sigmoid(score) : score;
    }

    private Tree Grow(byte[][] rows, double[] gradient, double[] curvature, int[] sample, int[] columns, int depth)
    {
        var (sum, weight) = (sample.Sum(row => gradient[row]), sample.Sum(row => curvature[row]));
        var leaf = new Tree(-1, 0, sum / (weight + shape.Ridge), null, null);
        if (depth == 0 || sample.Length < 2 * shape.LeastRows)
            return leaf;
        var (column, bin, gain) = columns.Select(column => Split(rows, gradient, curvature, sample, column, sum, weight)).DefaultIfEmpty().MaxBy(split => split.Gain);
        if (gain <= 1e-9)
            return leaf;
        return new(column, bin, 0,
            Grow(rows, gradient, curvature, [.. sample.Where(row => rows[row][column] <= bin)], columns, depth - 1),
            Grow(rows, gradient, curvature, [.. sample.Where(row => rows[row][column] > bin)], columns, depth - 1));
    }

    private (int Column, int Bin, double Gain) Split(byte[][] rows, double[] gradient, double[] curvature, int[] sample, int column, double sum, double weight)
    {
        Span<double> sums = stackalloc double[Bins];
        Span<double> weights = stackalloc double[Bins];
        Span<int> counts = stackalloc int[Bins];
        foreach (var row in sample)
        {
            var bin = rows[row][column];
            sums[bin] += gradient[row];
            weights[bin] += curvature[row];
            counts[bin]++;
        }

        var (best, gain) = (0, 0.0);
        var (left, leftWeight, leftCount) = (0.0, 0.0, 0);
        for (var bin = 0; bin < cuts[column].Length; bin++)
        {
            (left, leftWeight, leftCount) = (left + sums[bin], leftWeight + weights[bin], leftCount + counts[bin]);
            if (leftCount < shape.LeastRows || sample.Length - leftCount < shape.LeastRows)
                continue;
            var better = (left * left / (leftWeight + shape.Ridge)) + ((sum - left) * (sum - left) / (weight - leftWeight + shape.Ridge)) - (sum * sum / (weight + shape.Ridge));
            (best, gain) = better > gain ? (bin, better) : (best, gain);
        }

        return (column, best, gain);
    }

    private static double Value(Tree tree, byte[] row)
    {
        while (tree.Column >= 0)
            tree = row[tree.Column] <= tree.Bin ? tree.Left! : tree.Right!;
        return tree.Value;
    }

    private static double[] Cuts(double[] sorted) =>
        [.. Enumerable.Range(1, Bins - 1).Select(bin => sorted[bin * (sorted.Length - 1) / Bins]).Distinct().Where(cut => cut < sorted[^1])];

    private byte[] Bin(double[] row) => [.. row.Select((value, column) => (byte)cuts[column].Count(cut => value > cut))];

    private static double Sigmoid(double score) => 1 / (1 + Math.Exp(-score));
}
