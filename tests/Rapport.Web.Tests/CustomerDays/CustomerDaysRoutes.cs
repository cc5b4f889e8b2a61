using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.CustomerDays;

internal static class CustomerDaysRoutes
{
    private const Who Planners = Who.Owner | Who.Leader;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/days", Who.SignedIn),
        new("POST", "/days", Who.SignedIn),
        new("GET", "/days/{id:long}", Who.SignedIn),
        new("POST", "/days/{id:long}", Who.SignedIn),
        new("GET", "/days/actions", Who.SignedIn),
        new("POST", "/days/actions", Who.SignedIn),
        new("GET", "/days/new", Planners),
        new("POST", "/days/new", Planners),
        new("GET", "/days/{id:long}/plan", Planners),
        new("POST", "/days/{id:long}/plan", Planners),
        new("GET", "/days/tables/{file}", Who.SignedIn),
        new("GET", "/days/feed/{token}", Who.Anybody),
        new("GET", "/api/days", Who.SignedIn),
        new("GET", "/api/days/actions", Who.SignedIn),
        new("POST", "/api/days/{id:long}/seat", Who.SignedIn),
        new("DELETE", "/api/days/{id:long}/seat", Who.SignedIn),
    ];
}
