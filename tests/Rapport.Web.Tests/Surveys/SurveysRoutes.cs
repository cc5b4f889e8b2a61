using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Surveys;

internal static class SurveysRoutes
{
    private const Who Readers = Who.Owner | Who.Leader | Who.Auditor;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/s/{token}", Who.Anybody),
        new("POST", "/s/{token}", Who.Anybody),
        new("GET", "/s/{token}/kept", Who.Anybody),
        new("GET", "/s/{token}/stop", Who.Anybody),
        new("POST", "/s/{token}/stop", Who.Anybody),
        new("GET", "/thank/{token}", Who.Anybody),
        new("POST", "/thank/{token}", Who.Anybody),
        new("GET", "/surveys/invitations", Who.Owner),
        new("POST", "/surveys/invitations", Who.Owner),
        new("GET", "/surveys/preview", Who.Owner),
        new("GET", "/surveys/rules", Who.Owner),
        new("POST", "/surveys/rules", Who.Owner),
        new("GET", "/surveys/cards", Who.Owner),
        new("POST", "/surveys/cards", Who.Owner),
        new("GET", "/surveys/cards/{id:long}", Who.Owner),
        new("GET", "/surveys", Readers),
        new("GET", "/surveys/gaps", Readers),
        new("GET", "/surveys/tables/{file}", Readers),
        new("GET", "/surveys/voices", Who.SignedIn),
        new("POST", "/surveys/voices", Who.SignedIn),
        new("GET", "/surveys/call-backs", Who.Owner | Who.Leader),
        new("POST", "/surveys/call-backs", Who.Owner | Who.Leader),
        new("GET", "/api/surveys/results", Readers),
        new("GET", "/api/surveys/answers", Readers),
        new("GET", "/api/surveys/gaps", Readers),
        new("POST", "/api/surveys/invitations", Who.Owner),
        new("POST", "/api/surveys/hooks/chatwoot", Who.Anybody),
        new("POST", "/api/surveys/hooks/closed", Who.Anybody),
    ];
}
