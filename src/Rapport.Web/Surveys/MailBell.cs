namespace Rapport.Web.Surveys;

/// <summary>Wakes the sender of mails in this process at once; it looks by itself every few seconds anyhow.</summary>
internal sealed class MailBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Returns when it rings, or the time is over.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken stop) => rung.WaitAsync(most, stop);

    public void Dispose() => rung.Dispose();
}
