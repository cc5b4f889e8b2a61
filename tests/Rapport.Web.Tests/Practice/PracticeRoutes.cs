using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Practice;

internal static class PracticeRoutes
{
    private const Who Makers = Who.Owner | Who.Leader | Who.Auditor;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/practice", Who.SignedIn),
        new("GET", "/practice/mine", Who.SignedIn),
        new("POST", "/practice/mine", Who.SignedIn),
        new("GET", "/practice/mine.json", Who.SignedIn),
        new("GET", "/practice/exercises/{id:long}", Who.SignedIn),
        new("POST", "/practice/exercises/{id:long}", Who.SignedIn),
        new("GET", "/practice/make/{id:long}", Makers),
        new("POST", "/practice/make/{id:long}", Makers),
        new("GET", "/practice/recordings/{name}/{file}", Who.SignedIn),
        new("GET", "/practice/{name}", Who.SignedIn),
        new("POST", "/practice/{name}", Who.SignedIn),
        new("GET", "/api/practice/scenarios", Who.SignedIn),
        new("GET", "/api/practice/exercises", Who.SignedIn),
    ];
}
