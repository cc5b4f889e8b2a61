using System.Numerics;

namespace Rapport.Measure.Learning;

/// <summary>
/// Kernel ridge regression, several targets at once. Its leave-one-out predictions are exact and cost nothing more:
/// y − α / diag((K + λI)⁻¹) (Rifkin and Lippert, MIT-CSAIL-TR-2007-025), so choices can be made on the training rows alone.
/// </summary>
internal sealed class KernelRidge
{
    private readonly double[][] alphas;
    private readonly double[] means;
    private readonly int[] training;

    /// <param name="gram">The kernel, all rows with all rows.</param>
    /// <param name="targets">One array a target, over all rows; only training rows are looked at.</param>
    /// <param name="training">Which rows to learn from.</param>
    /// <param name="ridge">λ, above 0.</param>
    public KernelRidge(double[][] gram, double[][] targets, int[] training, double ridge)
    {
        this.training = training;
        var lower = Cholesky(gram, training, ridge);
        var diagonal = InverseDiagonal(lower);
        means = [.. targets.Select(target => training.Average(row => target[row]))];
        alphas = [.. targets.Select((target, at) => Solve(lower, [.. training.Select(row => target[row] - means[at])]))];
        LeftOut = [.. targets.Select((target, at) => training.Select((row, place) => target[row] - (alphas[at][place] / diagonal[place])).ToArray())];
    }

    /// <summary>For each target and training row, the prediction of a model that never saw the row.</summary>
    public double[][] LeftOut { get; }

    /// <summary>The prediction of a target for any row.</summary>
    public double Predict(double[][] gram, int target, int row)
    {
        var sum = means[target];
        for (var place = 0; place < training.Length; place++)
            sum += alphas[target][place] * gram[row][training[place]];
        return sum;
    }

    private static double[][] Cholesky(double[][] gram, int[] rows, double ridge)
    {
        var lower = new double[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            lower[row] = new double[row + 1];
            for (var column = 0; column <= row; column++)
            {
                var rest = gram[rows[row]][rows[column]] - Dot(lower[row], lower[column], 0, column);
                lower[row][column] = row == column ? Math.Sqrt(Math.Max(rest + ridge, 1e-12)) : rest / lower[column][column];
            }
        }

        return lower;
    }

    private static double[] Solve(double[][] lower, double[] right)
    {
        var solved = new double[right.Length];
        for (var row = 0; row < solved.Length; row++)
            solved[row] = (right[row] - Dot(lower[row], solved, 0, row)) / lower[row][row];
        for (var row = solved.Length - 1; row >= 0; row--)
        {
            solved[row] /= lower[row][row];
            for (var above = 0; above < row; above++)
                solved[above] -= lower[row][above] * solved[row];
        }

        return solved;
    }

    /// <summary>diag(A⁻¹) from the rows of L⁻¹: each column's sum of squares.</summary>
    private static double[] InverseDiagonal(double[][] lower)
    {
        var size = lower.Length;
        var diagonal = new double[size];
        var transposed = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        for (var column = 0; column < size; column++)
        {
            var solved = transposed[column];
            solved[column] = 1 / lower[column][column];
            for (var row = column + 1; row < size; row++)
                solved[row] = -Dot(lower[row], solved, column, row) / lower[row][row];
            diagonal[column] = Dot(solved, solved, column, size);
        }

        return diagonal;
    }

    private static double Dot(double[] left, double[] right, int from, int to)
    {
        var sum = Vector<double>.Zero;
        var at = from;
        for (; at + Vector<double>.Count <= to; at += Vector<double>.Count)
            sum += new Vector<double>(left, at) * new Vector<double>(right, at);
        var total = Vector.Sum(sum);
        for (; at < to; at++)
            total += left[at] * right[at];
        return total;
    }
}
