using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Rapport.Formats;

/// <summary>Rows of one key.</summary>
/// <param name="Key">The key that they share.</param>
/// <param name="Rows">In the order in which they were added.</param>
internal sealed record RowGroup(string Key, IReadOnlyList<ReadOnlyMemory<byte>> Rows);

/// <summary>
/// Brings together rows that lie scattered over a file, as GroupBy does, but in bounded memory: beyond the limit they are kept in
/// temporary files. Only one group at a time is in memory as a whole. Keys are told apart by a hash of 128 bits.
/// </summary>
/// <param name="mostBytes">The longest group that is given out.</param>
/// <param name="tooLong">Takes the keys of longer ones, which are left out.</param>
/// <param name="memoryBytes">What may be kept in memory.</param>
internal sealed class ScatteredRows(int mostBytes, Action<string> tooLong, int memoryBytes = 32 * 1024 * 1024) : IDisposable
{
    private readonly ExternalSort byKey = new(memoryBytes);
    private readonly ExternalSort byAppearance = new(memoryBytes);
    private long count;
    private byte[] packed = new byte[1024];

    /// <summary>Adds the next row; it is copied.</summary>
    public void Add(string key, ReadOnlySpan<byte> row)
    {
        var length = Encoding.UTF8.GetByteCount(key);
        Room(4 + length + row.Length);
        BinaryPrimitives.WriteInt32LittleEndian(packed, length);
        Encoding.UTF8.GetBytes(key, packed.AsSpan(4));
        row.CopyTo(packed.AsSpan(4 + length));
        byKey.Add((XxHash128.HashToUInt128(packed.AsSpan(4, length)), count++), packed.AsSpan(0, 4 + length + row.Length));
    }

    /// <summary>The groups in the order in which their first rows were added. Nothing may be added afterwards; to be enumerated once.</summary>
    public IEnumerable<RowGroup> Groups()
    {
        GatherByKey();
        foreach (var (_, payload) in byAppearance.Sorted())
            yield return Unpacked(payload);
    }

    public void Dispose()
    {
        byKey.Dispose();
        byAppearance.Dispose();
    }

    /// <summary>Packs the rows of each key into one, to be sorted by the number of its first row.</summary>
    private void GatherByKey()
    {
        var (current, used, length) = (default((UInt128 Hash, long Number)), 0, 0L);
        foreach (var (key, payload) in byKey.Sorted())
        {
            if (used > 0 && key.Hash != current.Hash)
            {
                Put(current.Number, used, length);
                (used, length) = (0, 0);
            }
            if (used == 0)
                current = key;
            length += payload.Length;
            if (used > 0 && length > mostBytes)
                continue;
            Room(used + 4 + payload.Length);
            BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(used), payload.Length);
            payload.Span.CopyTo(packed.AsSpan(used + 4));
            used += 4 + payload.Length;
        }
        if (used > 0)
            Put(current.Number, used, length);
        byKey.Dispose();
    }

    private void Put(long number, int used, long length)
    {
        if (length > mostBytes)
            tooLong(Unpacked(packed.AsMemory(0, used)).Key);
        else
            byAppearance.Add((0, number), packed.AsSpan(0, used));
    }

    private static RowGroup Unpacked(ReadOnlyMemory<byte> group)
    {
        var key = "";
        var rows = new List<ReadOnlyMemory<byte>>();
        while (group.Length > 0)
        {
            var row = group.Slice(4, BinaryPrimitives.ReadInt32LittleEndian(group.Span));
            group = group[(4 + row.Length)..];
            var keyLength = BinaryPrimitives.ReadInt32LittleEndian(row.Span);
            key = Encoding.UTF8.GetString(row.Span.Slice(4, keyLength));
            rows.Add(row[(4 + keyLength)..]);
        }
        return new(key, rows);
    }

    private void Room(int bytes)
    {
        if (bytes > packed.Length)
            Array.Resize(ref packed, (int)Math.Min(bytes * 2L, Array.MaxLength));
    }
}
