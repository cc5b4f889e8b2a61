using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Audits.Learning;

internal static class LearningRoutes
{
    public static IEnumerable<Route> All => [new("GET", "/audits/learning.zip", Who.Owner)];
}
