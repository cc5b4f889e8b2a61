namespace Rapport.Web.Tests.Routes;

/// <summary>Every route and whom it lets in. Each slice keeps its own list beside its tests; a mapped route that is missing here fails a test.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<Route> All { get; } = [.. Look, .. People.PeopleRoutes.All, .. Conversations.ConversationsRoutes.All, .. Ratings.RatingsRoutes.All, .. Audits.AuditsRoutes.All, .. Audits.Learning.LearningRoutes.All, .. Surveys.SurveysRoutes.All, .. Permissions.PermissionsRoutes.All, .. Gestures.GesturesRoutes.All, .. Thanks.ThanksRoutes.All, .. Stories.StoriesRoutes.All, .. CustomerDays.CustomerDaysRoutes.All, .. Practice.PracticeRoutes.All, .. Hiring.HiringRoutes.All, .. Example.ExampleRoutes.All, .. Overview.OverviewRoutes.All];

    private static IEnumerable<Route> Look =>
    [
        new("GET", "/problem/{code:int}", Who.Anybody),
        new("POST", "/problem/{code:int}", Who.Anybody),
        new("GET", "/health/live", Who.Anybody),
        new("GET", "/health/ready", Who.Anybody),
        new("GET", "/api/docs", Who.SignedIn),
        new("GET", "/api/openapi.json", Who.SignedIn),
    ];
}
