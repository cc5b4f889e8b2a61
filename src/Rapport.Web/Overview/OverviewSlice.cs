using Rapport.Web.Look;

namespace Rapport.Web.Overview;

/// <summary>How we made people feel: the first page.</summary>
internal static class OverviewSlice
{
    public static IServiceCollection AddOverview(this IServiceCollection services) =>
        services.AddSingleton(new Place("Overview", "/", Order: 10));

    public static IEndpointRouteBuilder MapOverview(this IEndpointRouteBuilder app) => app;
}
