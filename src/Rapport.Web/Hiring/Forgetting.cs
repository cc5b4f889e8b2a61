using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>Deletes candidates whose day has come, for as long as the program runs.</summary>
internal sealed partial class Forgetting(IServiceScopeFactory scopes, HiringSettings settings, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    /// <summary>Deletes all whose day is today or was before; the audit log says how many.</summary>
    public async Task<int> DeleteDueAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var (store, logbook) = (scope.ServiceProvider.GetRequiredService<Store>(), scope.ServiceProvider.GetRequiredService<Logbook>());
        var today = clock.Today();
        if (!await store.Candidates.AnyAsync(candidate => candidate.DeleteOn <= today))
            return 0;
        await store.Database.OpenConnectionAsync(); // the pragma holds for a connection
        if (!store.IsPostgres)
            await store.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON");
        await using var transaction = await store.Database.BeginTransactionAsync();
        var deleted = await store.Candidates.Where(candidate => candidate.DeleteOn <= today).ExecuteDeleteAsync();
        logbook.Note(who: null, "deleted candidates by date", "hiring", null, $"{deleted}");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.EveryMinutes > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                await DeleteDueAsync();
            }
            catch (Exception failure)
            {
                LogResting(failure);
            }
            await Task.Delay(TimeSpan.FromMinutes(settings.EveryMinutes), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Candidates whose day has come could not be deleted; it is tried again.")]
    private partial void LogResting(Exception failure);
}
