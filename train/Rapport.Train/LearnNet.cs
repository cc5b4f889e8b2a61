using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <inheritdoc cref="Sparse"/>
internal sealed record Dense(float[] Inputs, float[] Targets);

/// <summary>Fits small networks by logistic loss with Adam, seeded.</summary>
internal static class LearnNet
{
    private const int Batch = 16;

    /// <summary>Fits one network to cases in batches of sixteen, its rate falling to 0.</summary>
    public static Net Of(IReadOnlyList<Dense> cases, int outputs, int hidden, int epochs, float rate, float decay, int seed)
    {
        var (means, factors) = Standard(cases, cases[0].Inputs.Length);
        var x = cases.Select(each => Standardised(each.Inputs, means, factors)).ToArray();
        var random = new Random(seed);
        var fitting = new Fitting(means.Length, hidden, Learn.Prior(cases.Select(each => each.Targets), outputs), random);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var slow = rate * (1 - ((float)epoch / epochs));
            for (var from = 0; from < order.Length; from += Batch)
            {
                var batch = order.AsSpan(from, Math.Min(Batch, order.Length - from));
                foreach (var at in batch)
                    fitting.Learn(x[at], cases[at].Targets);
                fitting.Step(slow, decay, batch.Length);
            }
        }

        return fitting.Net(means, factors);
    }

    /// <summary>Several networks of one shape as one: their hidden units side by side, each heard at its share.</summary>
    public static Net Average(IReadOnlyList<Net> nets)
    {
        var (count, inputs, hidden, outputs) = (nets.Count, nets[0].Inputs, nets[0].Hidden, nets[0].Outputs);
        var width = (count * hidden) + outputs;
        var (first, biases, second) = (new float[inputs * width], new float[width], new float[count * hidden * outputs]);
        for (var net = 0; net < count; net++)
        {
            var from = nets[net];
            for (var input = 0; input < inputs; input++)
                Spread(from.First.AsSpan(input * (hidden + outputs), hidden + outputs), first.AsSpan(input * width, width), net);
            Spread(from.Biases, biases, net);
            for (var at = 0; at < hidden * outputs; at++)
                second[(net * hidden * outputs) + at] = from.Second[at] / count;
        }

        return new() { Means = nets[0].Means, Factors = nets[0].Factors, First = first, Biases = biases, Second = second, Hidden = count * hidden };

        void Spread(ReadOnlySpan<float> row, Span<float> into, int net)
        {
            row[..hidden].CopyTo(into[(net * hidden)..]);
            for (var output = 0; output < outputs; output++)
                into[(count * hidden) + output] += row[hidden + output] / count;
        }
    }

    private static (float[] Means, float[] Factors) Standard(IReadOnlyList<Dense> cases, int inputs)
    {
        var (means, factors) = (new float[inputs], new float[inputs]);
        for (var input = 0; input < inputs; input++)
        {
            var mean = cases.Average(each => (double)each.Inputs[input]);
            var spread = Math.Sqrt(cases.Average(each => Math.Pow(each.Inputs[input] - mean, 2)));
            (means[input], factors[input]) = ((float)mean, spread < 1e-4 ? 0 : (float)(1 / spread));
        }

        return (means, factors);
    }

    private static float[] Standardised(float[] x, float[] means, float[] factors) =>
        [.. x.Select((value, at) => Math.Clamp((value - means[at]) * factors[at], -4, 4))];
}
