using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Permissions;

internal static class PermissionsRoutes
{
    private const Who Leads = Who.Owner | Who.Leader;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/permissions", Who.SignedIn),
        new("GET", "/permissions/candidates", Who.SignedIn),
        new("GET", "/permissions/ask", Who.SignedIn),
        new("POST", "/permissions/ask", Who.SignedIn),
        new("GET", "/permissions/requests/{id:long}", Who.SignedIn),
        new("POST", "/permissions/requests/{id:long}", Who.SignedIn),
        new("GET", "/permissions/{id:long}", Who.SignedIn),
        new("POST", "/permissions/{id:long}", Who.SignedIn),
        new("GET", "/permissions/trials/new", Leads),
        new("POST", "/permissions/trials/new", Leads),
        new("GET", "/permissions/trials/{id:long}", Who.SignedIn),
        new("POST", "/permissions/trials/{id:long}", Who.SignedIn),
        new("GET", "/permissions/tables/{file}", Who.SignedIn),
        new("GET", "/api/permissions", Who.SignedIn),
        new("GET", "/api/permissions/candidates", Who.SignedIn),
        new("GET", "/api/permissions/requests", Who.SignedIn),
        new("POST", "/api/permissions/requests", Who.SignedIn),
        new("POST", "/api/permissions/requests/{id:long}/answer", Who.SignedIn),
        new("GET", "/api/permissions/trials", Who.SignedIn),
        new("GET", "/api/permissions/trials/{id:long}", Who.SignedIn),
    ];
}
