using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Hiring;

internal static class HiringRoutes
{
    private const Who Openers = Who.Owner | Who.Leader;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/hiring", Who.SignedIn),
        new("POST", "/hiring", Who.SignedIn),
        new("GET", "/hiring/{id:long}", Openers),
        new("POST", "/hiring/{id:long}", Openers),
        new("GET", "/hiring/candidates/{id:long}", Who.SignedIn),
        new("POST", "/hiring/candidates/{id:long}", Who.SignedIn),
        new("GET", "/hiring/rate/{id:long}", Who.SignedIn),
        new("POST", "/hiring/rate/{id:long}", Who.SignedIn),
        new("GET", "/hiring/guides", Openers),
        new("GET", "/hiring/agreement", Openers),
        new("GET", "/hiring/fairness", Openers),
        new("GET", "/hiring/tables/{file}", Openers),
        new("GET", "/hiring/answer/{token}", Who.Anybody),
        new("POST", "/hiring/answer/{token}", Who.Anybody),
        new("GET", "/hiring/about/{token}", Who.Anybody),
        new("POST", "/hiring/about/{token}", Who.Anybody),
        new("GET", "/api/hiring/openings", Openers),
        new("POST", "/api/hiring/openings", Openers),
        new("GET", "/api/hiring/openings/{id:long}/levels", Openers),
        new("POST", "/api/hiring/openings/{id:long}/candidates", Openers),
        new("GET", "/api/hiring/fairness", Openers),
    ];
}
