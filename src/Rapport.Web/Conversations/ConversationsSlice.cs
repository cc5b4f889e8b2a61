namespace Rapport.Web.Conversations;

internal static class ConversationsSlice
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder app) => app;
}
