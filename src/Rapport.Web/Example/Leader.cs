using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>Somebody who leads: an owner, or a leader of teams.</summary>
/// <param name="Teams">Those they are in now, alphabetical.</param>
/// <param name="Advisor">Their name in conversations; null where they serve no customers.</param>
internal sealed record Leader(long Id, string Name, Role Role, IReadOnlyList<string> Teams, string? Advisor)
{
    /// <summary>"leads Returns", "runs the house".</summary>
    public string Leads => (Role, Teams.Count) switch
    {
        (Role.Owner, 0) => "runs the house",
        (Role.Owner, _) => $"runs the house; {string.Join(", ", Teams)}",
        (_, 0) => "leads; in no team yet",
        _ => $"leads {string.Join(", ", Teams)}",
    };

    /// <summary>All who are here, by name.</summary>
    public static async Task<IReadOnlyList<Leader>> AllAsync(Store store)
    {
        var people = await store.People.AsNoTracking()
            .Where(person => person.DeactivatedAt == null && (person.Role == Role.Owner || person.Role == Role.Leader))
            .Select(person => new { person.Id, person.Name, person.Role, person.Advisor }).ToListAsync();
        var ids = people.ConvertAll(person => person.Id);
        var teams = (await store.Memberships.Where(membership => membership.Until == null && ids.Contains(membership.PersonId))
            .Join(store.Teams, membership => membership.TeamId, team => team.Id, (membership, team) => new { membership.PersonId, team.Name })
            .ToListAsync()).ToLookup(each => each.PersonId, each => each.Name);
        return
        [
            .. people.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id).Select(person => new Leader(
                person.Id, person.Name, person.Role, [.. teams[person.Id].Distinct().Order(StringComparer.Ordinal)], person.Advisor)),
        ];
    }
}
