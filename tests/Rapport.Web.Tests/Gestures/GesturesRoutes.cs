using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Gestures;

internal static class GesturesRoutes
{
    private const Who Readers = Who.Owner | Who.Leader | Who.Auditor;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/gestures", Who.SignedIn),
        new("POST", "/gestures", Who.SignedIn),
        new("GET", "/gestures/asked", Who.SignedIn),
        new("POST", "/gestures/asked", Who.SignedIn),
        new("GET", "/gestures/ready", Who.SignedIn),
        new("POST", "/gestures/ready", Who.SignedIn),
        new("GET", "/gestures/budgets", Who.Owner | Who.Leader),
        new("POST", "/gestures/budgets", Who.Owner | Who.Leader),
        new("GET", "/gestures/effects", Readers),
        new("GET", "/gestures/tables/{file}", Readers),
        new("GET", "/api/gestures", Who.SignedIn),
        new("POST", "/api/gestures", Who.SignedIn),
        new("GET", "/api/gestures/purse", Who.SignedIn),
        new("GET", "/api/gestures/effects", Readers),
    ];
}
