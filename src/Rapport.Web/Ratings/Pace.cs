namespace Rapport.Web.Ratings;

/// <summary>How fast this process has rated lately. Safe for many threads.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Queue<(DateTimeOffset From, DateTimeOffset To, int Turns)> batches = [];

    /// <summary>Notes a batch: when it was begun, and how many turns it had.</summary>
    public void Add(DateTimeOffset from, int turns)
    {
        lock (gate)
        {
            batches.Enqueue((from, clock.GetUtcNow(), turns));
            Forget();
        }
    }

    /// <summary>Turns a second over the last minute of work; null where nothing was rated in it.</summary>
    public double? TurnsPerSecond
    {
        get
        {
            lock (gate)
            {
                Forget();
                if (batches.Count == 0)
                    return null;
                var seconds = (batches.Max(batch => batch.To) - batches.Min(batch => batch.From)).TotalSeconds;
                return batches.Sum(batch => batch.Turns) / Math.Max(seconds, .001);
            }
        }
    }

    private void Forget()
    {
        while (batches.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.To > Lately)
            batches.Dequeue();
    }
}
