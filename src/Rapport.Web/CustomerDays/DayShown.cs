using Microsoft.EntityFrameworkCore;
using Rapport.Reports;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>A day as a list shows it: without its host.</summary>
/// <param name="Taken">How many places are taken.</param>
/// <param name="IsWaiting">Whether the viewer waits for a place; null where they have not signed up.</param>
internal sealed record DayShown(
    long Id, DayKind Kind, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Location, int Places, int Taken, int Waiting, bool? IsWaiting,
        HostConsent Consent, DateTimeOffset? CancelledAt)
{
    /// <summary>Everybody sees every day.</summary>
    public static IQueryable<DayShown> Of(Store store, Viewer viewer, IQueryable<CustomerDay> days)
    {
        var (seats, person) = (store.DaySeats, viewer.PersonId);
        return days.AsNoTracking().Select(day => new DayShown(
            day.Id, day.Kind, day.Title, day.StartsAt, day.EndsAt, day.Location, day.Places, day.Taken,
                seats.Count(seat => seat.DayId == day.Id && seat.IsWaiting),
            seats.Where(seat => seat.DayId == day.Id && seat.PersonId == person).Select(seat => (bool?)seat.IsWaiting).FirstOrDefault(), day.Consent,
                day.CancelledAt));
    }

    /// <summary>"2 free places", "All 3 places are taken, 1 waiting".</summary>
    public string Free => Taken < Places ? Say.Many(Places - Taken, "free place", "free places")
        : $"{(Places == 1 ? "The place is" : $"All {Places} places are")} taken{(Waiting > 0 ? $", {Waiting} waiting" : "")}";
}
