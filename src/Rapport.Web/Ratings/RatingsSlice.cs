namespace Rapport.Web.Ratings;

internal static class RatingsSlice
{
    public static IServiceCollection AddRatings(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapRatings(this IEndpointRouteBuilder app) => app;
}
