using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Audits;

internal static class AuditsRoutes
{
    private const Who Planners = Who.Owner | Who.Leader;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/audits", Who.SignedIn),
        new("POST", "/audits", Who.SignedIn),
        new("GET", "/audits/{id:long}", Who.SignedIn),
        new("POST", "/audits/{id:long}", Who.SignedIn),
        new("GET", "/audits/plans", Planners),
        new("POST", "/audits/plans", Planners),
        new("GET", "/audits/plans/new", Planners),
        new("POST", "/audits/plans/new", Planners),
        new("GET", "/audits/plans/{id:long}", Planners),
        new("POST", "/audits/plans/{id:long}", Planners),
        new("GET", "/audits/export.csv", Who.Owner),
        new("GET", "/audits/export.jsonl", Who.Owner),
        new("GET", "/api/audits", Who.SignedIn),
        new("GET", "/api/audit-plans", Who.SignedIn),
        .. CalibrationRoutes.All,
    ];
}
