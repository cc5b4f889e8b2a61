using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Stories;

/// <summary>Records customers' consent, and takes stories down when it is taken back: the words are deleted, not hidden.</summary>
internal sealed class Consents(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Records a customer's consent, or another one in its place; joins the store's pending changes.</summary>
    public void Record(Story story, Scope scope, DateOnly on, string how, DateOnly? until)
    {
        (story.Scope, story.ConsentOn, story.ConsentHow, story.ConsentUntil) = (scope, on, how, until);
        (story.ConsentBy, story.IsBySurvey) = (viewer.PersonId, false);
        logbook.Note("recorded consent", "story", story.Id, $"{scope}, {on:yyyy-MM-dd}{(until is null ? "" : $" until {until:yyyy-MM-dd}")}");
    }

    /// <summary>The customer takes consent back. Words, quotes and parts are deleted in one transaction; a line says that there was a story.</summary>
    /// <returns>False where it was down already.</returns>
    public async Task<bool> WithdrawAsync(long id)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        var down = await store.Stories.Where(story => story.Id == id && story.State != StoryState.TakenDown).ExecuteUpdateAsync(set => set
            .SetProperty(story => story.State, StoryState.TakenDown).SetProperty(story => story.WithdrawnAt, now)
            .SetProperty(story => story.Revision, story => story.Revision + 1)
            .SetProperty(story => story.Title, "").SetProperty(story => story.Body, "").SetProperty(story => story.Learnt, "")
            .SetProperty(story => story.Customer, (string?)null));
        if (down == 0)
            return false;
        await store.Set<StoryQuote>().Where(quote => quote.StoryId == id).ExecuteDeleteAsync();
        await store.Set<StoryPerson>().Where(person => person.StoryId == id).ExecuteDeleteAsync();
        logbook.Note("took down story", "story", id, "consent withdrawn");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Takes down what customers took back in their survey meanwhile.</summary>
    public async Task SweepAsync()
    {
        var answers = store.SurveyAnswers;
        foreach (var id in await store.Stories.Where(story => story.IsBySurvey && story.State != StoryState.TakenDown
            && !answers.Any(answer => answer.InvitationId == story.InvitationId && answer.MayBeStory)).Select(story => story.Id).ToListAsync())
            await WithdrawAsync(id);
    }
}
