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
        new("GET", "/conversations", Who.SignedIn),
        new("GET", "/api/conversations", Who.SignedIn),
        new("GET", "/api/conversations/{id:long}", Who.SignedIn),
        new("POST", "/api/conversations", Who.Owner),
        new("GET", "/api/imports/{id:long}", Who.Owner),
        new("GET", "/api/export", Who.Owner),
        new("POST", "/api/erasures", Who.Owner),
        new("GET", "/erasure", Who.Owner),
        new("POST", "/erasure", Who.Owner),
        new("GET", "/sample", Who.Owner),
        new("POST", "/sample", Who.Owner),
    ];
}
