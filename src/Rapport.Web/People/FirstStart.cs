using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>What the console says at start: the address, and a set-up link as long as nobody has an account.</summary>
internal static class FirstStart
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    public static void AnnounceAtStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/');
        if (address is null)
            return;
        using var scope = app.Services.CreateScope();
        Console.WriteLine($"Rapport is open at {address}");
        if (LinkAsync(scope.ServiceProvider).GetAwaiter().GetResult() is { } link)
            Console.WriteLine($"Nobody has an account yet. Set it up here, once, within a day:{Environment.NewLine}  {address}{link}");
        if (app.Configuration["password-link"] is { } email)
            Console.WriteLine(PasswordLinkAsync(scope.ServiceProvider, email).GetAwaiter().GetResult() is { } password
                ? $"A new password for {email}, once, within seven days:{Environment.NewLine}  {address}{password}"
                : $"--password-link: nobody has an account with the address {email}.");
    });

    /// <summary>A link to a new password, for an owner whom no other owner can let in again; null where nobody has this address.</summary>
    public static async Task<string?> PasswordLinkAsync(IServiceProvider services, string email)
    {
        if (await services.GetRequiredService<UserManager<Person>>().FindByNameAsync(email) is not { } person)
            return null;
        var path = services.GetRequiredService<OneTimeLinks>().Make((now, hash) => new OneTimeLink
        {
            Kind = LinkKind.Password,
            TokenHash = hash,
            MadeAt = now,
            ExpiresAt = now + OneTimeLinks.Lasts,
            PersonId = person.Id,
        });
        services.GetRequiredService<Logbook>().Note(null, "made password link", "person", person.Id, "at the console");
        await services.GetRequiredService<Store>().SaveChangesAsync();
        return path;
    }

    /// <summary>A new set-up link in place of earlier ones; null where somebody has an account.</summary>
    public static async Task<string?> LinkAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<Store>();
        if (await store.People.AnyAsync())
            return null;
        await store.Links.Where(link => link.Kind == LinkKind.SetUp).ExecuteDeleteAsync();
        var path = services.GetRequiredService<OneTimeLinks>().Make((now, hash) => new OneTimeLink
        {
            Kind = LinkKind.SetUp,
            TokenHash = hash,
            MadeAt = now,
            ExpiresAt = now + Lasts,
        });
        await store.SaveChangesAsync();
        return path;
    }
}
