using System.Numerics;
using System.Runtime.InteropServices;
using Rapport.Readings.BuiltIn;
using static Rapport.Readings.BuiltIn.Net;

namespace Rapport.Train;

/// <summary>What is said (features) and what should be said of it (targets in 0 to 1, NaN unknown).</summary>
internal sealed record Sparse(int[] Rows, float[] Targets);

/// <inheritdoc cref="Sparse"/>
internal sealed record Dense(float[] Inputs, float[] Targets);

/// <summary>Fits tables by logistic loss with AdaGrad, and small networks by logistic loss with Adam; both seeded.</summary>
internal static class Learn
{
    public static Table Table(IReadOnlyList<Sparse> cases, int bits, int outputs, int epochs, float rate, float decay, int seed, float start = 1, float drop = 0)
    {
        var weights = new float[outputs << bits];
        var squares = new float[outputs << bits];
        var (biases, errors, random) = (Prior(cases.Select(each => each.Targets), outputs), new float[outputs], new Random(seed));
        var biasSquares = new float[outputs];
        Array.Fill(squares, start);
        Array.Fill(biasSquares, 1f);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (all, targets) = cases[at];
                var rows = drop > 0 ? Kept(all, drop, random) : all;
                var share = Readings.BuiltIn.Table.Share(rows.Length);
                Sum(rows, weights, biases, share, errors);
                Errors(errors, targets);
                for (var output = 0; output < outputs; output++)
                {
                    biasSquares[output] += errors[output] * errors[output];
                    biases[output] -= rate * .2f * errors[output] / MathF.Sqrt(biasSquares[output]);
                }

                foreach (var row in rows)
                    Step(weights.AsSpan(row * outputs, outputs), squares.AsSpan(row * outputs, outputs), errors, share, rate, decay);
            }
        }

        return Readings.BuiltIn.Table.Of(bits, weights, biases);
    }

    /// <summary>Some features left out by chance, so that no single word carries a clause alone.</summary>
    private static int[] Kept(int[] rows, float drop, Random random) => [.. rows.Where(_ => random.NextSingle() >= drop)];

    private static void Sum(int[] rows, float[] weights, float[] biases, float share, float[] sums)
    {
        var outputs = biases.Length;
        Array.Clear(sums);
        var into = MemoryMarshal.Cast<float, Vector<float>>(sums.AsSpan());
        foreach (var row in rows)
        {
            var from = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(row * outputs, outputs));
            for (var at = 0; at < into.Length; at++)
                into[at] += from[at];
        }

        for (var output = 0; output < outputs; output++)
            sums[output] = biases[output] + (share * sums[output]);
    }

    private static void Step(Span<float> weights, Span<float> squares, float[] errors, float share, float rate, float decay)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var q = MemoryMarshal.Cast<float, Vector<float>>(squares);
        var e = MemoryMarshal.Cast<float, Vector<float>>(errors.AsSpan());
        for (var at = 0; at < w.Length; at++)
        {
            var gradient = (e[at] * share) + (w[at] * decay);
            q[at] += gradient * gradient;
            w[at] -= rate * gradient / Vector.SquareRoot(q[at]);
        }
    }

    /// <summary>From logits to the loss's slope; 0 where the target is unknown.</summary>
    private static void Errors(float[] logits, float[] targets)
    {
        for (var output = 0; output < logits.Length; output++)
            logits[output] = output >= targets.Length || float.IsNaN(targets[output]) ? 0 : (1 / (1 + MathF.Exp(-logits[output]))) - targets[output];
    }

    private static float[] Prior(IEnumerable<float[]> targets, int outputs)
    {
        var (sums, counts) = (new double[outputs], new double[outputs]);
        foreach (var target in targets)
        {
            for (var output = 0; output < Math.Min(outputs, target.Length); output++)
            {
                if (float.IsNaN(target[output]))
                    continue;
                sums[output] += target[output];
                counts[output]++;
            }
        }

        return [.. sums.Select((sum, output) => (float)Math.Log((sum + .5) / (counts[output] - sum + .5)))];
    }

    public static Net Net(IReadOnlyList<Dense> cases, int outputs, int hidden, int epochs, float rate, float decay, int seed)
    {
        var inputs = cases[0].Inputs.Length;
        var (means, factors) = Standard(cases, inputs);
        var x = cases.Select(each => Standardised(each.Inputs, means, factors)).ToArray();
        var random = new Random(seed);
        var width = hidden + outputs;
        var first = new Parameters(inputs * width, at => at % width < hidden ? (float)(random.NextDouble() - .5) * 2 * MathF.Sqrt(3f / inputs) * .7f : 0);
        var prior = Prior(cases.Select(each => each.Targets), outputs);
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

                    Errors(errors, cases[order[at]].Targets);
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

    /// <summary>Weights with their slopes and Adam's two memories.</summary>
    private sealed class Parameters
    {
        private readonly float[] mean, square;
        private int steps;

        public Parameters(int count, Func<int, float> start)
        {
            Values = [.. Enumerable.Range(0, count).Select(start)];
            (Slopes, mean, square) = (new float[count], new float[count], new float[count]);
        }

        public float[] Values { get; }

        public float[] Slopes { get; }

        public void Step(float rate, float decay, int batch)
        {
            steps++;
            var (first, second) = (1 - MathF.Pow(.9f, steps), 1 - MathF.Pow(.999f, steps));
            var scale = 1f / batch;
            var v = Cast(Values);
            var s = Cast(Slopes);
            var m = Cast(mean);
            var q = Cast(square);
            for (var at = 0; at < v.Length; at++)
            {
                var slope = s[at] * scale;
                m[at] = (m[at] * .9f) + (slope * .1f);
                q[at] = (q[at] * .999f) + (slope * slope * .001f);
                v[at] -= (rate * (m[at] / first) / (Vector.SquareRoot(q[at] / second) + new Vector<float>(1e-6f))) + (v[at] * (rate * decay));
            }

            for (var at = v.Length * Vector<float>.Count; at < Values.Length; at++)
            {
                var slope = Slopes[at] * scale;
                mean[at] = (mean[at] * .9f) + (slope * .1f);
                square[at] = (square[at] * .999f) + (slope * slope * .001f);
                Values[at] -= (rate * (mean[at] / first) / (MathF.Sqrt(square[at] / second) + 1e-6f)) + (Values[at] * rate * decay);
            }

            Array.Clear(Slopes);
        }

        private static Span<Vector<float>> Cast(float[] values) => MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan());
    }
}
