using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>What a person may still spend this month.</summary>
/// <param name="Team">The team whose budget it is; null where none of theirs has one.</param>
/// <param name="Budget">A month's money; null where none was set.</param>
/// <param name="Left">What is left of it.</param>
internal sealed record Purse(string? Team, Money? Budget, Money? Left);

/// <summary>What came of noting a gesture.</summary>
/// <param name="Id">The gesture's number; null where it was not noted.</param>
/// <param name="Complaint">Why not, and what to do next; null where it was.</param>
internal sealed record Noted(long? Id, string? Complaint);

/// <summary>Notes gestures and takes them back. No approval beneath the budget; the database alone decides whether there is enough left.</summary>
internal sealed class Gesturing(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>How long a gesture can be taken back.</summary>
    public static TimeSpan Undoable { get; } = TimeSpan.FromDays(1);

    /// <summary>The viewer's purse of this month, of the first of their teams that has a budget.</summary>
    public async Task<Purse> PurseAsync()
    {
        var (month, person) = (Month.Of(clock.GetUtcNow()), viewer.PersonId);
        foreach (var team in viewer.Teams)
        {
            if (await GestureBudget.OfAsync(store, team, month) is not { } budget)
                continue;
            var currency = budget.Currency;
            var spent = await store.Set<GesturePurse>().Where(purse => purse.PersonId == person && purse.Month == month && purse.Currency == currency)
                .Select(purse => purse.Spent).FirstOrDefaultAsync();
            return new(team, budget.Money, new(Math.Max(0, budget.Minor - spent), currency));
        }
        return new(viewer.Teams.Count > 0 ? viewer.Teams[0] : null, null, null);
    }

    /// <summary>Notes one, unless it costs more than is left.</summary>
    /// <param name="what">What was done, clean and not empty.</param>
    /// <param name="why">What the customer had said, clean and not empty.</param>
    /// <param name="cost">In whole units as people write it; empty for nothing.</param>
    /// <param name="conversation">The conversation's number, or null; one the viewer may see.</param>
    public async Task<Noted> NoteAsync(string what, string why, string? cost, long? conversation)
    {
        if (what.Length is 0 or > Gesture.Longest || why.Length is 0 or > Gesture.Longest)
            return new(null, $"Say what you did and why, in up to {Gesture.Longest} letters each.");
        var purse = await PurseAsync();
        var (price, complaint) = Price(cost, purse);
        if (complaint is not null)
            return new(null, complaint);
        var talk = await store.Conversations.SeenBy(viewer).FirstOrDefaultAsync(each => each.Id == conversation);
        await using var transaction = await store.Database.BeginTransactionAsync();
        var now = clock.GetUtcNow();
        if (price is { } money && !await SpendAsync(Month.Of(now), money, purse.Budget!.Value.Minor))
            return new(null, $"That is more than the {(await PurseAsync()).Left} you have left this month. Ask your leader: what is not granted is kept, too.");
        var gesture = new Gesture
        {
            PersonId = viewer.PersonId,
            Advisor = viewer.Advisor,
            Team = purse.Team,
            At = now,
            What = what,
            Why = why,
            Minor = price?.Minor ?? 0,
            Currency = price?.Currency,
            Source = talk?.Source,
            ExternalId = talk?.ExternalId,
        };
        store.Add(gesture);
        await store.SaveChangesAsync();
        logbook.Note("noted gesture", "gesture", gesture.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(gesture.Id, null);
    }

    /// <summary>Takes one of the viewer's own back within a day of noting it: it is gone, and its cost is in the purse again.</summary>
    public async Task<bool> UndoAsync(long id)
    {
        var (person, since) = (viewer.PersonId, clock.GetUtcNow() - Undoable);
        await using var transaction = await store.Database.BeginTransactionAsync();
        var own = store.Gestures.Where(gesture => gesture.Id == id && gesture.PersonId == person && gesture.At > since);
        if (await own.AsNoTracking().FirstOrDefaultAsync() is not { } gesture || await own.ExecuteDeleteAsync() == 0)
            return false;
        var month = Month.Of(gesture.At);
        await store.Set<GesturePurse>().Where(purse => purse.PersonId == person && purse.Month == month && purse.Currency == gesture.Currency)
            .ExecuteUpdateAsync(set => set.SetProperty(purse => purse.Spent, purse => purse.Spent - gesture.Minor));
        logbook.Note("undid gesture", "gesture", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>What a cost says: null and no complaint where it was free.</summary>
    private static (Money? Price, string? Complaint) Price(string? cost, Purse purse)
    {
        if (string.IsNullOrWhiteSpace(cost) || (decimal.TryParse(cost.Replace(',', '.'), out var none) && none == 0))
            return (null, null);
        if (purse.Budget is not { } budget)
            return (null, "Your team has no budget yet. Note it with nothing under cost, or ask your leader.");
        return Money.Parse(cost, budget.Currency) is { } price ? (price, null)
            : (null, $"Write the cost in {budget.Currency}, such as {new Money(450, budget.Currency).Plain}; nothing if it was free.");
    }

    /// <summary>One statement, so that of two who spend the last of a budget at once the second finds too little left.</summary>
    private async Task<bool> SpendAsync(int month, Money price, long budget)
    {
        var (person, minor, currency) = (viewer.PersonId!.Value, price.Minor, price.Currency);
        return await store.Database.ExecuteSqlAsync($"""
            INSERT INTO gesture_purses (person_id, month, currency, spent)
            SELECT people.id, {month}, {currency}, {minor} FROM people WHERE people.id = {person} AND {minor} <= {budget}
            ON CONFLICT (person_id, month, currency) DO UPDATE SET spent = gesture_purses.spent + excluded.spent
            WHERE gesture_purses.spent + excluded.spent <= {budget}
            """) == 1;
    }
}
