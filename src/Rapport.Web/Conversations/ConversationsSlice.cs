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
        services.AddScoped<Finder>();
        services.AddScoped<Erasure>();
        services.AddScoped<Sample>();
        services.AddSingleton(new Place("Conversations", "/conversations", Errand.Start, Order: 30));
        services.AddSingleton(new Place("Imports", "/imports", Errand.SetUp, Order: 10, nameof(Role.Owner)));
        return services;
    }

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder app)
    {
        app.MapConversationsApi();
        return app;
    }

    /// <summary>Brings the sample organisation in at start, for a demo.</summary>
    public static async Task BringSampleAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync();
    }

    extension(Store store)
    {
        public DbSet<StoredConversation> Conversations => store.Set<StoredConversation>();

        public DbSet<ConversationAdvisor> ConversationAdvisors => store.Set<ConversationAdvisor>();

        public DbSet<Withheld> Withheld => store.Set<Withheld>();

        public DbSet<Import> Imports => store.Set<Import>();
    }
}
