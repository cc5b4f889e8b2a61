using Rapport.Web.People;

namespace Rapport.Web.Thanks;

/// <summary>Who reads which thanks: the one rule.</summary>
internal static class ThanksSight
{
    /// <summary>Those to the viewer.</summary>
    public static IQueryable<Thank> To(this IQueryable<Thank> thanks, Viewer viewer)
    {
        var (person, name) = (viewer.PersonId, viewer.Advisor);
        return thanks.Where(thank => (person != null && thank.ToPerson == person) || (name != null && thank.ToAdvisor == name));
    }

    /// <summary>Those that their receivers show to a team of the viewer's; the owner sees all teams'. Nobody, the owner included, sees what is not
    /// shown.</summary>
    public static IQueryable<Thank> ShownTo(this IQueryable<Thank> thanks, Viewer viewer)
    {
        var (all, teams) = (viewer.SeesEverything, viewer.Teams);
        return thanks.Where(thank => thank.IsShown && !thank.IsForThemAlone && (all || teams.Contains(thank.Team)));
    }

    /// <summary>Those to the viewer, those by the viewer, and those that are shown to them.</summary>
    public static IQueryable<Thank> SeenBy(this IQueryable<Thank> thanks, Viewer viewer)
    {
        var (all, teams, person, name) = (viewer.SeesEverything, viewer.Teams, viewer.PersonId, viewer.Advisor);
        return thanks.Where(thank => thank.ToPerson == person || thank.FromPerson == person || (name != null && thank.ToAdvisor == name)
            || (thank.IsShown && !thank.IsForThemAlone && (all || teams.Contains(thank.Team))));
    }
}
