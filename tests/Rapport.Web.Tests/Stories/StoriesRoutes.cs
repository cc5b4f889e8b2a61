using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Stories;

internal static class StoriesRoutes
{
    private const Who Writers = Who.Owner | Who.Leader;

    public static IEnumerable<Route> All =>
    [
        new("GET", "/stories", Who.SignedIn),
        new("GET", "/stories/{id:long}", Who.SignedIn),
        new("POST", "/stories/{id:long}", Who.SignedIn),
        new("GET", "/stories/write", Writers),
        new("POST", "/stories/write", Writers),
        new("GET", "/stories/wall", Who.SignedIn),
        new("GET", "/stories/meetings", Who.SignedIn),
        new("POST", "/stories/meetings", Who.SignedIn),
        new("GET", "/stories/tables/{file}", Writers),
        new("GET", "/api/stories", Who.SignedIn),
        new("GET", "/api/stories/{id:long}", Who.SignedIn),
        new("POST", "/api/stories/{id:long}/withdrawal", Writers),
        new("GET", "/api/stories/meetings", Who.SignedIn),
    ];
}
