using System.Buffers.Binary;

namespace Rapport.Formats;

/// <summary>Rows kept in a temporary file for a second pass. The file is gone when this is disposed of.</summary>
internal sealed class RowSpool : IDisposable
{
    private readonly FileStream file = Temporary.File();

    public void Add(long line, ReadOnlySpan<byte> row)
    {
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(header, line);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], row.Length);
        file.Write(header);
        file.Write(row);
    }

    /// <summary>The rows in the order in which they were added, each valid until the next is asked for.</summary>
    public IEnumerable<(long Line, ReadOnlyMemory<byte> Row)> Rows()
    {
        file.Position = 0;
        var header = new byte[12];
        var buffer = new byte[1024];
        while (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
            if (buffer.Length < length)
                buffer = new byte[length];
            file.ReadExactly(buffer, 0, length);
            yield return (BinaryPrimitives.ReadInt64LittleEndian(header), buffer.AsMemory(0, length));
        }
    }

    public void Dispose() => file.Dispose();
}
