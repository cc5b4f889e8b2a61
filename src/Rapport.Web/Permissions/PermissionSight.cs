using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>Whose conversations candidates are counted from: the owner's all, everybody else's those of the teams they are in now.</summary>
internal static class PermissionSight
{
    public static IQueryable<SaidLine> SeenBy(this IQueryable<SaidLine> lines, Viewer viewer)
    {
        var teams = viewer.Teams;
        return viewer.SeesEverything ? lines : lines.Where(line => line.Team != null && teams.Contains(line.Team));
    }

    public static IQueryable<RatedTalk> SeenBy(this IQueryable<RatedTalk> talks, Viewer viewer)
    {
        var teams = viewer.Teams;
        return viewer.SeesEverything ? talks : talks.Where(talk => talk.Team != null && teams.Contains(talk.Team));
    }

    /// <summary>Names of all teams, of people or in conversations; ordinal.</summary>
    public static async Task<IReadOnlyList<string>> TeamNamesAsync(this Store store) =>
    [
        .. (await store.Teams.Select(team => team.Name).ToListAsync())
            .Union(await store.Conversations.Where(talk => talk.Team != null).Select(talk => talk.Team!).Distinct().ToListAsync(), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
