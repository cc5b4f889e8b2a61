using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>Who sees which gestures and asks: the one rule.</summary>
internal static class GestureSight
{
    /// <summary>The owner all; everybody those of the teams they are in, and their own; nobody one about a conversation that is withheld from them.</summary>
    public static IQueryable<Gesture> SeenBy(this IQueryable<Gesture> gestures, Store store, Viewer viewer)
    {
        var (all, teams, person) = (viewer.SeesEverything, viewer.Teams, viewer.PersonId);
        var withheld = store.Set<Conversations.StoredConversation>().Where(talk => talk.WithheldFrom.Any(each => each.PersonId == person));
        return gestures.Where(gesture => (all || teams.Contains(gesture.Team) || gesture.PersonId == person)
            && !withheld.Any(talk => talk.Source == gesture.Source && talk.ExternalId == gesture.ExternalId));
    }

    /// <summary>The owner all; leaders those of the teams they lead; everybody their own.</summary>
    public static IQueryable<GestureAsk> SeenBy(this IQueryable<GestureAsk> asks, Viewer viewer)
    {
        var (person, led) = (viewer.PersonId, asks.LedBy(viewer));
        return asks.Where(ask => ask.PersonId == person || led.Any(each => each.Id == ask.Id));
    }

    /// <summary>Those that wait for the viewer's answer, or had it: never one's own, except the owner's.</summary>
    public static IQueryable<GestureAsk> LedBy(this IQueryable<GestureAsk> asks, Viewer viewer)
    {
        var (person, teams) = (viewer.PersonId, viewer.SeenTeams);
        return viewer.Role switch
        {
            Role.Owner => asks,
            Role.Leader => asks.Where(ask => teams.Contains(ask.Team) && ask.PersonId != person),
            _ => asks.Where(_ => false),
        };
    }
}
