using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapport.Readings.BuiltIn;

/// <summary>
/// A small network over dense features: outputs = V·max(0, W·x + b) + U·x + c, with x standardised. Without hidden units it is linear.
/// All matrices are kept by input, so that a row is one stretch of memory.
/// </summary>
internal sealed class Net
{
    public required float[] Means { get; init; }

    public required float[] Factors { get; init; }

    /// <summary>Inputs × (hidden + outputs): a row holds W's and then U's weights of one input.</summary>
    public required float[] First { get; init; }

    /// <summary>Biases of the hidden units, then of the outputs.</summary>
    public required float[] Biases { get; init; }

    /// <summary>Hidden × outputs.</summary>
    public required float[] Second { get; init; }

    public int Inputs => Means.Length;

    public required int Hidden { get; init; }

    public int Outputs => Biases.Length - Hidden;

    /// <summary>The logits for inputs <paramref name="x"/>, which are standardised in place.</summary>
    public void Score(Span<float> x, Span<float> logits)
    {
        Span<float> sums = stackalloc float[Biases.Length];
        for (var input = 0; input < x.Length; input += 8)
        {
            var standard = (Vector256.Create<float>(x[input..]) - Eight(Means, input)) * Eight(Factors, input);
            Vector256.Min(Vector256.Max(standard, Vector256.Create(-4f)), Vector256.Create(4f)).CopyTo(x[input..]);
        }

        Multiply(x, sums);
        sums[Hidden..].CopyTo(logits);
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (sums[unit] > 0)
                Add(Second.AsSpan(unit * Outputs, Outputs), sums[unit], logits[..Outputs]);
        }
    }

    /// <summary>sums = biases + x · First, thirty-two columns at a time so that they stay in registers. Every width is a multiple of eight.</summary>
    private void Multiply(ReadOnlySpan<float> x, Span<float> sums)
    {
        var column = 0;
        for (; column + 32 <= sums.Length; column += 32)
        {
            ref var row = ref First[column];
            var (a, b, c, d) = (Eight(Biases, column), Eight(Biases, column + 8), Eight(Biases, column + 16), Eight(Biases, column + 24));
            for (var input = 0; input < x.Length; input++)
            {
                ref var from = ref Unsafe.Add(ref row, input * sums.Length);
                var factor = Vector256.Create(x[input]);
                a += Vector256.LoadUnsafe(ref from) * factor;
                b += Vector256.LoadUnsafe(ref from, 8) * factor;
                c += Vector256.LoadUnsafe(ref from, 16) * factor;
                d += Vector256.LoadUnsafe(ref from, 24) * factor;
            }

            a.CopyTo(sums[column..]);
            b.CopyTo(sums[(column + 8)..]);
            c.CopyTo(sums[(column + 16)..]);
            d.CopyTo(sums[(column + 24)..]);
        }

        for (; column < sums.Length; column += 8)
        {
            var sum = Eight(Biases, column);
            for (var input = 0; input < x.Length; input++)
                sum += Eight(First, (input * sums.Length) + column) * Vector256.Create(x[input]);
            sum.CopyTo(sums[column..]);
        }
    }

    private static Vector256<float> Eight(float[] values, int from) => Vector256.Create(values.AsSpan(from, 8));

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Hidden);
        writer.Write(Outputs);
        foreach (var values in new[] { Means, Factors, First, Biases, Second })
            Floats.Write(writer, values);
    }

    public static Net Read(BinaryReader reader)
    {
        var (inputs, hidden, outputs) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return new()
        {
            Hidden = hidden,
            Means = Floats.Read(reader, inputs),
            Factors = Floats.Read(reader, inputs),
            First = Floats.Read(reader, inputs * (hidden + outputs)),
            Biases = Floats.Read(reader, hidden + outputs),
            Second = Floats.Read(reader, hidden * outputs),
        };
    }

    /// <summary>sums += factor · row; every length is a multiple of eight.</summary>
    internal static void Add(ReadOnlySpan<float> row, float factor, Span<float> sums)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var into = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var factors = new Vector<float>(factor);
        for (var at = 0; at < into.Length; at++)
            into[at] += rows[at] * factors;
        for (var at = into.Length * Vector<float>.Count; at < sums.Length; at++)
            sums[at] += row[at] * factor;
    }
}
