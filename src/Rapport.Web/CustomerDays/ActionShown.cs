using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>An action as everybody reads it.</summary>
/// <param name="Owner">Who sees to it; null where they have left.</param>
/// <param name="HasHost">Whether there is a host to go back to.</param>
/// <param name="IsMine">Whether the viewer may tick it off: its owner, or whoever plans days.</param>
internal sealed record ActionShown(DayAction Action, string Day, DayKind Kind, string? Owner, bool HasHost, bool IsMine)
{
    /// <summary>What is still to do: true until it is done, and the host knows where there is one.</summary>
    public bool IsOpen => Action.DoneAt is null || (HasHost && Action.ToldAt is null);

    /// <summary>Open ones first, the most urgent first; then those that are done, the latest first.</summary>
    public static async Task<IReadOnlyList<ActionShown>> ReadAsync(Store store, Viewer viewer, IQueryable<DayAction> actions)
    {
        var people = store.People;
        var rows = await actions.AsNoTracking().Join(store.CustomerDays, action => action.DayId, day => day.Id, (action, day) => new
        {
            Action = action,
            day.Title,
            day.Kind,
            HasHost = day.Host != null,
            Owner = people.Where(person => person.Id == action.OwnerId).Select(person => person.Name).FirstOrDefault(),
        }).ToListAsync();
        return
        [
            .. rows.Select(row => new ActionShown(row.Action, row.Title, row.Kind, row.Owner, row.HasHost, viewer.PlansDays()
                || row.Action.OwnerId == viewer.PersonId))
                .OrderByDescending(row => row.IsOpen).ThenBy(row => row.Action.DoneAt is null ? row.Action.DueOn : DateOnly.MaxValue)
                    .ThenByDescending(row => row.Action.DoneAt).ThenBy(row => row.Action.Id),
        ];
    }
}
