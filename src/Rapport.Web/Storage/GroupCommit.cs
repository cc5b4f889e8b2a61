using System.Threading.Channels;

namespace Rapport.Web.Storage;

/// <summary>
/// Lets many requests at once share a transaction (group commit): each waits until its change is on the disk, and the disk is asked once for
/// all that came meanwhile. A database with one writer would otherwise let each of two hundred wait for all before it.
/// </summary>
internal sealed class GroupCommit(IServiceScopeFactory scopes) : BackgroundService
{
    private const int AtOnce = 512;
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });

    /// <summary>Makes a change. Returns when it is durable.</summary>
    /// <param name="change">Adds to, or looks up and changes, what the store is about to save; may be called twice, on different stores.</param>
    /// <exception cref="InvalidOperationException">The program is stopping, and nothing was changed.</exception>
    /// <exception cref="Exception">What the change or the database said against it; others of its transaction are made without it.</exception>
    public Task CommitAsync(Func<Store, Task> change)
    {
        var one = new Waiting(change);
        return waiting.Writer.TryWrite(one) ? one.Made.Task : throw new InvalidOperationException("The program is stopping; nothing was changed. Try again.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var end = stoppingToken.Register(() => waiting.Writer.TryComplete());
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var batch = new List<Waiting>();
            while (batch.Count < AtOnce && waiting.Reader.TryRead(out var next))
                batch.Add(next);
            await SettleAsync(batch);
        }
    }

    private async Task SettleAsync(List<Waiting> batch)
    {
        var failure = await FailureOfAsync(batch);
        if (failure is not null && batch.Count > 1)
        {
            foreach (var one in batch)
                await SettleAsync([one]);
        }
        else if (failure is not null)
        {
            batch[0].Made.SetException(failure);
        }
        else
        {
            batch.ForEach(one => one.Made.SetResult());
        }
    }

    /// <summary>Any exception belongs to whoever waits, and none may end the loop that all others wait for.</summary>
    private async Task<Exception?> FailureOfAsync(List<Waiting> batch)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            foreach (var one in batch)
                await one.Change(store);
            await store.SaveChangesAsync();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private sealed record Waiting(Func<Store, Task> Change)
    {
        public TaskCompletionSource Made { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
