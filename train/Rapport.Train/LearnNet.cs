using Rapport.Readings.BuiltIn;
using static Rapport.Readings.BuiltIn.Net;

namespace Rapport.Train;

/// <inheritdoc cref="Sparse"/>
internal sealed record Dense(float[] Inputs, float[] Targets);

/// <summary>Fits small networks by logistic loss with Adam, seeded.</summary>
internal static class LearnNet
{
    /// <summary>Fits one network to cases in batches of sixteen, its rate falling to 0.</summary>
    public static Net Of(IReadOnlyList<Dense> cases, int outputs, int hidden, int epochs, float rate, float decay, int seed)
    {
        var inputs = cases[0].Inputs.Length;
        var (means, factors) = Standard(cases, inputs);
        var x = cases.Select(each => Standardised(each.Inputs, means, factors)).ToArray();
        var random = new Random(seed);
        var width = hidden + outputs;
        var first = new Parameters(inputs * width, at => at % width < hidden ? (float)(random.NextDouble() - .5) * 2 * MathF.Sqrt(3f / inputs) * .7f : 0);
        var prior = Learn.Prior(cases.Select(each => each.Targets), outputs);
        var biases = new Parameters(width, at => at < hidden ? 0 : prior[at - hidden]);
        var second = new Parameters(hidden * outputs, _ => (float)(random.NextDouble() - .5) * .1f);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        var (sums, errors, back) = (new float[width], new float[outputs], new float[width]);
        const int Batch = 16;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var slow = rate * (1 - ((float)epoch / epochs));
            for (var from = 0; from < order.Length; from += Batch)
            {
                var until = Math.Min(order.Length, from + Batch);
                for (var at = from; at < until; at++)
                {
                    var input = x[order[at]];
                    biases.Values.CopyTo(sums, 0);
                    for (var i = 0; i < inputs; i++)
                        Add(first.Values.AsSpan(i * width, width), input[i], sums);
                    sums.AsSpan(hidden).CopyTo(errors);
                    for (var h = 0; h < hidden; h++)
                    {
                        if (sums[h] > 0)
                            Add(second.Values.AsSpan(h * outputs, outputs), sums[h], errors);
                    }

                    Learn.Errors(errors, cases[order[at]].Targets);
                    Array.Clear(back);
                    errors.CopyTo(back.AsSpan(hidden));
                    for (var h = 0; h < hidden; h++)
                    {
                        if (sums[h] <= 0)
                            continue;
                        back[h] = Dot(second.Values.AsSpan(h * outputs, outputs), errors);
                        Add(errors, sums[h], second.Slopes.AsSpan(h * outputs, outputs));
                    }

                    Add(back, 1, biases.Slopes);
                    for (var i = 0; i < inputs; i++)
                        Add(back, input[i], first.Slopes.AsSpan(i * width, width));
                }

                first.Step(slow, decay, until - from);
                second.Step(slow, decay, until - from);
                biases.Step(slow, 0, until - from);
            }
        }

        return new() { Means = means, Factors = factors, First = first.Values, Biases = biases.Values, Second = second.Values, Hidden = hidden };
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

    private static float[] Standardised(float[] x, float[] means, float[] factors) => [.. x.Select((value, at) => Math.Clamp((value - means[at]) * factors[at], -4, 4))];

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var at = 0; at < a.Length; at++)
            sum += a[at] * b[at];
        return sum;
    }
}
