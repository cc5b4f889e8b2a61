namespace Rapport.Cli;

/// <summary>Progress of long work on standard error, for a person who watches: share done, rate and time left, once it takes a second.</summary>
internal sealed class Progress : IDisposable
{
    private const int PatienceMilliseconds = 1000, RefreshMilliseconds = 200;
    private readonly Desk desk;
    private readonly string what;
    private readonly long? total;
    private readonly long start;
    private long done;
    private long shownAt;
    private bool shown;

    private Progress(Desk desk, string what, long? total)
    {
        (this.desk, this.what, this.total) = (desk, what, total);
        (start, shownAt) = (desk.Time.GetTimestamp(), desk.Time.GetTimestamp());
    }

    /// <summary>Begins to watch; <paramref name="total"/> null where the end is not known.</summary>
    public static Progress Of(Desk desk, string what, long? total) => new(desk, what, total);

    public void Advance(long by) => MoveTo(done + by);

    public void MoveTo(long position)
    {
        done = position;
        if (desk.Progress is null || desk.Time.GetElapsedTime(shownAt).TotalMilliseconds < (shown ? RefreshMilliseconds : PatienceMilliseconds))
            return;
        shownAt = desk.Time.GetTimestamp();
        shown = true;
        desk.Error.Write($"\r\u001b[2K{Line(desk.Time.GetElapsedTime(start))}");
    }

    public void Dispose()
    {
        if (shown)
            desk.Error.Write("\r\u001b[2K");
    }

    private string Line(TimeSpan elapsed)
    {
        var rate = done / Math.Max(.001, elapsed.TotalSeconds);
        var rateText = what == "Rating" ? $"{rate:N0} conversations/s" : $"{rate / 1e6:N1} MB/s";
        if (total is not { } all || all == 0)
            return $"{what} … {rateText}";
        var left = TimeSpan.FromSeconds(Math.Max(0, all - done) / Math.Max(1, rate));
        return $"{what} {Math.Min(1, (double)done / all),4:P0} · {rateText} · {left:m\\:ss} left · Ctrl-C stops";
    }
}
