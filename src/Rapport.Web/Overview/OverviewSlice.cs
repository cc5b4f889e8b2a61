using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Overview;

/// <summary>How we made people feel: the first page, comparisons, each advisor's own page, and the same as tables and through the API.</summary>
internal static class OverviewSlice
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddScoped<Seen>()
        .AddSingleton(new Place("Overview", "/", Errand.Start, Order: 10))
        .AddSingleton(new Place("Mine", "/me", Errand.Start, Order: 20, nameof(Role.Advisor), nameof(Role.Leader)));

    public static IEndpointRouteBuilder MapOverview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/overview/tables/{file}", TableFiles.GetAsync);
        app.MapOverviewApi();
        return app;
    }

    extension(Store store)
    {
        public DbSet<AskedFact> AskedFacts => store.Set<AskedFact>();
    }
}
