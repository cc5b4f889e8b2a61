using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

internal static class RatingsSlice
{
    public static IServiceCollection AddRatings(this IServiceCollection services) => services.AddRatedSearch();

    public static IEndpointRouteBuilder MapRatings(this IEndpointRouteBuilder app) => app;

    extension(Store store)
    {
        public DbSet<StoredRating> Ratings => store.Set<StoredRating>();

        public DbSet<StoredCue> Cues => store.Set<StoredCue>();

        public DbSet<StoredBehaviour> Behaviours => store.Set<StoredBehaviour>();

        public DbSet<Contest> Contests => store.Set<Contest>();

        public DbSet<Note> Notes => store.Set<Note>();

        public DbSet<HouseWording> Wordings => store.Set<HouseWording>();
    }
}
