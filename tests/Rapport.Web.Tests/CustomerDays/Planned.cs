using Microsoft.EntityFrameworkCore;
using Rapport.Web.CustomerDays;

namespace Rapport.Web.Tests.CustomerDays;

/// <summary>Days for tests, straight into the tables.</summary>
internal static class Planned
{
    /// <summary>A day with a host who agreed, in a week; with its number.</summary>
    public static Task<long> PlanAsync(this Platform platform, int places = 1, int inDays = 7, DayKind kind = DayKind.OnTheRoad,
        HostConsent consent = HostConsent.Given, string title = "With Ian on the Leeds round") =>
        platform.InStoreAsync(async store =>
        {
            var from = new DateTimeOffset(TimeProvider.System.GetUtcNow().AddDays(inDays).UtcDateTime.Date.AddHours(9), TimeSpan.Zero);
            var day = new CustomerDay
            {
                Uid = $"{Guid.NewGuid():N}@rapport",
                Kind = kind,
                Title = title,
                StartsAt = from,
                EndsAt = from.AddHours(6),
                Location = "Gate 2",
                LookAt = "Doors; stairs, dogs",
                Host = kind.HasHost() ? "Ian Ferris" : null,
                Consent = kind.HasHost() ? consent : HostConsent.NotNeeded,
                Places = places,
                ChangedAt = from.AddDays(-20),
            };
            store.Add(day);
            await store.SaveChangesAsync();
            return day.Id;
        });

    /// <summary>Gives somebody a place, whatever the day.</summary>
    public static Task<int> SeatAsync(this Platform platform, long day, long person) => platform.InStoreAsync(async store =>
    {
        store.Add(new DaySeat { DayId = day, PersonId = person, At = TimeProvider.System.GetUtcNow() });
        await store.SaveChangesAsync();
        return await store.CustomerDays.Where(each => each.Id == day).ExecuteUpdateAsync(set => set.SetProperty(each => each.Taken, each => each.Taken + 1));
    });
}
