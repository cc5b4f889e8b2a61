using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Stories;

/// <summary>Who reads which story: the one rule, asked again at every read, so that consent taken back takes the story down everywhere at once.</summary>
internal static class StorySight
{
    /// <summary>Those whose consent holds today: recorded, not withdrawn, not run out, and where it was the survey's tick, still ticked.</summary>
    public static IQueryable<Story> Consented(this IQueryable<Story> stories, Store store, DateOnly today)
    {
        var answers = store.SurveyAnswers;
        return stories.Where(story => story.Scope != null && story.WithdrawnAt == null && story.State != StoryState.TakenDown
            && (story.ConsentUntil == null || story.ConsentUntil >= today)
            && (!story.IsBySurvey || answers.Any(answer => answer.InvitationId == story.InvitationId && answer.MayBeStory)));
    }

    /// <summary>Those that are told to a viewer; those for a team to that team only.</summary>
    public static IQueryable<Story> ToldTo(this IQueryable<Story> stories, Store store, Viewer viewer, DateOnly today)
    {
        var (all, teams, person) = (viewer.SeesEverything, viewer.Teams, viewer.PersonId);
        return stories.Consented(store, today).NotWithheld(store, viewer).Where(story => person != null && story.State == StoryState.Told
            && (story.Scope != Scope.Team || all || teams.Contains(story.Team)));
    }

    /// <summary>Those that the viewer may write in: the owner all, a leader their own and those of the teams they lead.</summary>
    public static IQueryable<Story> WrittenBy(this IQueryable<Story> stories, Store store, Viewer viewer)
    {
        var (all, leads, person, teams) = (viewer.SeesEverything, viewer.Role == Role.Leader, viewer.PersonId, viewer.SeenTeams);
        return stories.NotWithheld(store, viewer).Where(story => all || (leads && (story.WrittenBy == person || teams.Contains(story.Team))));
    }

    /// <summary>Those the viewer is in, once they are to hear it.</summary>
    public static IQueryable<Story> With(this IQueryable<Story> stories, Store store, Viewer viewer)
    {
        var (person, name) = (viewer.PersonId, viewer.Advisor);
        return stories.NotWithheld(store, viewer).Where(story => (story.State == StoryState.Hearing || story.State == StoryState.Told)
            && story.People.Any(each => (person != null && each.PersonId == person) || (name != null && each.Advisor == name)));
    }

    /// <summary>Whether this is the viewer.</summary>
    public static bool Is(this StoryPerson person, Viewer viewer) =>
        (person.PersonId is { } id && id == viewer.PersonId) || (person.Advisor is { } name && name == viewer.Advisor);

    /// <summary>None about a conversation that the viewer is to rate without knowing.</summary>
    private static IQueryable<Story> NotWithheld(this IQueryable<Story> stories, Store store, Viewer viewer)
    {
        var person = viewer.PersonId;
        var withheld = store.Withheld.Where(each => each.PersonId == person);
        return stories.Where(story => !withheld.Any(each => each.ConversationId == story.ConversationId));
    }
}
