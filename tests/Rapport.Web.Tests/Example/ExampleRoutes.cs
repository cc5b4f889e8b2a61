using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Example;

internal static class ExampleRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/example", Who.SignedIn),
        new("GET", "/example/talks/{id:long}", Who.SignedIn),
        new("POST", "/example/talks/{id:long}", Who.SignedIn),
        new("GET", "/example/pulse", Who.SignedIn),
        new("POST", "/example/pulse", Who.SignedIn),
        new("GET", "/example/tables/{file}", Who.SignedIn),
        new("GET", "/api/example", Who.SignedIn),
        new("GET", "/api/example/pulse", Who.SignedIn),
        new("POST", "/api/example/pulse", Who.Owner),
        new("POST", "/api/example/pulse/close", Who.Owner),
    ];
}
