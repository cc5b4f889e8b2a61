namespace Rapport.Formats;

/// <summary>
/// The part of a stream that is looked at: bytes come in at the end with <see cref="Fill"/> and leave at the start with
/// <see cref="Take"/>. It grows only as far as its user lets unfinished bytes pile up.
/// </summary>
internal sealed class Window(Stream stream)
{
    private byte[] bytes = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The line on which the window begins, from 1.</summary>
    public long Line { get; private set; } = 1;

    public ReadOnlySpan<byte> Span => bytes.AsSpan(start, end - start);

    /// <summary>Reads more bytes; false at the end of the stream. What was taken before is no longer valid.</summary>
    public bool Fill()
    {
        if (start > 0)
        {
            Span.CopyTo(bytes);
            (start, end) = (0, end - start);
        }
        if (end == bytes.Length)
            Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, Array.MaxLength));
        var read = stream.Read(bytes, end, bytes.Length - end);
        end += read;
        return read > 0;
    }

    /// <summary>Takes the first bytes out of the window; they are valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlyMemory<byte> Take(int count)
    {
        var taken = bytes.AsMemory(start, count);
        Line += taken.Span.Count((byte)'\n');
        start += count;
        return taken;
    }
}
