using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings.Facts;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>How the way customers were treated would have made them feel: rated in the background, shown with its words, open to dispute.</summary>
internal static class RatingsSlice
{
    public static IServiceCollection AddRatings(this IServiceCollection services)
    {
        services.AddSingleton<Yardsticks>();
        services.AddSingleton<RatingKeeping>();
        services.AddSingleton<RatingWalk>();
        services.AddSingleton<Pace>();
        services.AddSingleton<Bell>();
        services.AddScoped<StockTaking>();
        services.AddScoped<WordingLists>();
        services.AddScoped<Contesting>();
        services.AddHostedService<RatingWork>();
        services.AddRatedSearch();
        services.AddSingleton(new Place("Contested", "/contests", Errand.Rate, Order: 30));
        services.AddSingleton(new Place("Rating", "/ratings", Errand.SetUp, Order: 20, nameof(Role.Owner)));
        services.AddSingleton(new Place("Wordings", "/wordings", Errand.SetUp, Order: 30, nameof(Role.Owner)));
        return services;
    }

    public static IEndpointRouteBuilder MapRatings(this IEndpointRouteBuilder app)
    {
        app.MapRatingsApi();
        app.MapContestsApi();
        return app;
    }

    extension(Store store)
    {
        public DbSet<StoredRating> Ratings => store.Set<StoredRating>();

        public DbSet<StoredCue> Cues => store.Set<StoredCue>();

        public DbSet<StoredBehaviour> Behaviours => store.Set<StoredBehaviour>();

        public DbSet<StoredLedger> Ledgers => store.Set<StoredLedger>();

        public DbSet<Contest> Contests => store.Set<Contest>();

        public DbSet<Note> Notes => store.Set<Note>();

        public DbSet<HouseWording> Wordings => store.Set<HouseWording>();

        public DbSet<RatedFact> RatedFacts => store.Set<RatedFact>();

        public DbSet<CueFact> CueFacts => store.Set<CueFact>();

        public DbSet<LineFact> LineFacts => store.Set<LineFact>();
    }
}
