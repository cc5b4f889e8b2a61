using System.Numerics;
using System.Runtime.InteropServices;

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
        Biases.CopyTo(sums);
        for (var input = 0; input < x.Length; input++)
        {
            x[input] = Math.Clamp((x[input] - Means[input]) * Factors[input], -4, 4);
            Add(First.AsSpan(input * sums.Length, sums.Length), x[input], sums);
        }

        sums[Hidden..].CopyTo(logits);
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (sums[unit] > 0)
                Add(Second.AsSpan(unit * Outputs, Outputs), sums[unit], logits[..Outputs]);
        }
    }

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
    private static void Add(ReadOnlySpan<float> row, float factor, Span<float> sums)
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
