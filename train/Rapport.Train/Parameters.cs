using System.Numerics;
using System.Runtime.InteropServices;

namespace Rapport.Train;

/// <summary>Weights with their slopes and Adam's two memories.</summary>
internal sealed class Parameters
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
