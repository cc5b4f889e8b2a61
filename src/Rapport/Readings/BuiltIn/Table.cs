using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapport.Readings.BuiltIn;

/// <summary>A linear model over sparse features: a row of weights for each feature, a column for each output.</summary>
internal sealed class Table
{
    /// <summary>So many bytes can be added up in a short.</summary>
    private const int MostInShort = 250;
    private readonly sbyte[] weights;
    private readonly float[] scales, biases;

    public Table(int bits, sbyte[] weights, float[] scales, float[] biases) =>
        (Bits, this.weights, this.scales, this.biases) = (bits, weights, scales, biases);

    /// <summary>The table has 2^Bits rows.</summary>
    public int Bits { get; }

    /// <summary>How many columns.</summary>
    public int Outputs => biases.Length;

    /// <summary>How much one of <paramref name="count"/> features counts.</summary>
    public static float Share(int count) => 1 / MathF.Sqrt(Math.Max(count, 8));

    /// <summary>The logits of a clause with these features, given as rows of a table at least as large: the lower bits count.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<float> logits)
    {
        var mask = (1 << Bits) - 1;
        Span<int> sums = stackalloc int[Outputs];
        sums.Clear();
        for (var from = 0; from < rows.Length; from += MostInShort)
        {
            var some = rows.Slice(from, Math.Min(MostInShort, rows.Length - from));
            for (var column = 0; column < Outputs; column += Vector128<short>.Count)
            {
                var sum = Vector128<short>.Zero;
                foreach (var row in some)
                {
                    var eight = MemoryMarshal.AsBytes(weights.AsSpan(((row & mask) * Outputs) + column, 8));
                    sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(eight)).AsSByte());
                }

                for (var output = 0; output < Vector128<short>.Count; output++)
                    sums[column + output] += sum[output];
            }
        }

        var share = Share(rows.Length);
        for (var output = 0; output < sums.Length; output++)
            logits[output] = biases[output] + (share * scales[output] * sums[output]);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Bits);
        writer.Write(Outputs);
        Floats.Write(writer, scales);
        Floats.Write(writer, biases);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    public static Table Read(BinaryReader reader)
    {
        var (bits, outputs) = (reader.ReadInt32(), reader.ReadInt32());
        var (steps, starts) = (Floats.Read(reader, outputs), Floats.Read(reader, outputs));
        var rows = new sbyte[outputs << bits];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new(bits, rows, steps, starts);
    }

    /// <summary>Makes a table of float weights small: each column in steps of its largest weight / 127.</summary>
    public static Table Of(int bits, float[] exact, float[] starts)
    {
        var outputs = starts.Length;
        var steps = new float[outputs];
        for (var at = 0; at < exact.Length; at++)
            steps[at % outputs] = Math.Max(steps[at % outputs], Math.Abs(exact[at]) / 127);
        var small = new sbyte[exact.Length];
        for (var at = 0; at < exact.Length; at++)
            small[at] = steps[at % outputs] == 0 ? (sbyte)0 : (sbyte)MathF.Round(exact[at] / steps[at % outputs]);
        return new(bits, small, steps, (float[])starts.Clone());
    }
}

/// <summary>Little-endian arrays of floats.</summary>
internal static class Floats
{
    public static void Write(BinaryWriter writer, ReadOnlySpan<float> values) =>
        writer.Write(MemoryMarshal.AsBytes(values));

    public static float[] Read(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
