using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Runs imports in the background, one at a time, the one that was interrupted first.</summary>
internal sealed partial class ImportWorker(Importing importing, Spool spool, IServiceScopeFactory scopes, ILogger<ImportWorker> log) : BackgroundService
{
    private const int Attempts = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim bell = new(0);

    /// <summary>Says that there is a new import.</summary>
    public void Ring() => bell.Release();

    /// <summary>Before anybody can upload, the spool is rid of what never was acknowledged.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(() => SweepAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = new Dictionary<long, (long At, int Count)>();
        while (!stoppingToken.IsCancellationRequested)
        {
            Import? next = null;
            var isFine = await TryAsync(async () => next = await NextAsync(stoppingToken));
            if (next is not null)
                isFine = await TryAsync(() => importing.RunAsync(next, stoppingToken)) || await IsGivenUpAsync(next, failures);
            if (next is null || !isFine)
                await bell.WaitAsync(Rest, stoppingToken);
        }
    }

    /// <summary>A failure says so in the log, without what it was about, and the worker lives on.</summary>
    private async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (Exception failure)
        {
            Interrupted(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import was interrupted, and will be tried again.")]
    private partial void Interrupted(Exception failure);

    /// <summary>What fails again and again at the same place cannot be helped by trying.</summary>
    private async Task<bool> IsGivenUpAsync(Import import, Dictionary<long, (long At, int Count)> failures)
    {
        var (at, count) = failures.GetValueOrDefault(import.Id);
        failures[import.Id] = (import.Conversations, at == import.Conversations ? count + 1 : 1);
        if (failures[import.Id].Count < Attempts)
            return false;
        return await TryAsync(() => importing.FailAsync(
            import, $"reading stopped behind conversation {import.Conversations:N0}, three times at the same place; the program's log says why"));
    }

    private async Task<Import?> NextAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Store>().Imports.AsNoTracking()
            .Where(import => import.State == ImportState.Running || import.State == ImportState.Waiting)
            .OrderBy(import => import.State == ImportState.Running ? 0 : 1).ThenBy(import => import.Id).FirstOrDefaultAsync(stop);
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        var there = spool.Names.ToList();
        await using var scope = scopes.CreateAsyncScope();
        var wanted = await scope.ServiceProvider.GetRequiredService<Store>().Imports
            .Where(import => import.Spool != null && import.State != ImportState.Done && import.State != ImportState.Stopped)
            .Select(import => import.Spool!).ToListAsync(stop);
        foreach (var name in there.Except(wanted))
            spool.Remove(name);
    }
}
