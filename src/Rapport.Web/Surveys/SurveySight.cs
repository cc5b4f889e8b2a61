using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Who sees which answers: the one rule.</summary>
internal static class SurveySight
{
    /// <summary>The owner all; leaders and auditors those of the teams they are in; everybody those about themselves; for counting.</summary>
    public static IQueryable<SurveyInvitation> SeenBy(this IQueryable<SurveyInvitation> invitations, Viewer viewer)
    {
        if (viewer.SeesEverything)
            return invitations;
        var (teams, name) = (viewer.SeenTeams, viewer.Advisor);
        return invitations.Where(invitation => teams.Contains(invitation.Team) || (name != null && invitation.Advisor == name));
    }

    /// <summary>
    /// The same as <see cref="SeenBy"/> for reading one by one: none about a conversation that is withheld from the viewer, who is to rate it without
    /// knowing.
    /// </summary>
    public static IQueryable<SurveyInvitation> ReadableBy(this IQueryable<SurveyInvitation> invitations, Store store, Viewer viewer)
    {
        var person = viewer.PersonId;
        var withheld = store.Conversations.Where(talk => talk.WithheldFrom.Any(each => each.PersonId == person));
        return invitations.SeenBy(viewer)
            .Where(invitation => !withheld.Any(talk => talk.Source == invitation.Source && talk.ExternalId == invitation.ExternalId));
    }

    /// <summary>Those that customers sent.</summary>
    public static IQueryable<SurveyInvitation> Sent(this IQueryable<SurveyInvitation> invitations) =>
        invitations.Where(invitation => invitation.Answer!.IsSent);

    /// <summary>Those about contacts of a selection.</summary>
    public static IQueryable<SurveyInvitation> Within(this IQueryable<SurveyInvitation> invitations, Selection selection)
    {
        var (team, channel, begin, end) = (selection.Team, selection.Channel, selection.Begin, selection.End);
        if (!string.IsNullOrEmpty(team))
            invitations = invitations.Where(each => each.Team == team);
        if (channel is not null)
            invitations = invitations.Where(each => each.Channel == channel);
        if (begin is not null)
            invitations = invitations.Where(each => each.ContactAt >= begin);
        return end is null ? invitations : invitations.Where(each => each.ContactAt < end);
    }
}
