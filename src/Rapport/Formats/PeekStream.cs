namespace Rapport.Formats;

/// <summary>A stream, read forwards, whose beginning can be looked at before it is read.</summary>
internal sealed class PeekStream(Stream stream) : Stream
{
    private byte[] head = [];
    private int start;
    private int end;

    /// <summary>The next bytes, fewer only where the stream ends.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (end - start < count)
        {
            var wider = new byte[count];
            head.AsSpan(start, end - start).CopyTo(wider);
            (head, start, end) = (wider, 0, end - start);
            end += stream.ReadAtLeast(head.AsSpan(end), count - end, throwOnEndOfStream: false);
        }
        return head.AsSpan(start, Math.Min(count, end - start));
    }

    public override int Read(Span<byte> buffer)
    {
        if (start == end)
            return stream.Read(buffer);
        var count = Math.Min(buffer.Length, end - start);
        head.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
