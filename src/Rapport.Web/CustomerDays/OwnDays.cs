using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>On one's own page: days ahead, and what one has to see to.</summary>
internal sealed class OwnDays(Store store, Viewer viewer, HouseClock house, TimeProvider clock) : IOwnPart
{
    public async Task<Part?> ForViewerAsync()
    {
        var (now, person, seats) = (clock.GetUtcNow(), viewer.PersonId, store.DaySeats);
        var days = await DayShown.Of(store, viewer,
            store.CustomerDays.Where(day => day.EndsAt > now && day.CancelledAt == null && seats.Any(seat => seat.DayId == day.Id && seat.PersonId == person))
            .OrderBy(day => day.StartsAt)).ToListAsync();
        var actions = (await ActionShown.ReadAsync(store, viewer, store.DayActions.Where(action => action.OwnerId == person)))
            .Where(action => action.IsOpen).ToList();
        return days.Count + actions.Count == 0 ? null : new("/CustomerDays/_Own.cshtml", new Own(days, actions, house), 18);
    }

    internal sealed record Own(IReadOnlyList<DayShown> Days, IReadOnlyList<ActionShown> Actions, HouseClock House);
}
