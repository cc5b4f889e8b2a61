using Microsoft.AspNetCore.HttpOverrides;

namespace Rapport.Web.Look;

/// <summary>Which reverse proxies are believed when they say who asked, and by https: loopback, and <c>RAPPORT_PROXIES</c>.</summary>
internal static class Forwarding
{
    /// <param name="options">Set here.</param>
    /// <param name="configuration"><c>RAPPORT_PROXIES</c>: networks, <c>10.0.0.0/8</c>, divided by blanks or commas.</param>
    /// <exception cref="FormatException">A network cannot be read.</exception>
    public static void Configure(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var network in (configuration["RAPPORT_PROXIES"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!System.Net.IPNetwork.TryParse(network, out var known))
                throw new FormatException($"RAPPORT_PROXIES: \"{network}\" is not a network; write one as 10.0.0.0/8 or 192.168.1.7/32.");
            options.KnownIPNetworks.Add(known);
        }
    }
}
