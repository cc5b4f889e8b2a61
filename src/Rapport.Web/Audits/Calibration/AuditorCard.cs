using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>What is known of one person as an auditor.</summary>
/// <param name="Qualified">Since when they may rate, and why; null where they may not.</param>
/// <param name="Attempt">Their last attempt to qualify; null where there was none.</param>
/// <param name="Drift">Against gold, month by month and in all; what is of an open attempt is left out.</param>
internal sealed record AuditorCard(long Id, string Name, Role Role, Qualification? Qualified, Attempt? Attempt, IReadOnlyList<Drift> Drift)
{
    /// <summary>Null where nobody of that number is here.</summary>
    public static async Task<AuditorCard?> ReadAsync(Store store, long id) =>
        await store.People.AsNoTracking().FirstOrDefaultAsync(person => person.Id == id && person.DeactivatedAt == null) is { } person
            ? await OfAsync(store, person)
            : null;

    /// <summary>Everybody but advisors who have nothing to do with audits, in alphabetical order.</summary>
    public static async Task<IReadOnlyList<AuditorCard>> AllAsync(Store store)
    {
        var people = await store.People.AsNoTracking().Where(person => person.DeactivatedAt == null && (person.Role != Role.Advisor
            || store.Set<Qualification>().Any(held => held.PersonId == person.Id)
            || store.Set<Audit>().Any(audit => audit.PersonId == person.Id)))
            .OrderBy(person => person.Name).ToListAsync();
        var cards = new List<AuditorCard>();
        foreach (var person in people)
            cards.Add(await OfAsync(store, person));
        return cards;
    }

    private static async Task<AuditorCard> OfAsync(Store store, Person person)
    {
        var rated = await AgainstGold.ReadAsync(store, person.Id);
        var attempt = await Attempt.LastAsync(store, person.Id, rated);
        var told = attempt is { Open: > 0 } ? rated.Where(each => each.HandedOutAt != attempt.HandedOutAt).ToList() : rated;
        return new(
            person.Id, person.Name, person.Role,
            await store.Qualifications.AsNoTracking().FirstOrDefaultAsync(held => held.PersonId == person.Id && held.EndedAt == null),
            attempt, Calibration.Drift.Of(told));
    }
}
