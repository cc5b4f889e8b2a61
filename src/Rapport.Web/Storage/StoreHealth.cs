using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Rapport.Web.Storage;

/// <summary>Ready is who reaches the database; why not is in the log, not in the answer.</summary>
internal sealed class StoreHealth(Store store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
