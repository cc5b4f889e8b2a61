using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>
/// Days of the sample organisation: two behind, three ahead, a diary and what came of it. The first owner has been along, since the sample has no
/// accounts.
/// </summary>
internal sealed class DaySample(Store store, TimeProvider clock) : ISamplePart
{
    public async Task BringAsync()
    {
        await RemoveAsync();
        var today = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        today = today.AddDays(-(((int)today.DayOfWeek + 4) % 7)); // the last Wednesday, so that no day falls on a weekend
        var owner = await store.People.Where(person => person.Role == Role.Owner && person.DeactivatedAt == null).OrderBy(person => person.Id)
            .Select(person => (long?)person.Id).FirstOrDefaultAsync();
        var road = Day(DayKind.OnTheRoad, "With Ian on the Leeds round", today.AddDays(-70).AddHours(6), "Gate 2 at the depot, ten minutes early",
            "What the driver knows about customers that no screen tells him.", "Ian, who drives it", owner is null ? 0 : 1);
        var steps = Day(DayKind.AsACustomer, "Send a pair back ourselves", today.AddDays(-21).AddHours(9), "Wherever you live",
            "Order on Monday, send back on Wednesday. Count how often you have to say the same thing.", null, 0);
        store.AddRange(road, steps);
        store.AddRange(Ahead(today));
        await store.SaveChangesAsync();
        if (owner is { } person)
        {
            store.Add(new DaySeat { DayId = road.Id, PersonId = person, At = road.StartsAt.AddDays(-10) });
            store.AddRange(
                Note(road, person, "1", 50, "Third door: he knows she cannot get up, so he rings and waits four minutes. The scanner wants forty seconds."),
                Note(road, person, "2", 180, "“Shed” in the delivery notes is on page two of his screen. He has it in a paper book, from eleven years."));
        }
        store.AddRange(
            Action(road, owner, "Delivery notes stand on the second page of the driver’s screen.", "Put “where to leave it” on the first page", 40,
                road.StartsAt.AddDays(30), "On the first page since the last update. Ian tried it for a week.", road.StartsAt.AddDays(33)),
            Action(road, owner, "The scanner counts forty seconds a door, whoever lives there.", "Let a driver mark a door as “needs time”", -14, null, null,
                null),
            Action(steps, owner, "We were asked for the order number four times.", "Ask for it once, and carry it along", -30, null, null, null));
        await store.SaveChangesAsync();
    }

    public Task RemoveAsync() => store.CustomerDays.Where(day => day.IsSample).ExecuteDeleteAsync();

    private CustomerDay[] Ahead(DateTimeOffset today) =>
    [
        Day(DayKind.BesideACustomer, "An afternoon with a community nurse on her feet", today.AddDays(9).AddHours(12), "The health centre in Harrogate",
            "Where shoes pinch after six hours, and what she does about it.", "A nurse who wrote to us", 0, HostConsent.Asked),
        Day(DayKind.OurOwnHouse, "Follow one order from click to doormat", today.AddDays(16).AddHours(8), "Packing hall, table 4",
            "Walk beside one box. Note where it waits, and who knows why.", null, 0),
        Day(DayKind.InternalCustomer, "A morning in the York shop", today.AddDays(30).AddHours(8), "York, before it opens",
            "What the shop needs from us, and does not ask for any more.", "Everybody in the shop", 0),
    ];

    private static DayNote Note(CustomerDay day, long person, string key, int minutes, string text) => new()
    {
        DayId = day.Id,
        PersonId = person,
        Key = key,
        At = day.StartsAt.AddMinutes(minutes),
        Text = text,
    };

    private CustomerDay Day(DayKind kind, string title, DateTimeOffset from, string location, string lookAt, string? host, int taken,
        HostConsent consent = HostConsent.Given) => new()
        {
            Uid = $"{Guid.NewGuid():N}@rapport",
            Kind = kind,
            Title = title,
            StartsAt = from,
            EndsAt = from.AddHours(7),
            Location = location,
            LookAt = lookAt,
            Host = host,
            Consent = host is null ? HostConsent.NotNeeded : consent,
            ConsentHow = host is null || consent != HostConsent.Given ? null : "Asked by telephone: two may come along and take notes, without names.",
            ConsentAt = host is null || consent != HostConsent.Given ? null : clock.GetUtcNow().AddDays(-80),
            Places = 2,
            Taken = taken,
            ChangedAt = clock.GetUtcNow(),
            IsSample = true,
        };

    private DayAction Action(CustomerDay day, long? owner, string finding, string what, int daysAgo, DateTimeOffset? doneAt, string? outcome,
        DateTimeOffset? toldAt) => new()
        {
            DayId = day.Id,
            Finding = finding,
            What = what,
            OwnerId = owner,
            DueOn = clock.Today().AddDays(-daysAgo),
            MadeBy = owner,
            MadeAt = day.EndsAt,
            DoneAt = doneAt,
            DoneBy = doneAt is null ? null : owner,
            Outcome = outcome,
            ToldAt = toldAt,
            ToldBy = toldAt is null ? null : owner,
        };
}
