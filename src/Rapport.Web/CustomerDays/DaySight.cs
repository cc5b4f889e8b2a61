using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>Who sees a day's host and diary, and who plans: the one rule. The day itself everybody sees.</summary>
internal static class DaySight
{
    /// <summary>Whether the viewer plans days: owner and leaders.</summary>
    public static bool PlansDays(this Viewer viewer) => viewer.Role is Role.Owner or Role.Leader;

    /// <summary>Days whose host and diary the viewer sees: the owner all; whoever planned it; whoever has a place.</summary>
    public static IQueryable<CustomerDay> InsideFor(this IQueryable<CustomerDay> days, Store store, Viewer viewer)
    {
        var (all, person, seats) = (viewer.SeesEverything, viewer.PersonId, store.DaySeats);
        return days.Where(day => all || (person != null && day.PlannedBy == person)
            || seats.Any(seat => seat.DayId == day.Id && seat.PersonId == person && !seat.IsWaiting));
    }
}
