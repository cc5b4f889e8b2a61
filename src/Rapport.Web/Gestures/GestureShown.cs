using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>A gesture as colleagues read it: without what it cost.</summary>
internal sealed record GestureShown
{
    public required long Id { get; init; }

    /// <summary>Who did it; null where that is not known any more.</summary>
    public string? By { get; init; }

    public bool IsOwn { get; init; }

    public string? Team { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    /// <summary>The conversation's number, where the viewer may see it.</summary>
    public long? Conversation { get; init; }

    /// <summary>Those of the query that the viewer may see, the latest first.</summary>
    /// <param name="store">Where they lie.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="gestures">Any.</param>
    /// <param name="before">Only those noted before this one; null for the latest.</param>
    /// <param name="most">How many.</param>
    public static Task<List<GestureShown>> ReadAsync(Store store, Viewer viewer, IQueryable<Gesture> gestures, long? before = null, int most = 50)
    {
        var (people, person, talks) = (store.People, viewer.PersonId, store.Conversations.SeenBy(viewer));
        return gestures.AsNoTracking().SeenBy(store, viewer).Where(gesture => before == null || gesture.Id < before)
            .OrderByDescending(gesture => gesture.Id).Take(most).Select(gesture => new GestureShown
            {
                Id = gesture.Id,
                By = people.Where(each => each.Id == gesture.PersonId).Select(each => each.Name).FirstOrDefault() ?? gesture.Advisor,
                IsOwn = gesture.PersonId != null && gesture.PersonId == person,
                Team = gesture.Team,
                At = gesture.At,
                What = gesture.What,
                Why = gesture.Why,
                Conversation = talks.Where(talk => talk.Source == gesture.Source && talk.ExternalId == gesture.ExternalId)
                    .Select(talk => (long?)talk.Id).FirstOrDefault(),
            }).ToListAsync();
    }
}
