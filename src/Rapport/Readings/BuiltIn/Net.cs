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

    /// <summary>So many cases are scored at a time: a weight fetched once serves them all.</summary>
    public const int Together = 4;

    /// <summary>The logits of one case with inputs <paramref name="x"/>.</summary>
    public void Score(ReadOnlySpan<float> x, Span<float> logits)
    {
        Span<float> four = stackalloc float[Together * Inputs];
        Span<float> said = stackalloc float[Together * Outputs];
        x[..Inputs].CopyTo(four);
        Score(four, 1, said);
        said[..Outputs].CopyTo(logits);
    }

    /// <summary>The logits of up to <see cref="Together"/> cases.</summary>
    /// <param name="x">Room for as many cases one after another, of which <paramref name="cases"/> are filled; standardised in place.</param>
    /// <param name="cases">How many.</param>
    /// <param name="logits">Where they go, one case after another.</param>
    public void Score(Span<float> x, int cases, Span<float> logits)
    {
        x[(cases * Inputs)..].Clear();
        for (var one = 0; one < cases; one++)
            Standardise(x.Slice(one * Inputs, Inputs));
        Span<float> sums = stackalloc float[Together * Biases.Length];
        for (var column = 0; column < Biases.Length; column += 16)
        {
            if (column + 16 <= Biases.Length)
                Sixteen(x, column, sums);
            else
                EightColumns(x, column, sums);
        }

        for (var one = 0; one < cases; one++)
        {
            var heard = sums.Slice(one * Biases.Length, Biases.Length);
            var said = logits.Slice(one * Outputs, Outputs);
            heard[Hidden..].CopyTo(said);
            for (var unit = 0; unit < Hidden; unit++)
            {
                if (heard[unit] > 0)
                    Add(Second.AsSpan(unit * Outputs, Outputs), heard[unit], said);
            }
        }
    }

    private void Standardise(Span<float> x)
    {
        for (var input = 0; input < x.Length; input += 8)
        {
            var standard = (Vector256.Create<float>(x[input..]) - Eight(Means, input)) * Eight(Factors, input);
            Vector256.Min(Vector256.Max(standard, Vector256.Create(-4f)), Vector256.Create(4f)).CopyTo(x[input..]);
        }
    }

    /// <summary>Sixteen columns of biases + x · First for four cases, in registers. Fused everywhere, so that every machine gets the same sums.</summary>
    private void Sixteen(ReadOnlySpan<float> x, int column, Span<float> sums)
    {
        var (inputs, width) = (Inputs, Biases.Length);
        var a = Eight(Biases, column);
        var b = Eight(Biases, column + 8);
        Vector256<float> c = a, d = b, e = a, f = b, g = a, h = b;
        ref var row = ref First[column];
        ref var said = ref MemoryMarshal.GetReference(x);
        for (var input = 0; input < inputs; input++)
        {
            var left = Vector256.LoadUnsafe(ref row);
            var right = Vector256.LoadUnsafe(ref row, 8);
            var one = Vector256.Create(said);
            a = Vector256.FusedMultiplyAdd(left, one, a);
            b = Vector256.FusedMultiplyAdd(right, one, b);
            one = Vector256.Create(Unsafe.Add(ref said, inputs));
            c = Vector256.FusedMultiplyAdd(left, one, c);
            d = Vector256.FusedMultiplyAdd(right, one, d);
            one = Vector256.Create(Unsafe.Add(ref said, 2 * inputs));
            e = Vector256.FusedMultiplyAdd(left, one, e);
            f = Vector256.FusedMultiplyAdd(right, one, f);
            one = Vector256.Create(Unsafe.Add(ref said, 3 * inputs));
            g = Vector256.FusedMultiplyAdd(left, one, g);
            h = Vector256.FusedMultiplyAdd(right, one, h);
            said = ref Unsafe.Add(ref said, 1);
            row = ref Unsafe.Add(ref row, width);
        }

        Keep(a, b, sums, column);
        Keep(c, d, sums, column + width);
        Keep(e, f, sums, column + (2 * width));
        Keep(g, h, sums, column + (3 * width));
    }

    private void EightColumns(ReadOnlySpan<float> x, int column, Span<float> sums)
    {
        for (var one = 0; one < Together; one++)
        {
            var sum = Eight(Biases, column);
            for (var input = 0; input < Inputs; input++)
                sum = Vector256.FusedMultiplyAdd(Eight(First, (input * Biases.Length) + column), Vector256.Create(x[(one * Inputs) + input]), sum);
            sum.CopyTo(sums[((one * Biases.Length) + column)..]);
        }
    }

    private static void Keep(Vector256<float> left, Vector256<float> right, Span<float> sums, int at)
    {
        left.CopyTo(sums[at..]);
        right.CopyTo(sums[(at + 8)..]);
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
