using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>
/// Rates in the background for as long as the program runs: what came in, then all that an older yardstick measured. When nothing waits it
/// asks the database once a second whether something has changed, and is quiet otherwise. <c>Ratings:InBackground</c> false switches it off.
/// </summary>
internal sealed partial class RatingWork(
    IServiceScopeFactory scopes, RatingWalk walk, Bell bell, IConfiguration configuration, ILogger<RatingWork> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), Rest = TimeSpan.FromSeconds(10);

    /// <summary>Moves whenever a conversation comes or changes, a list is edited or a ledger asked for or made. Each part is one look into an index.</summary>
    private const string TideSql = """
        SELECT COALESCE((SELECT MAX(id) FROM conversations), 0) || ' ' || COALESCE((SELECT MAX(changed_at) FROM conversations), 0) || ' '
            || COALESCE((SELECT MAX(id) FROM wordings), 0) || ' ' || (SELECT COUNT(*) FROM wordings) || ' '
            || (SELECT COUNT(*) + COUNT(made_at) FROM stock_ledgers) || ' ' || (SELECT COUNT(*) FROM imports WHERE state IN ('waiting', 'running')) AS "Value"
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Ratings:InBackground", true))
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                await RateAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogResting(failure);
                await Task.Delay(Rest, stoppingToken);
            }
        }
    }

    private async Task RateAsync(CancellationToken stop)
    {
        for (var after = 0L; ;)
        {
            var tide = await TideAsync(stop);
            var reached = await walk.AfterAsync(after, stop: stop);
            if (reached == 0 && await InScopeAsync(services => services.GetRequiredService<StockTaking>().MakeIfDueAsync(stop)))
                continue;
            // While an import goes on, what it appends is rated first; the rest of the queue has its turn when it pauses.
            after = await MovedAsync(tide, reached == 0, stop) ? reached : 0;
        }
    }

    /// <summary>Waits until something changes; where not all was looked at, for one tick only.</summary>
    private async Task<bool> MovedAsync(string tide, bool wasAll, CancellationToken stop)
    {
        do
        {
            if (await bell.WaitAsync(Tick, stop) || await TideAsync(stop) != tide)
                return true;
        }
        while (wasAll);
        return false;
    }

    private Task<string> TideAsync(CancellationToken stop) =>
        InScopeAsync(services => services.GetRequiredService<Store>().Database.SqlQueryRaw<string>(TideSql).SingleAsync(stop));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(LogLevel.Error, "Rating in the background failed; it goes on in ten seconds.")]
    private partial void LogResting(Exception failure);
}
