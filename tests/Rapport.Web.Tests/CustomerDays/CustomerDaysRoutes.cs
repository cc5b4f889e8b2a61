using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.CustomerDays;

internal static class CustomerDaysRoutes
{
    public static IEnumerable<Route> All => [];
}
