namespace Rapport.Web.Ratings;

/// <summary>Wakes the rating in this process at once, where an owner changed what it works by; what came in is noticed within a second anyhow.</summary>
internal sealed class Bell : IDisposable
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

    /// <returns>Whether it rang before the time was over.</returns>
    public Task<bool> WaitAsync(TimeSpan most, CancellationToken stop) => rung.WaitAsync(most, stop);

    public void Dispose() => rung.Dispose();
}
