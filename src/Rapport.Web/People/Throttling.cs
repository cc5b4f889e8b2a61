using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Rapport.Web.Look;

namespace Rapport.Web.People;

/// <summary>How often somebody may knock. A lockout guards each account besides.</summary>
internal static class Throttling
{
    /// <summary>Policy of the pages that take a password or a secret: so many attempts a minute from one address, or by one person.</summary>
    public const string Door = "door";

    /// <summary><c>Limits:DoorPerMinute</c> (30) and <c>Limits:ApiPerMinute</c> (600).</summary>
    public static IServiceCollection AddThrottling(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Door, context => Knocks(context, configuration.GetValue("Limits:DoorPerMinute", 30)));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => Calls(context, configuration.GetValue("Limits:ApiPerMinute", 600)));
        });
        return services;
    }

    private static RateLimitPartition<string> Knocks(HttpContext context, int perMinute) =>
        HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("looking")
            : PerMinute($"door {Who(context)}", perMinute);

    private static RateLimitPartition<string> Calls(HttpContext context, int perMinute) =>
        context.IsApi()
            ? PerMinute($"api {Who(context)}", perMinute)
            : RateLimitPartition.GetNoLimiter("pages");

    private static string? Who(HttpContext context) =>
        context.Features.Get<Viewer>()?.PersonId is { } person ? $"person {person}" : context.Connection.RemoteIpAddress?.ToString();

    private static RateLimitPartition<string> PerMinute(string who, int perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });
}
