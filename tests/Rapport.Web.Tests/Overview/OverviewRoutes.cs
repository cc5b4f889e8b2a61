using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Overview;

internal static class OverviewRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/", Who.SignedIn),
        new("GET", "/overview/compare", Who.SignedIn),
        new("GET", "/overview/tables/{file}", Who.SignedIn),
        new("GET", "/report", Who.Owner | Who.Leader),
        new("GET", "/me", Who.SignedIn),
        new("GET", "/people/{id:long}/figures", Who.Owner | Who.Leader | Who.Auditor),
        new("GET", "/api/overview", Who.SignedIn),
        new("GET", "/api/overview/report", Who.SignedIn),
        new("GET", "/api/overview/trend", Who.SignedIn),
        new("GET", "/api/overview/ledger", Who.SignedIn),
    ];
}
