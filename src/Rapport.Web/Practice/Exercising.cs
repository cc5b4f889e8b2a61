using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>Begins, keeps and forgets the viewer's own exercises.</summary>
internal sealed class Exercising(Store store, Viewer viewer, Scenarios scenarios, TimeProvider clock)
{
    /// <returns>The new exercise's number; null where there is no such scenario (any more) for this viewer.</returns>
    public async Task<long?> BeginAsync(string name)
    {
        if (viewer.PersonId is not { } person || await scenarios.FindAsync(store, viewer, name) is not { } scenario)
            return null;
        var exercise = new Exercise
        {
            PersonId = person,
            Scenario = name,
            Version = scenario.Version,
            BegunAt = clock.GetUtcNow(),
            OwnScenarioId = Scenarios.OwnId(name),
            ConversationId = Scenarios.ConversationId(name),
        };
        store.Add(exercise);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return null; // what it is made from was withdrawn at this very moment
        }
        return exercise.Id;
    }

    /// <summary>The viewer's exercise with its scenario, which is null where it has changed since; null where there is no such exercise of theirs.</summary>
    public async Task<(Exercise Exercise, Scenario? Scenario)?> FindAsync(long id)
    {
        if (await store.OwnExercises(viewer).FirstOrDefaultAsync(each => each.Id == id) is not { } exercise)
            return null;
        var scenario = await scenarios.FindAsync(store, viewer, exercise.Scenario);
        return (exercise, scenario?.Version == exercise.Version ? scenario : null);
    }

    /// <summary>Keeps what was done.</summary>
    /// <param name="exercise">As it was found.</param>
    /// <param name="revision">The state that the page showed.</param>
    /// <param name="work">What is done now.</param>
    /// <param name="isDone">Whether that is the end of it.</param>
    /// <returns>False where another window was quicker: nothing is kept then.</returns>
    public async Task<bool> KeepAsync(Exercise exercise, int revision, Work work, bool isDone)
    {
        if (exercise.Revision != revision)
            return false;
        (exercise.Work, exercise.Revision) = (work, revision + 1);
        if (isDone)
            exercise.DoneAt ??= clock.GetUtcNow();
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

    /// <summary>The viewer's earlier answers but for this one, with the titles of their scenarios; the latest first.</summary>
    public async Task<IReadOnlyList<(string Title, string Answer)>> EarlierAsync(long besides)
    {
        const int most = 50;
        var earlier = new List<(string, string)>();
        var done = store.OwnExercises(viewer).AsNoTracking().Where(each => each.Id != besides && each.DoneAt != null);
        foreach (var exercise in await done.OrderByDescending(each => each.Id).Take(most).ToListAsync())
        {
            if (exercise.Work.Answer is { } answer)
                earlier.Add(((await scenarios.FindAsync(store, viewer, exercise.Scenario))?.Title ?? exercise.Scenario, answer));
        }
        return earlier;
    }

    /// <summary>Forgets one, or all.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> ForgetAsync(long? id) => store.OwnExercises(viewer).Where(each => id == null || each.Id == id).ExecuteDeleteAsync();
}
