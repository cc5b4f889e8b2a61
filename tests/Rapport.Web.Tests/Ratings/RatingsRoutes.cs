using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Ratings;

internal static class RatingsRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/conversations/{id:long}", Who.SignedIn),
        new("POST", "/conversations/{id:long}", Who.SignedIn),
        new("GET", "/contests", Who.SignedIn),
        new("GET", "/ratings", Who.SignedIn),
        new("GET", "/wordings", Who.Owner),
        new("POST", "/wordings", Who.Owner),
        new("GET", "/api/conversations/{id:long}/rating", Who.SignedIn),
        new("GET", "/api/conversations/{id:long}/ratings", Who.SignedIn),
        new("GET", "/api/conversations/{id:long}/contests", Who.SignedIn),
        new("POST", "/api/conversations/{id:long}/contests", Who.SignedIn),
        new("GET", "/api/conversations/{id:long}/notes", Who.SignedIn),
        new("POST", "/api/conversations/{id:long}/notes", Who.SignedIn),
        new("GET", "/api/contests", Who.SignedIn),
        new("POST", "/api/contests/{id:long}/decision", Who.SignedIn),
        new("GET", "/api/ratings", Who.SignedIn),
        new("GET", "/api/ratings/progress", Who.SignedIn),
        new("POST", "/api/stock-ledgers", Who.Owner),
        new("GET", "/api/wordings", Who.Owner),
        new("PUT", "/api/wordings", Who.Owner),
    ];
}
