using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>What each person of a team may spend in a month, and what it was before.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class BudgetsModel(Store store, Viewer viewer, Logbook logbook, TimeProvider clock) : PageModel
{
    private const string Path = "/gestures/budgets";

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>All that were set for the viewer's teams, the latest first, and by whom.</summary>
    public IReadOnlyList<(GestureBudget Budget, string? By)> History { get; private set; } = [];

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Currency { get; set; }

    public async Task OnGetAsync()
    {
        Teams = await TeamsAsync();
        var (all, teams) = (viewer.SeesEverything, Teams);
        var budgets = await store.GestureBudgets.AsNoTracking().Where(budget => all || teams.Contains(budget.Team)).OrderByDescending(budget => budget.Id)
            .ToListAsync();
        var names = await store.People.ToDictionaryAsync(person => person.Id, person => person.Name);
        History = [.. budgets.Select(budget => (budget, budget.SetBy is { } by ? names.GetValueOrDefault(by) : null))];
        Currency ??= budgets.Count > 0 ? budgets[0].Currency : null;
    }

    /// <summary>Another amount holds at once; another currency from next month, since this month's is being spent.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Money.Parse(Amount, Currency) is not { } money)
            ModelState.AddModelError("", "Write the amount as a number, such as 20.00, and choose its currency. 0 ends the budget.");
        else if (Team is null || !(await TeamsAsync()).Contains(Team, StringComparer.Ordinal))
            ModelState.AddModelError("", "Choose one of your teams.");
        else
            return this.Said(Path, await SetAsync(Team, money));
        await OnGetAsync();
        return Page();
    }

    private async Task<string> SetAsync(string team, Money money)
    {
        var (now, month) = (clock.GetUtcNow(), Month.Of(clock.GetUtcNow()));
        var isOther = await GestureBudget.OfAsync(store, team, month) is { } before && before.Currency != money.Currency;
        var from = isOther ? month + 1 : month;
        store.Add(new GestureBudget { Team = team, Minor = money.Minor, Currency = money.Currency, FromMonth = from, SetAt = now, SetBy = viewer.PersonId });
        logbook.Note("set gesture budget", "team", null, $"{money.Currency} {money.Plain} from {Month.Words(from)}");
        await store.SaveChangesAsync();
        return isOther ? $"It holds from {Month.Words(from)}: this month’s budget is in another currency, and partly spent." : "It holds from now on.";
    }

    private async Task<IReadOnlyList<string>> TeamsAsync() => viewer.SeesEverything
        ? await store.Teams.OrderBy(team => team.Name).Select(team => team.Name).ToListAsync() : viewer.SeenTeams;
}
