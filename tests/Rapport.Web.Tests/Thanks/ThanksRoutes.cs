using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Thanks;

internal static class ThanksRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/thanks", Who.SignedIn),
        new("POST", "/thanks", Who.SignedIn),
        new("GET", "/thanks/worth-a-word", Who.Owner | Who.Leader),
        new("POST", "/thanks/worth-a-word", Who.Owner | Who.Leader),
        new("GET", "/thanks/award", Who.Owner),
        new("POST", "/thanks/award", Who.Owner),
        new("GET", "/thanks/tables/{file}", Who.SignedIn),
        new("GET", "/api/thanks", Who.SignedIn),
        new("POST", "/api/thanks", Who.SignedIn),
        new("GET", "/api/thanks/worth-a-word", Who.Owner | Who.Leader),
    ];
}
