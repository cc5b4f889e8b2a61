namespace Rapport.Web.Conversations;

/// <summary>What was read of a stream already, followed by its rest; forwards only.</summary>
internal sealed class Chained : Stream
{
    private readonly MemoryStream head;
    private readonly Stream rest;

    public Chained(MemoryStream head, Stream rest)
    {
        (this.head, this.rest) = (head, rest);
        head.Position = 0;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        head.Position < head.Length ? await head.ReadAsync(buffer, cancellationToken) : await rest.ReadAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
