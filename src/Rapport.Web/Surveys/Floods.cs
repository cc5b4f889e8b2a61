using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Rapport.Web.Surveys;

/// <summary>How often a survey's link, or a card, takes something. An address is no measure for links: a whole town may share one.</summary>
internal static class Floods
{
    /// <summary>Policy of links: so many posts a minute by one link.</summary>
    public const string Answers = "survey answers";

    /// <summary>Policy of cards: so many posts a minute from one address.</summary>
    public const string Cards = "survey cards";

    /// <summary><c>Limits:AnswersPerMinute</c> (60) and <c>Limits:CardPerMinute</c> (6).</summary>
    public static IServiceCollection AddFloodGuards(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.AddPolicy(Answers, context => Posts(context, $"survey {context.Request.RouteValues["token"]}",
                configuration.GetValue("Limits:AnswersPerMinute", 60)));
            options.AddPolicy(Cards, context => Posts(context, $"card {context.Connection.RemoteIpAddress}",
                configuration.GetValue("Limits:CardPerMinute", 6)));
        });
        return services;
    }

    private static RateLimitPartition<string> Posts(HttpContext context, string who, int perMinute) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(who,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("looking");
}
