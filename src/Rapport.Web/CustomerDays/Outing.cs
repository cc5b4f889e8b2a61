using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>That somebody has, or had, a place on a day that was not cancelled.</summary>
internal sealed class Outing
{
    public required long PersonId { get; init; }

    public required long DayId { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public static IQueryable<Outing> Of(Store store) => store.DaySeats.Where(seat => !seat.IsWaiting)
        .Join(store.CustomerDays.Where(day => day.CancelledAt == null), seat => seat.DayId, day => day.Id, (seat, day) => new Outing
        {
            PersonId = seat.PersonId,
            DayId = day.Id,
            Title = day.Title,
            StartsAt = day.StartsAt,
            EndsAt = day.EndsAt,
        });
}
