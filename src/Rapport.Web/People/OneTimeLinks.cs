using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Makes one-time links, and finds those that still work.</summary>
internal sealed class OneTimeLinks(Store store, TimeProvider clock)
{
    /// <summary>How long an invitation or a new password waits to be used.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromDays(7);

    /// <summary>Adds a link to the store's pending changes.</summary>
    /// <returns>Its path: <c>/invitation/…</c>. It is never known again.</returns>
    public string Make(Func<DateTimeOffset, string, OneTimeLink> link)
    {
        var secret = Secret.New();
        var made = link(clock.GetUtcNow(), secret.Hash);
        store.Add(made);
        return Path(made.Kind) + secret.Text;
    }

    /// <summary>The link that this token opens, or null where it is unknown, used or too old.</summary>
    public Task<OneTimeLink?> FindAsync(LinkKind kind, string token)
    {
        var (hash, now) = (new Secret(token).Hash, clock.GetUtcNow());
        return store.Links.FirstOrDefaultAsync(link => link.Kind == kind && link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now);
    }

    /// <summary>Marks it used, with the store's pending changes. Of two who use it at once, the second's save fails.</summary>
    public void Use(OneTimeLink link) => link.UsedAt = clock.GetUtcNow();

    private static string Path(LinkKind kind) => kind switch
    {
        LinkKind.SetUp => "/setup/",
        LinkKind.Invitation => "/invitation/",
        _ => "/password/",
    };
}
