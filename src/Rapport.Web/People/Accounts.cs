using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Opens an account with a one-time link: person, team, log and the used link in one transaction.</summary>
internal sealed class Accounts(Store store, UserManager<Person> people, OneTimeLinks links, Roster roster, Logbook logbook, TimeProvider clock)
{
    /// <summary>Opens the account that the link is for.</summary>
    /// <param name="organisation">The organisation's name where this is the set-up, else null.</param>
    /// <returns>The person; or null with Identity's complaints, and then nothing was changed.</returns>
    /// <exception cref="DbUpdateException">Somebody used the link, or took the address, in the same moment.</exception>
    public async Task<(Person? Person, IdentityResult Outcome)> OpenAsync(
        OneTimeLink link, string name, string email, string password, string? organisation = null)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        links.Use(link);
        if (organisation is not null)
            store.Add(new Organisation { Name = organisation.Trim() });
        var person = Person.New(email, name, link.Role ?? Role.Owner, clock.GetUtcNow());
        person.Advisor = link.Advisor;
        var outcome = await people.CreateAsync(person, password);
        if (!outcome.Succeeded)
            return (null, outcome);
        if (link.TeamId is { } team)
            await roster.JoinAsync(person.Id, team);
        logbook.Note(person.Id, "opened account", "person", person.Id, person.Role.ToString());
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return (person, outcome);
    }
}
