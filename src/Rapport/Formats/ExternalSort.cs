using System.Buffers.Binary;

namespace Rapport.Formats;

/// <summary>
/// Sorts more rows than memory holds, by hash and then by number: whenever the memory given is full its rows are sorted and put away as a run in a temporary file,
/// and at the end the runs are merged. The file is gone when this is disposed of.
/// </summary>
internal sealed class ExternalSort(int memoryBytes) : IDisposable
{
    private const int RowCost = 48;

    private readonly List<((UInt128 Hash, long Number) Key, int Start, int Length)> rows = [];
    private readonly List<(long Start, long End)> runs = [];
    private byte[] payloads = new byte[4096];
    private int used;
    private FileStream? file;

    public void Add((UInt128 Hash, long Number) key, ReadOnlySpan<byte> payload)
    {
        if (rows.Count > 0 && used + payload.Length + ((rows.Count + 1L) * RowCost) > memoryBytes)
            PutAway();
        if (used + payload.Length > payloads.Length)
            Array.Resize(ref payloads, Math.Max(used + payload.Length, (int)Math.Min(payloads.Length * 2L, Math.Max(4096, memoryBytes))));
        payload.CopyTo(payloads.AsSpan(used));
        rows.Add((key, used, payload.Length));
        used += payload.Length;
    }

    /// <summary>The rows in order, each valid until the next is asked for. Nothing may be added afterwards.</summary>
    public IEnumerable<((UInt128 Hash, long Number) Key, ReadOnlyMemory<byte> Payload)> Sorted()
    {
        if (file is not null)
            PutAway();
        return file is null ? InMemory() : Merged(file);
    }

    public void Dispose() => file?.Dispose();

    private IEnumerable<((UInt128 Hash, long Number) Key, ReadOnlyMemory<byte> Payload)> InMemory()
    {
        rows.Sort((left, right) => left.Key.CompareTo(right.Key));
        foreach (var (key, start, length) in rows)
            yield return (key, payloads.AsMemory(start, length));
    }

    private void PutAway()
    {
        file ??= Temporary.File();
        var start = file.Position;
        Span<byte> header = stackalloc byte[SortedRun.HeaderBytes];
        foreach (var (key, payload) in InMemory())
        {
            BinaryPrimitives.WriteUInt128LittleEndian(header, key.Hash);
            BinaryPrimitives.WriteInt64LittleEndian(header[16..], key.Number);
            BinaryPrimitives.WriteInt32LittleEndian(header[24..], payload.Length);
            file.Write(header);
            file.Write(payload.Span);
        }
        runs.Add((start, file.Position));
        rows.Clear();
        used = 0;
    }

    private IEnumerable<((UInt128 Hash, long Number) Key, ReadOnlyMemory<byte> Payload)> Merged(FileStream from)
    {
        from.Flush();
        payloads = [];
        var next = new PriorityQueue<SortedRun, (UInt128 Hash, long Number)>();
        foreach (var (start, end) in runs)
        {
            var run = new SortedRun(from.SafeFileHandle, start, end);
            if (run.Next())
                next.Enqueue(run, run.Key);
        }
        while (next.TryPeek(out var run, out _))
        {
            yield return (run.Key, run.Payload);
            if (run.Next())
                next.DequeueEnqueue(run, run.Key);
            else
                next.Dequeue();
        }
    }
}
