using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Conversations;

internal static class ConversationsRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/imports", Who.Owner),
        new("POST", "/imports", Who.Owner),
        new("GET", "/imports/{id:long}", Who.Owner),
        new("POST", "/imports/{id:long}", Who.Owner),
        new("POST", "/api/conversations", Who.Owner),
        new("GET", "/api/imports/{id:long}", Who.Owner),
    ];
}
