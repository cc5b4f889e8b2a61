namespace Rapport.Web.Example.Pulse;

/// <summary>Closes a round when its last day is over, for as long as the program runs.</summary>
internal sealed partial class ClosingPulse(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClosingPulse> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Closes the round that is due.</summary>
    /// <returns>False where none is.</returns>
    public async Task<bool> CloseDueAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Rounds>().CloseDueAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                await CloseDueAsync();
            }
            catch (Exception failure)
            {
                LogResting(failure);
            }
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the staff pulse whose last day is over could not be closed; it is tried again.")]
    private partial void LogResting(Exception failure);
}
