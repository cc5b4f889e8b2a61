using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Audits;

internal static class CalibrationRoutes
{
    private const Who Readers = Who.Owner | Who.Leader | Who.Auditor;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/agreement", Readers),
        new("GET", "/agreement/tables/{file}", Readers),
        new("GET", "/api/agreement", Readers),
        new("GET", "/audits/gold", Who.Owner),
        new("POST", "/audits/gold", Who.Owner),
        new("GET", "/audits/auditors", Who.Owner),
        new("GET", "/audits/auditors/{id:long}", Who.SignedIn),
        new("POST", "/audits/auditors/{id:long}", Who.SignedIn),
        new("GET", "/audits/sessions", Who.SignedIn),
        new("POST", "/audits/sessions", Who.SignedIn),
        new("GET", "/audits/sessions/{id:long}", Who.SignedIn),
        new("POST", "/audits/sessions/{id:long}", Who.SignedIn),
    ];
}
