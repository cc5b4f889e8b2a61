using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>A contest as people and programs read it.</summary>
/// <param name="Conversation">The conversation's number.</param>
/// <param name="Rating">The rating's number.</param>
/// <param name="Finding">What is disputed: <c>rating</c>, or a code.</param>
/// <param name="Turn">Where its words stand; null for the rating as a whole.</param>
/// <param name="By">Who disputes it.</param>
/// <param name="IsUpheld">Null as long as it is open.</param>
/// <param name="DecidedBy">Who decided; or null.</param>
/// <param name="Decision">Why; or null.</param>
internal sealed record SaidContest(
    long Id, long Conversation, long Rating, string Finding, int? Turn, int? Start, int? Length, string By, string Reason, DateTimeOffset MadeAt,
    bool? IsUpheld, string? DecidedBy, string? Decision, DateTimeOffset? DecidedAt)
{
    /// <summary>Contests, in their order, with the names of those who speak in them.</summary>
    public static IQueryable<SaidContest> Of(Store store, IQueryable<Contest> contests)
    {
        var people = store.Set<Person>();
        return contests.Select(contest => new SaidContest(
            contest.Id, contest.ConversationId, contest.RatingId, contest.Finding, contest.Turn, contest.Start, contest.Length,
            people.Where(person => person.Id == contest.PersonId).Select(person => person.Name).First(), contest.Reason, contest.MadeAt, contest.IsUpheld,
            people.Where(person => person.Id == contest.DecidedBy).Select(person => person.Name).FirstOrDefault(), contest.Decision, contest.DecidedAt));
    }
}

/// <summary>A note as people and programs read it.</summary>
/// <param name="By">Who wrote it.</param>
internal sealed record SaidNote(long Id, string By, string Text, DateTimeOffset MadeAt)
{
    public static Task<List<SaidNote>> OfAsync(Store store, long conversation) => store.Notes.Where(note => note.ConversationId == conversation)
        .Join(store.Set<Person>(), note => note.PersonId, person => person.Id, (note, person) => new { note, person.Name })
        .OrderBy(each => each.note.Id).Select(each => new SaidNote(each.note.Id, each.Name, each.note.Text, each.note.MadeAt)).ToListAsync();
}
