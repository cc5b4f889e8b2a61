using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>Somebody who is thanked: an account, or a name in conversations that no account bears yet.</summary>
internal sealed record Receiver(long? Person, string? Advisor)
{
    /// <summary>Whom a name in conversations stands for.</summary>
    public static async Task<Receiver> OfAdvisorAsync(Store store, string name) =>
        await store.People.Where(person => person.Advisor == name && person.DeactivatedAt == null).Select(person => (long?)person.Id)
            .FirstOrDefaultAsync() is { } person
            ? new(person, null)
            : new(null, name);

    /// <summary>Somebody who is here; null where there is nobody of this number.</summary>
    public static async Task<Receiver?> OfPersonAsync(Store store, long id) =>
        await store.People.AnyAsync(person => person.Id == id && person.DeactivatedAt == null) ? new(id, null) : null;

    public bool Is(Viewer viewer) => (Person is not null && Person == viewer.PersonId) || (Advisor is not null && Advisor == viewer.Advisor);

    /// <summary>The team in whose feed thanks to them would stand: one they share with the viewer, else the first they are in; null for none.</summary>
    public async Task<string?> TeamAsync(Store store, Viewer viewer)
    {
        if (Person is not { } person)
            return null;
        var teams = (await store.SpellsAsync(person)).Where(spell => spell.Until is null).Select(spell => spell.Team).ToList();
        return teams.Find(viewer.Teams.Contains) ?? teams.FirstOrDefault();
    }
}
