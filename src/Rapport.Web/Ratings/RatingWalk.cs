using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>
/// Walks along the queue in the order of conversations' numbers, a batch at a time: rated on all cores while the batch before is written.
/// Stopped anywhere, it leaves whole batches, and the rest is still in the queue.
/// </summary>
internal sealed partial class RatingWalk(
    IServiceScopeFactory scopes, Yardsticks yardsticks, RatingKeeping keeping, Pace pace, TimeProvider clock, ILogger<RatingWalk> log)
{
    /// <summary>Big enough that a transaction costs little, small enough that the import beside it never waits long.</summary>
    public const int Batch = 512;

    private readonly ConcurrentDictionary<long, DateTimeOffset> given = [];

    /// <summary>Conversations that could not be rated since the program started; each is tried again when it changes, or at the next start.</summary>
    public int GivenUp => given.Count;

    /// <summary>Rates all that wait after a conversation's number.</summary>
    /// <param name="kept">Told after each batch how many were stored.</param>
    /// <returns>The number up to which all was rated; the same number where nothing waited.</returns>
    public async Task<long> AfterAsync(long after, int size = Batch, Action<int>? kept = null, CancellationToken stop = default)
    {
        var (reached, writing) = (after, Task.CompletedTask);
        try
        {
            while (true)
            {
                var from = clock.GetUtcNow();
                var (yardstick, batch) = await NextAsync(after, size, stop);
                if (batch.Count == 0)
                    break;
                after = batch[^1].Id;
                var rated = Rate(batch, yardstick, stop);
                if (rated.Count > 0)
                    reached = after;
                await writing;
                writing = WriteAsync(rated, from, kept, stop);
            }
        }
        finally
        {
            await writing;
        }
        return reached;
    }

    private async Task<(Yardstick Yardstick, List<Due> Batch)> NextAsync(long after, int size, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var yardstick = await yardsticks.CurrentAsync(store, stop);
        return (yardstick, await store.Waiting(yardstick).Where(talk => talk.Id > after).OrderBy(talk => talk.Id).Take(size)
            .Select(talk => new Due(talk.Id, talk.Source, talk.ChangedAt, talk.Talk)).ToListAsync(stop));
    }

    private List<Rated> Rate(List<Due> batch, Yardstick yardstick, CancellationToken stop) =>
        [.. batch.Where(due => !given.TryGetValue(due.Id, out var change) || change != due.ChangedAt)
            .AsParallel().AsOrdered().WithCancellation(stop).Select(due => Rate(due, yardstick)).OfType<Rated>()];

    /// <summary>One conversation that trips the reader must not stop the others.</summary>
    private Rated? Rate(Due due, Yardstick yardstick)
    {
        try
        {
            return new(due, yardstick.Rate(StoredTalk.Read(due.Talk, due.Source)), yardstick.Stock);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            given[due.Id] = due.ChangedAt;
            LogGivenUp(due.Id, failure);
            return null;
        }
    }

    private async Task WriteAsync(List<Rated> rated, DateTimeOffset from, Action<int>? kept, CancellationToken stop)
    {
        var count = await Task.Run(() => keeping.KeepAsync(rated, stop), stop);
        pace.Add(from, rated.Sum(each => each.Turns));
        kept?.Invoke(count);
    }

    [LoggerMessage(LogLevel.Error, "Conversation {Conversation} could not be rated and is left out until it changes.")]
    private partial void LogGivenUp(long conversation, Exception failure);
}
