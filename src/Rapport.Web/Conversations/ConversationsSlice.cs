using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>What customers and advisors said to each other: how it comes in, is kept, found, erased.</summary>
internal static class ConversationsSlice
{
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSingleton<Intake>();
        services.AddSingleton<Spool>();
        services.AddSingleton<Importing>();
        services.AddSingleton<ImportWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
        services.AddHostedService<WatchedFolder>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<UploadForm>();
        services.AddScoped<KeptAnswers>();
        services.AddScoped<Sending>();
        services.AddSingleton(new Place("Imports", "/imports", Order: 80, nameof(Role.Owner)));
        return services;
    }

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder app)
    {
        app.MapConversationsApi();
        return app;
    }

    extension(Store store)
    {
        public DbSet<StoredConversation> Conversations => store.Set<StoredConversation>();

        public DbSet<ConversationAdvisor> ConversationAdvisors => store.Set<ConversationAdvisor>();

        public DbSet<Import> Imports => store.Set<Import>();
    }
}
