using Rapport.Web.People;

namespace Rapport.Web.Conversations;

/// <summary>Who sees which conversation: the one rule.</summary>
internal static class Sight
{
    /// <summary>
    /// The owner all; leaders and auditors those of the teams they are in, as the conversation names its team; everybody their own; nobody
    /// one that is withheld from them.
    /// </summary>
    public static IQueryable<StoredConversation> SeenBy(this IQueryable<StoredConversation> conversations, Viewer viewer)
    {
        var person = viewer.PersonId;
        conversations = conversations.Where(talk => !talk.WithheldFrom.Any(withheld => withheld.PersonId == person));
        if (viewer.SeesEverything)
            return conversations;
        var (teams, name) = (viewer.SeenTeams, viewer.Advisor);
        return conversations.Where(talk => teams.Contains(talk.Team) || talk.Advisors.Any(advisor => advisor.Name == name));
    }
}
