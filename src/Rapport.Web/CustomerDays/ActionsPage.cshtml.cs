using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.CustomerDays;

/// <summary>What was seen, what is done about it, and whether whoever showed it knows.</summary>
internal sealed class ActionsModel(Store store, Viewer viewer, Logbook logbook, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ActionShown> Actions { get; private set; } = [];

    public async Task OnGetAsync() => Actions = await ActionShown.ReadAsync(store, viewer, store.DayActions);

    public Task<IActionResult> OnPostDoneAsync(long id, string? outcome) =>
        TickAsync(id, "did an action", "Done. Now back to whoever showed it, where there was somebody.", action =>
    {
        var said = Typed.Clean(outcome);
        if (said.Length is 0 or > DayAction.Longest)
            return $"Write down what came of it, in up to {DayAction.Longest} letters.";
        if (action.DoneAt is not null)
            return "It was done already; what stands there stays.";
        (action.DoneAt, action.DoneBy, action.Outcome) = (clock.GetUtcNow(), viewer.PersonId, said);
        return null;
    });

    public Task<IActionResult> OnPostToldAsync(long id) => TickAsync(id, "told the host", "Good. That is the step that is forgotten most.", action =>
    {
        if (action.DoneAt is null || action.ToldAt is not null)
            return action.DoneAt is null ? "First it is done, then the host is told." : "They know already.";
        (action.ToldAt, action.ToldBy) = (clock.GetUtcNow(), viewer.PersonId);
        return null;
    });

    private async Task<IActionResult> TickAsync(long id, string what, string sentence, Func<DayAction, string?> tick)
    {
        if (await store.DayActions.FirstOrDefaultAsync(action => action.Id == id) is not { } action)
            return NotFound();
        if (!viewer.PlansDays() && action.OwnerId != viewer.PersonId)
            return Forbid();
        if (tick(action) is { } complaint)
            return this.Said("/days/actions", complaint);
        logbook.Note(what, "customer day", action.DayId, $"action {id}");
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Said("/days/actions", "Somebody was quicker; what they wrote stands.");
        }
        return this.Said("/days/actions", sentence);
    }
}
