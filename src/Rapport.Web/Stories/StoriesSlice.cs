using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>Customers' stories brought into the workplace: with their consent, heard first by the people in them, read in meetings and on the wall.</summary>
internal static class StoriesSlice
{
    /// <summary>Who writes stories, records consent and invites customers.</summary>
    public static readonly string[] Writers = [nameof(Role.Owner), nameof(Role.Leader)];

    public static IServiceCollection AddStories(this IServiceCollection services)
    {
        services.AddScoped<Consents>();
        services.AddScoped<Shelf>();
        services.AddScoped<Hearing>();
        services.AddScoped<IOwnPart, StoriesWithYou>();
        services.AddScoped<IConversationPart, StoriesOfConversation>();
        services.AddScoped<IErasurePart, StoryErasure>();
        services.AddScoped<ISamplePart, StorySample>();
        services.AddSingleton(new Place("Stories", "/stories", Errand.Hear, Order: 30));
        return services;
    }

    public static IEndpointRouteBuilder MapStories(this IEndpointRouteBuilder app)
    {
        app.MapStoriesApi();
        app.MapGet("/stories/tables/{file}", StoryTables.GetAsync).RequireAuthorization(policy => policy.RequireRole(Writers));
        return app;
    }

    extension(Store store)
    {
        public DbSet<Story> Stories => store.Set<Story>();

        public DbSet<Meeting> Meetings => store.Set<Meeting>();
    }
}
