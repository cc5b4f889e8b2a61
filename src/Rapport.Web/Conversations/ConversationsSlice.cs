using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>What customers and advisors said to each other: how it comes in, is kept, found, erased.</summary>
internal static class ConversationsSlice
{
    public static IServiceCollection AddConversations(this IServiceCollection services) =>
        services.AddSingleton<Intake>();

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder app) => app;

    extension(Store store)
    {
        public DbSet<StoredConversation> Conversations => store.Set<StoredConversation>();

        public DbSet<ConversationAdvisor> ConversationAdvisors => store.Set<ConversationAdvisor>();

        public DbSet<Import> Imports => store.Set<Import>();
    }
}
