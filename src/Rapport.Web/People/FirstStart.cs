using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>What the console says at start: the address, and a set-up link as long as nobody has an account.</summary>
internal static class FirstStart
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    public static void AnnounceFirstStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is null)
            return;
        using var scope = app.Services.CreateScope();
        var path = LinkAsync(scope.ServiceProvider).GetAwaiter().GetResult();
        Console.WriteLine($"Rapport is open at {address}");
        if (path is not null)
            Console.WriteLine($"Nobody has an account yet. Set it up here, once, within a day:{Environment.NewLine}  {address.TrimEnd('/')}{path}");
    });

    /// <summary>A new set-up link in place of earlier ones; null where somebody has an account.</summary>
    public static async Task<string?> LinkAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<Store>();
        if (await store.People.AnyAsync())
            return null;
        await store.Links.Where(link => link.Kind == LinkKind.SetUp).ExecuteDeleteAsync();
        var path = services.GetRequiredService<OneTimeLinks>().Make((now, hash) => new OneTimeLink
        {
            Kind = LinkKind.SetUp, TokenHash = hash, MadeAt = now, ExpiresAt = now + Lasts,
        });
        await store.SaveChangesAsync();
        return path;
    }
}
