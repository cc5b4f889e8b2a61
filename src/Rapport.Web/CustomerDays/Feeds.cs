using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Each person's days for their own calendar, under an address that only they know and can renew.</summary>
internal static class Feeds
{
    /// <summary>Makes a new secret address for a person; the one before opens nothing any more. Joins the store's pending changes.</summary>
    /// <returns>Its path, which is never known again.</returns>
    public static async Task<string> RenewAsync(Store store, long person, DateTimeOffset now)
    {
        var secret = Secret.New();
        await store.Set<DayFeed>().Where(feed => feed.PersonId == person).ExecuteDeleteAsync();
        store.Add(new DayFeed { PersonId = person, TokenHash = secret.Hash, MadeAt = now });
        return $"/days/feed/{secret.Text}";
    }

    /// <summary>
    /// The calendar behind an address: the days of the last year and those ahead that its person has signed up for, cancelled ones marked so.
    /// </summary>
    public static async Task<IResult> GetAsync(string token, Store store, TimeProvider clock)
    {
        var (hash, since) = (new Secret(token).Hash, clock.GetUtcNow().AddYears(-1));
        var person = await store.Set<DayFeed>().Where(feed => feed.TokenHash == hash)
            .Join(store.People.Where(each => each.DeactivatedAt == null), feed => feed.PersonId, each => each.Id, (feed, each) => (long?)each.Id)
                .FirstOrDefaultAsync();
        if (person is null)
            return TypedResults.NotFound();
        var days = await store.DaySeats.Where(seat => seat.PersonId == person)
            .Join(store.CustomerDays.AsNoTracking().Where(day => day.EndsAt > since), seat => seat.DayId, day => day.Id, (seat, day) =>
                new { Day = day, seat.IsWaiting }).OrderBy(each => each.Day.StartsAt).ToListAsync();
        return TypedResults.Text(ICalendar.Write(days.Select(each => Event(each.Day, each.IsWaiting))), ICalendar.Type, Encoding.UTF8);
    }

    private static CalendarEvent Event(CustomerDay day, bool isWaiting) => new(
        day.Uid, day.Sequence, day.ChangedAt, day.StartsAt, day.EndsAt, isWaiting ? $"{day.Title} (waiting list)" : day.Title, day.LookAt, day.Location,
        day.CancelledAt is not null ? CalendarStatus.Cancelled : isWaiting || !day.MayBeNoted ? CalendarStatus.Tentative : CalendarStatus.Confirmed);
}
