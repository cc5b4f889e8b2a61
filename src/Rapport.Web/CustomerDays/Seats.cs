using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>What came of signing up.</summary>
internal enum SignedUp
{
    /// <summary>There is a place.</summary>
    Place,

    /// <summary>All places are taken; the person waits for one.</summary>
    Waiting,

    /// <summary>They had signed up before, and keep what they had.</summary>
    Already,

    /// <summary>The day is over, cancelled, or was never there.</summary>
    Closed,
}

/// <summary>Who comes along. The database alone decides who gets the last place.</summary>
internal sealed class Seats(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Signs the viewer up: for a place, or for the waiting list.</summary>
    public async Task<SignedUp> SignUpAsync(long day)
    {
        var (person, now) = (viewer.PersonId!.Value, clock.GetUtcNow());
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (!await HoldAsync(day, now))
            return SignedUp.Closed;
        if (await store.Set<DaySeat>().AnyAsync(seat => seat.DayId == day && seat.PersonId == person))
            return SignedUp.Already;
        var hasPlace = await store.Database.ExecuteSqlAsync($"UPDATE customer_days SET taken = taken + 1 WHERE id = {day} AND taken < places") == 1;
        store.Add(new DaySeat { DayId = day, PersonId = person, IsWaiting = !hasPlace, At = now });
        logbook.Note(hasPlace ? "took a place" : "waits for a place", "customer day", day);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return hasPlace ? SignedUp.Place : SignedUp.Waiting;
    }

    /// <summary>Gives the viewer's place back; the first who waits has it.</summary>
    /// <returns>False where there was nothing to give back.</returns>
    public async Task<bool> LeaveAsync(long day)
    {
        var person = viewer.PersonId;
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (!await HoldAsync(day, clock.GetUtcNow()))
            return false;
        var own = store.Set<DaySeat>().Where(seat => seat.DayId == day && seat.PersonId == person);
        if (await own.Select(seat => (bool?)seat.IsWaiting).FirstOrDefaultAsync() is not { } isWaiting)
            return false;
        await own.ExecuteDeleteAsync();
        if (!isWaiting)
            await store.Database.ExecuteSqlAsync($"UPDATE customer_days SET taken = taken - 1 WHERE id = {day}");
        await FillAsync(day);
        logbook.Note("gave a place back", "customer day", day);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Gives free places to those who wait, the first first. Within the caller's transaction, which holds the day.</summary>
    public async Task FillAsync(long day)
    {
        while (await store.Set<DaySeat>().Where(seat => seat.DayId == day && seat.IsWaiting).OrderBy(seat => seat.Id).Select(seat => (long?)seat.Id)
            .FirstOrDefaultAsync() is { } next
            && await store.Database.ExecuteSqlAsync($"UPDATE customer_days SET taken = taken + 1 WHERE id = {day} AND taken < places") == 1)
        {
            await store.Set<DaySeat>().Where(seat => seat.Id == next).ExecuteUpdateAsync(set => set.SetProperty(seat => seat.IsWaiting, false));
            logbook.Note(null, "moved up from the waiting list", "customer day", day);
        }
    }

    /// <summary>Makes others who sign up or leave wait until this transaction ends, or a place might come free unseen by who just went to wait.</summary>
    private async Task<bool> HoldAsync(long day, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return await store.Database.ExecuteSqlAsync(
            $"UPDATE customer_days SET taken = taken WHERE id = {day} AND cancelled_at IS NULL AND ends_at > {at}") == 1;
    }
}
