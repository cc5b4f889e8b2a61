using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Stories;

/// <summary>
/// The people in a story hear it first. It is told once all have said yes. Silence is no yes: after two weeks the story may be told without the
/// name and the words of whoever has not said. A no holds it, and may be said later, too.
/// </summary>
internal sealed class Hearing(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Days until the reminder, and until it may be told without whoever is silent.</summary>
    public const int ReminderAfter = 7, Days = 14;

    private const string Colleague = "a colleague";

    /// <summary>Lets the people in it hear a draft with consent.</summary>
    public async Task<bool> BeginAsync(Story story)
    {
        if (story.State != StoryState.Draft || story.Scope is null)
            return false;
        (story.State, story.HeardFrom, story.Revision) = (StoryState.Hearing, clock.GetUtcNow(), story.Revision + 1);
        logbook.Note("let people hear story", "story", story.Id, $"{story.People.Count} people");
        return await SavedAsync();
    }

    /// <summary>Keeps what somebody in it says; a no takes a told story back to those who are in it.</summary>
    /// <param name="story">With its people and quotes, tracked.</param>
    /// <param name="person">Whose answer.</param>
    /// <param name="answer">What they say.</param>
    public async Task<bool> AnswerAsync(Story story, StoryPerson person, Answered answer)
    {
        if (story.State is not (StoryState.Hearing or StoryState.Told))
            return false;
        (person.IsAgreed, person.IsNamed, person.OwnWords) = (answer.IsAgreed, answer.IsNamed, answer.OwnWords);
        (person.AnsweredAt, person.AnsweredBy) = (clock.GetUtcNow(), viewer.PersonId);
        foreach (var quote in story.Quotes.Where(quote => quote.Advisor is not null && quote.Advisor == person.Advisor))
            quote.IsLeftOut = answer.LeavesOut;
        if (!answer.IsNamed)
            await UnnameAsync(story, person);
        if (!answer.IsAgreed && story.State == StoryState.Told)
            (story.State, story.ToldAt) = (StoryState.Hearing, null);
        story.Revision++;
        logbook.Note(answer.IsAgreed ? "agreed to story" : "refused story", "story", story.Id, answer.IsAgreed && person.PersonId != viewer.PersonId
            ? "written down by another" : null);
        return await SavedAsync();
    }

    /// <summary>What still holds a story back; null where it may be told.</summary>
    public string? Holds(Story story, bool consentHolds) =>
        !consentHolds ? "The customer’s consent does not hold."
        : story.People.Any(person => person.IsAgreed == false) ? "Somebody in it does not want it told. Change it with them, or let it be."
        : story.People.Any(person => person.IsAgreed is null) && !IsPatient(story)
            ? $"Not everybody in it has said yet. They have until {story.HeardFrom!.Value.AddDays(Days):d MMMM yyyy}; then it may be told without their names."
        : null;

    /// <summary>Tells it, unless anything holds it, or changed meanwhile.</summary>
    public async Task<bool> TellAsync(Story story, DateOnly today)
    {
        if (story.State != StoryState.Hearing || Holds(story, await store.Stories.Consented(store, today).AnyAsync(each => each.Id == story.Id)) is not null)
            return false;
        foreach (var silent in story.People.Where(person => person.IsAgreed is null))
        {
            silent.IsNamed = false;
            foreach (var quote in story.Quotes.Where(quote => quote.Advisor is not null && quote.Advisor == silent.Advisor))
                quote.IsLeftOut = true;
            await UnnameAsync(story, silent);
        }
        (story.State, story.ToldAt, story.Revision) = (StoryState.Told, clock.GetUtcNow(), story.Revision + 1);
        logbook.Note("told story", "story", story.Id, story.Scope.ToString());
        return await SavedAsync();
    }

    private bool IsPatient(Story story) => story.HeardFrom is { } from && from.AddDays(Days) <= clock.GetUtcNow();

    private async Task UnnameAsync(Story story, StoryPerson person)
    {
        var names = new List<string?> { person.Advisor, person.PersonId is { } id ? await store.People.Where(each => each.Id == id)
            .Select(each => each.Name).SingleAsync() : null };
        foreach (var name in names.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            (story.Title, story.Body, story.Learnt) = (Without(story.Title, name), Without(story.Body, name), Without(story.Learnt, name));
            foreach (var quote in story.Quotes)
                quote.Text = Without(quote.Text, name);
        }
    }

    /// <summary>A text without somebody's name, whole or first.</summary>
    public static string Without(string text, string name) => new[] { name, name.Split(' ')[0] }.Where(each => each.Length > 1)
        .Aggregate(text, (rest, each) => Regex.Replace(rest, $@"(?<!\w){Regex.Escape(each)}(?!\w)", Colleague, RegexOptions.IgnoreCase));

    /// <summary>Consent taken back, an answer, or another hand at the same moment: then nothing of this is stored.</summary>
    private async Task<bool> SavedAsync()
    {
        try
        {
            await store.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>What somebody in a story says to it.</summary>
    /// <param name="IsAgreed">Whether it may be told with them in it.</param>
    /// <param name="IsNamed">Whether with their name.</param>
    /// <param name="LeavesOut">Whether their words are left out.</param>
    /// <param name="OwnWords">Their part in their own words; or null.</param>
    internal sealed record Answered(bool IsAgreed, bool IsNamed, bool LeavesOut, string? OwnWords);
}
