using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.People;

internal static class PeopleRoutes
{
    public static IEnumerable<Route> All => [.. Doors, .. Account, .. Owners, new("GET", "/api/me", Who.SignedIn)];

    private static IEnumerable<Route> Doors =>
    [
        new("GET", "/sign-in", Who.Anybody),
        new("POST", "/sign-in", Who.Anybody),
        new("GET", "/sign-in/second-factor", Who.Anybody),
        new("POST", "/sign-in/second-factor", Who.Anybody),
        new("GET", "/setup/{token}", Who.Anybody),
        new("POST", "/setup/{token}", Who.Anybody),
        new("GET", "/invitation/{token}", Who.Anybody),
        new("POST", "/invitation/{token}", Who.Anybody),
        new("GET", "/password/{token}", Who.Anybody),
        new("POST", "/password/{token}", Who.Anybody),
        new("GET", "/link-gone", Who.Anybody),
        new("GET", "/sign-out", Who.SignedIn),
        new("POST", "/sign-out", Who.SignedIn),
    ];

    private static IEnumerable<Route> Account =>
    [
        new("GET", "/account", Who.SignedIn),
        new("POST", "/account", Who.SignedIn),
        new("GET", "/account/second-factor", Who.SignedIn),
        new("POST", "/account/second-factor", Who.SignedIn),
    ];

    private static IEnumerable<Route> Owners =>
    [
        new("GET", "/people", Who.Owner),
        new("POST", "/people", Who.Owner),
        new("GET", "/people/{id:long}", Who.Owner),
        new("POST", "/people/{id:long}", Who.Owner),
        new("GET", "/log", Who.Owner),
        new("GET", "/log.csv", Who.Owner),
        new("GET", "/settings", Who.Owner),
        new("POST", "/settings", Who.Owner),
    ];
}
