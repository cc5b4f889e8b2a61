using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.People;

/// <summary>Who is in which team. All changes join the store's pending changes; rows are ended and never rewritten.</summary>
internal sealed class Roster(Store store, Logbook logbook, TimeProvider clock)
{
    /// <summary>Begins a membership, unless the person is in the team already.</summary>
    public async Task JoinAsync(long personId, long teamId)
    {
        if (await Current(personId).AnyAsync(membership => membership.TeamId == teamId))
            return;
        store.Add(new Membership { PersonId = personId, TeamId = teamId, Since = clock.GetUtcNow() });
        logbook.Note("joined team", "person", personId, $"team {teamId}");
    }

    /// <summary>Ends a membership that lasts; does nothing where there is none.</summary>
    public async Task LeaveAsync(long personId, long teamId)
    {
        foreach (var membership in await Current(personId).Where(membership => membership.TeamId == teamId).ToListAsync())
        {
            membership.Until = clock.GetUtcNow();
            logbook.Note("left team", "person", personId, $"team {teamId}");
        }
    }

    /// <summary>Leaves all other teams and joins this one.</summary>
    public async Task MoveAsync(long personId, long teamId)
    {
        foreach (var other in await Current(personId).Where(membership => membership.TeamId != teamId).Select(membership => membership.TeamId).ToListAsync())
            await LeaveAsync(personId, other);
        await JoinAsync(personId, teamId);
    }

    /// <summary>The team of this name, made and saved where it is not there yet.</summary>
    public async Task<Team> TeamAsync(string name)
    {
        name = name.Trim();
        if (await store.Teams.FirstOrDefaultAsync(team => team.Name == name) is { } there)
            return there;
        var team = new Team { Name = name, MadeAt = clock.GetUtcNow() };
        store.Add(team);
        await store.SaveChangesAsync();
        logbook.Note("made team", "team", team.Id);
        await store.SaveChangesAsync();
        return team;
    }

    private IQueryable<Membership> Current(long personId) =>
        store.Memberships.Where(membership => membership.PersonId == personId && membership.Until == null);
}
