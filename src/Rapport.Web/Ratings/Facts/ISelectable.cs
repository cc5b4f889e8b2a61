using Rapport.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Ratings.Facts;

/// <summary>What figures are selected by; each kind of fact carries it.</summary>
internal interface ISelectable
{
    /// <summary>The UTC day the conversation began, as days since 1970-01-01; or null.</summary>
    int? Day { get; }

    string? Team { get; }

    Channel Channel { get; }
}

/// <summary>Whose facts somebody may count.</summary>
internal static class FactSight
{
    /// <summary>The owner's all, everybody else's those of the teams they are in now.</summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> facts, Viewer viewer) where T : class, ISelectable
    {
        if (viewer.SeesEverything)
            return facts;
        var teams = viewer.Teams;
        return facts.Where(fact => fact.Team != null && teams.Contains(fact.Team));
    }
}
