using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Somebody who has not been out with customers for half a year.</summary>
/// <param name="Last">When they last were; null for not yet.</param>
/// <param name="Next">When they have a place ahead; or null.</param>
internal sealed record NotOut(long Id, string Name, bool Leads, bool IsViewer, DateTimeOffset? Last, DateTimeOffset? Next)
{
    /// <summary>After so long without a day one is on the list.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromDays(182);

    /// <summary>Of the viewer's teams, themselves included; of everybody for the owner. Those who lead first, then by name; for others empty.</summary>
    public static async Task<IReadOnlyList<NotOut>> ReadAsync(Store store, Viewer viewer, DateTimeOffset now)
    {
        if (!viewer.PlansDays())
            return [];
        var (all, self, teams, since) = (viewer.SeesEverything, viewer.PersonId, viewer.Spells.Where(spell => spell.Until is null)
            .Select(spell => spell.TeamId).ToList(), now - Long);
        var (memberships, outings) = (store.Memberships, Outing.Of(store));
        var people = await store.People.AsNoTracking().Where(person => person.DeactivatedAt == null && (all || person.Id == self
            || memberships.Any(each => each.PersonId == person.Id && each.Until == null && teams.Contains(each.TeamId)))).Select(person => new
            {
                person.Id,
                person.Name,
                person.Role,
                Last = outings.Where(each => each.PersonId == person.Id && each.EndsAt <= now).Max(each => (DateTimeOffset?)each.StartsAt),
                Next = outings.Where(each => each.PersonId == person.Id && each.EndsAt > now).Min(each => (DateTimeOffset?)each.StartsAt),
            }).ToListAsync();
        return
        [
            .. people.Where(person => person.Last is null || person.Last < since)
                .Select(person => new NotOut(person.Id, person.Name, person.Role is Role.Owner or Role.Leader, person.Id == self, person.Last, person.Next))
                .OrderByDescending(person => person.Leads).ThenByDescending(person => person.IsViewer).ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
    }
}
