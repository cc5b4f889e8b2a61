using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Rapport.Formats;

/// <summary>Rows that were put away in order, read back one by one from their stretch of the file.</summary>
internal sealed class SortedRun(SafeFileHandle file, long start, long end)
{
    public const int HeaderBytes = 28;

    private byte[] buffer = new byte[32 * 1024];
    private long position = start;
    private int at;
    private int filled;

    public (UInt128 Hash, long Number) Key { get; private set; }

    /// <summary>The current row, valid until <see cref="Next"/>.</summary>
    public ReadOnlyMemory<byte> Payload { get; private set; }

    public bool Next()
    {
        if (at == filled && position == end)
            return false;
        var header = Bytes(HeaderBytes).Span;
        Key = (BinaryPrimitives.ReadUInt128LittleEndian(header), BinaryPrimitives.ReadInt64LittleEndian(header[16..]));
        Payload = Bytes(BinaryPrimitives.ReadInt32LittleEndian(header[24..]));
        return true;
    }

    private ReadOnlyMemory<byte> Bytes(int count)
    {
        if (filled - at < count)
            Fill(count);
        at += count;
        return buffer.AsMemory(at - count, count);
    }

    private void Fill(int count)
    {
        var rest = buffer.AsSpan(at, filled - at);
        var target = count > buffer.Length ? new byte[count] : buffer;
        rest.CopyTo(target);
        (buffer, at, filled) = (target, 0, rest.Length);
        while (filled < count)
        {
            var want = (int)Math.Min(buffer.Length - filled, end - position);
            var read = RandomAccess.Read(file, buffer.AsSpan(filled, want), position);
            if (read == 0)
                throw new EndOfStreamException("A temporary file was cut short by somebody else.");
            filled += read;
            position += read;
        }
    }
}
