namespace Rapport.Measure.Learning;

/// <summary>Logistic regression of several yes-or-no outcomes on sparse rows, by stochastic gradient with per-feature rates (AdaGrad) and decay; the order is drawn by a seed.</summary>
internal sealed class Logistic
{
    private readonly float[][] weights;
    private readonly float[] bias;

    /// <param name="rows">Sparse rows.</param>
    /// <param name="outcomes">One array an outcome: 0 to 1 for each row.</param>
    /// <param name="training">Which rows to learn from.</param>
    /// <param name="passes">How often each row is seen.</param>
    /// <param name="rate">Of learning.</param>
    /// <param name="decay">L2, per step and feature seen.</param>
    public Logistic(Sparse[] rows, double[][] outcomes, int[] training, int passes = 8, double rate = .5, double decay = 1e-4)
    {
        var width = rows.Max(row => row.Ids.Length == 0 ? 0 : row.Ids[^1]) + 1;
        weights = [.. outcomes.Select(_ => new float[width])];
        bias = [.. outcomes.Select(outcome => (float)Math.Log((training.Average(row => outcome[row]) + 1e-3) / (1 - training.Average(row => outcome[row]) + 1e-3)))];
        var squares = outcomes.Select(_ => new float[width]).ToArray();
        var random = new Random(1);
        var order = training.ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var row in order)
            {
                for (var outcome = 0; outcome < outcomes.Length; outcome++)
                    Step(rows[row], outcomes[outcome][row], weights[outcome], squares[outcome], ref bias[outcome], rate, decay);
            }
        }
    }

    /// <summary>The log-odds of an outcome.</summary>
    public double Score(Sparse row, int outcome)
    {
        double score = bias[outcome];
        for (var at = 0; at < row.Ids.Length; at++)
        {
            if (row.Ids[at] < weights[outcome].Length)
                score += row.Values[at] * weights[outcome][row.Ids[at]];
        }

        return score;
    }

    public double Chance(Sparse row, int outcome) => 1 / (1 + Math.Exp(-Score(row, outcome)));

    private static void Step(Sparse row, double outcome, float[] weights, float[] squares, ref float bias, double rate, double decay)
    {
        double score = bias;
        for (var at = 0; at < row.Ids.Length; at++)
            score += row.Values[at] * weights[row.Ids[at]];
        var slope = (1 / (1 + Math.Exp(-score))) - outcome;
        bias -= (float)(.01 * slope);
        if (Math.Abs(slope) < 1e-4)
            return;
        for (var at = 0; at < row.Ids.Length; at++)
        {
            ref var weight = ref weights[row.Ids[at]];
            var gradient = (slope * row.Values[at]) + (decay * weight);
            squares[row.Ids[at]] += (float)(gradient * gradient);
            weight -= (float)(rate * gradient / (.05 + Math.Sqrt(squares[row.Ids[at]])));
        }
    }
}
