using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures.Ready;

/// <summary>Takes the answers to "Are we ready?": those who lead by name, everybody else without a trace of who said what.</summary>
internal sealed class Readiness(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Fewer answers than these are not shown, and they are shown in batches of at least as many.</summary>
    public const int Fewest = 5;

    /// <summary>The year that is being answered.</summary>
    public int Year => clock.GetUtcNow().Year;

    /// <summary>Whether the viewer answers for management.</summary>
    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    /// <summary>Whether the viewer has answered for everybody else, and cannot again.</summary>
    public Task<bool> HasAnsweredAsync()
    {
        var (year, person) = (Year, viewer.PersonId);
        return store.Set<ReadyAnswered>().AnyAsync(answered => answered.Year == year && answered.PersonId == person);
    }

    /// <summary>Keeps the viewer's answers for management, in place of what they said before this year.</summary>
    /// <param name="given">Values 1 to 5 by statement; what is not a statement or value has been left out.</param>
    public async Task CheckAsync(IReadOnlyDictionary<string, int> given)
    {
        var (year, person) = (Year, viewer.PersonId!.Value);
        await using var transaction = await store.Database.BeginTransactionAsync();
        await store.Set<ReadyCheck>().Where(check => check.Year == year && check.PersonId == person).ExecuteDeleteAsync();
        store.AddRange(given.Select(each => new ReadyCheck { Year = year, PersonId = person, Statement = each.Key, Value = each.Value }));
        logbook.Note("answered the self-check", "readiness", year);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Adds the viewer's answers up and forgets them.</summary>
    /// <returns>False where the viewer has answered this year already.</returns>
    public async Task<bool> AnswerAsync(IReadOnlyDictionary<string, int> given)
    {
        var (year, person) = (Year, viewer.PersonId!.Value);
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.Database.ExecuteSqlAsync(
            $"INSERT INTO ready_answered (year, person_id) VALUES ({year}, {person}) ON CONFLICT (year, person_id) DO NOTHING") == 0)
            return false;
        await store.Database.ExecuteSqlAsync(
            $"INSERT INTO ready_years (year, waiting, shown) VALUES ({year}, 1, 0) ON CONFLICT (year) DO UPDATE SET waiting = ready_years.waiting + 1");
        foreach (var (statement, value) in given)
            await store.Database.ExecuteSqlAsync($"""
                INSERT INTO ready_tallies (year, statement, value, waiting, shown) VALUES ({year}, {statement}, {value}, 1, 0)
                ON CONFLICT (year, statement, value) DO UPDATE SET waiting = ready_tallies.waiting + 1
                """);
        var show = await store.Database.ExecuteSqlAsync(
            $"UPDATE ready_years SET shown = shown + waiting, waiting = 0 WHERE year = {year} AND waiting >= {Fewest}");
        if (show == 1)
            await store.Database.ExecuteSqlAsync($"UPDATE ready_tallies SET shown = shown + waiting, waiting = 0 WHERE year = {year}");
        // Without a person: the log would tell otherwise who was the fifth.
        logbook.Note(null, "answered the self-check", "readiness", year);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
