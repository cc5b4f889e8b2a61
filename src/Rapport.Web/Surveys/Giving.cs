using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// A leader says to whom an answer by a card belongs whose customer did not know the name, so that the words reach them. Once; whoever said so, or
/// an owner, may take it back.
/// </summary>
internal sealed class Giving(Store store, Viewer viewer, Logbook logbook)
{
    /// <summary>Advisors who can be meant, by team: those in it now.</summary>
    public async Task<ILookup<string, (long Id, string Name)>> CandidatesAsync()
    {
        var (all, teams) = (viewer.SeesEverything, viewer.SeenTeams);
        var there = await store.Memberships.Where(membership => membership.Until == null)
            .Join(store.Teams.Where(team => all || teams.Contains(team.Name)), membership => membership.TeamId, team => team.Id,
                (membership, team) => new { membership.PersonId, Team = team.Name })
            .Join(store.People.Where(person => person.Advisor != null && person.DeactivatedAt == null), each => each.PersonId, person => person.Id,
                (each, person) => new { each.Team, person.Id, person.Advisor })
            .Distinct().ToListAsync();
        return there.OrderBy(each => each.Advisor, StringComparer.Ordinal).ToLookup(each => each.Team, each => (each.Id, each.Advisor!));
    }

    /// <summary>Gives it.</summary>
    /// <returns>False where it is somebody's already, or the person is none of the team's.</returns>
    public async Task<bool> GiveAsync(SurveyInvitation invitation, long person)
    {
        var candidate = (await CandidatesAsync())[invitation.Team ?? ""].FirstOrDefault(each => each.Id == person);
        if (candidate.Name is null)
            return false;
        var (name, by) = (candidate.Name, viewer.PersonId);
        return await ChangeAsync(
            store.SurveyInvitations.Where(each => each.Id == invitation.Id && each.CardId != null && each.Advisor == null), name, by, "gave card answer",
            invitation.Id, person);
    }

    /// <summary>Takes it back from whom it was given; what leaders had added for them goes with it.</summary>
    /// <returns>False where it is nobody's by a leader's word, or another's word.</returns>
    public Task<bool> TakeBackAsync(long invitation)
    {
        var (by, all) = (viewer.PersonId, viewer.SeesEverything);
        return ChangeAsync(
            store.SurveyInvitations.Where(each => each.Id == invitation && each.GivenBy != null && (all || each.GivenBy == by)), null, null,
            "took card answer back", invitation, null);
    }

    private async Task<bool> ChangeAsync(IQueryable<SurveyInvitation> which, string? advisor, long? by, string what, long invitation, long? person)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await which.ExecuteUpdateAsync(set => set.SetProperty(each => each.Advisor, advisor).SetProperty(each => each.GivenBy, by)) == 0)
            return false;
        if (advisor is null)
            await store.AddedWords.Where(word => word.InvitationId == invitation).ExecuteDeleteAsync();
        logbook.Note(what, "survey", invitation, person is { } id ? $"person {id}" : null);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
