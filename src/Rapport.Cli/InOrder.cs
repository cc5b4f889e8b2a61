namespace Rapport.Cli;

/// <summary>Work on all cores whose results come out in the order of the input, with a bounded number under way.</summary>
internal static class InOrder
{
    private const int ItemsABatch = 64;
    private const int WeightABatch = 1024;
    private const int BatchesAThread = 4;

    /// <summary>
    /// Reading the source and using the results happen on the caller's thread, the work on <paramref name="threads"/> others; with one
    /// thread everything happens on the caller's.
    /// </summary>
    public static IEnumerable<TOut> Select<TIn, TOut>(IEnumerable<TIn> source, Func<TIn, int> weight, Func<TIn, TOut> work, int threads, CancellationToken stop)
    {
        if (threads == 1)
        {
            foreach (var item in source)
            {
                stop.ThrowIfCancellationRequested();
                yield return work(item);
            }

            yield break;
        }

        using var slots = new SemaphoreSlim(threads);
        var underWay = new Queue<Task<TOut[]>>();
        foreach (var batch in Batches(source, weight))
        {
            stop.ThrowIfCancellationRequested();
            underWay.Enqueue(Task.Run(() => Work(batch, work, slots), CancellationToken.None));
            if (underWay.Count < threads * BatchesAThread)
                continue;
            foreach (var result in underWay.Dequeue().GetAwaiter().GetResult())
                yield return result;
        }

        while (underWay.TryDequeue(out var batch))
        {
            stop.ThrowIfCancellationRequested();
            foreach (var result in batch.GetAwaiter().GetResult())
                yield return result;
        }
    }

    private static TOut[] Work<TIn, TOut>(List<TIn> batch, Func<TIn, TOut> work, SemaphoreSlim slots)
    {
        slots.Wait();
        try
        {
            return [.. batch.Select(work)];
        }
        finally
        {
            slots.Release();
        }
    }

    private static IEnumerable<List<T>> Batches<T>(IEnumerable<T> source, Func<T, int> weight)
    {
        var batch = new List<T>();
        var heavy = 0;
        foreach (var item in source)
        {
            batch.Add(item);
            heavy += weight(item);
            if (batch.Count < ItemsABatch && heavy < WeightABatch)
                continue;
            yield return batch;
            (batch, heavy) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
