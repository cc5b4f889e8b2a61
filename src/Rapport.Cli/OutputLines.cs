using System.Buffers;

namespace Rapport.Cli;

/// <summary>Whole lines on their way to standard output, in few large writes. What was not flushed is never written in part.</summary>
internal sealed class OutputLines(Stream to)
{
    private const int Full = 1 << 16;
    private readonly ArrayBufferWriter<byte> waiting = new(2 * Full);

    /// <summary>Takes the line that is being written.</summary>
    public IBufferWriter<byte> Line => waiting;

    /// <summary>Ends the line.</summary>
    public void End()
    {
        waiting.Write("\n"u8);
        if (waiting.WrittenCount >= Full)
            Flush();
    }

    public void Flush()
    {
        to.Write(waiting.WrittenSpan);
        waiting.ResetWrittenCount();
        to.Flush();
    }
}
