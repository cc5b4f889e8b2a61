using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.People;

internal static class PeopleRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/sign-in", Who.Anybody),
        new("POST", "/sign-in", Who.Anybody),
        new("GET", "/sign-out", Who.SignedIn),
        new("POST", "/sign-out", Who.SignedIn),
        new("GET", "/api/me", Who.SignedIn),
    ];
}
