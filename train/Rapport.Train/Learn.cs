using System.Numerics;
using System.Runtime.InteropServices;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>What is said (features) and what should be said of it (targets in 0 to 1, NaN unknown).</summary>
internal sealed record Sparse(int[] Rows, float[] Targets);

/// <summary>Fits tables by logistic loss with AdaGrad, seeded.</summary>
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
    public static void Errors(float[] logits, float[] targets)
    {
        for (var output = 0; output < logits.Length; output++)
            logits[output] = output >= targets.Length || float.IsNaN(targets[output]) ? 0 : (1 / (1 + MathF.Exp(-logits[output]))) - targets[output];
    }

    /// <summary>The logit of each output's mean target: where learning begins.</summary>
    public static float[] Prior(IEnumerable<float[]> targets, int outputs)
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
}
