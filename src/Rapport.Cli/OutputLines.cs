namespace Rapport.Cli;

/// <summary>Whole lines on their way to standard output, in few large writes. What was not flushed is never written in part.</summary>
internal sealed class OutputLines(Stream to)
{
    private const int Full = 1 << 16;
    private readonly MemoryStream waiting = new();

    public Stream Line => waiting;

    /// <summary>Ends the line that was written to <see cref="Line"/>.</summary>
    public void End()
    {
        waiting.WriteByte((byte)'\n');
        if (waiting.Length >= Full)
            Flush();
    }

    public void Flush()
    {
        waiting.WriteTo(to);
        waiting.SetLength(0);
        to.Flush();
    }
}
