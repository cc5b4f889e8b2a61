using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Conversations;

/// <summary>Teams are made by an owner, or come with conversations.</summary>
internal static class TeamNames
{
    /// <summary>Names of all teams, of people or in conversations; ordinal.</summary>
    public static async Task<IReadOnlyList<string>> TeamNamesAsync(this Store store) =>
    [
        .. (await store.Teams.Select(team => team.Name).ToListAsync())
            .Union(await store.Conversations.Where(talk => talk.Team != null).Select(talk => talk.Team!).Distinct().ToListAsync(), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
