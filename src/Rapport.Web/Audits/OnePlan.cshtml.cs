using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>How far a plan is; what came late; who has what. What was rated is not shown here, nor which audits are gold.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class OnePlanModel(Plans plans, Drawing drawing, Assigning assigning, Store store, Viewer viewer) : PageModel
{
    public PlanState State { get; private set; } = null!;

    public IReadOnlyList<PersonState> People { get; private set; } = [];

    public IReadOnlyList<AuditStratum> Strata { get; private set; } = [];

    /// <summary>How many conversations came after the last draw.</summary>
    public int Late { get; private set; }

    /// <summary>Whether the viewer may change it: an owner, or who drew it.</summary>
    public bool MayChange => viewer.SeesEverything || State.Plan.MadeBy == viewer.PersonId;

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        (People, Strata) = (await plans.PeopleAsync(id), await plans.StrataAsync(id));
        Late = State.Plan.ClosedAt is null ? (await LateAsync()).Count : 0;
        return Page();
    }

    public async Task<IActionResult> OnPostLateAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!MayChange || State.Plan.ClosedAt is not null)
            return Forbid();
        var drawn = await drawing.DrawLateAsync(State.Plan, await LateAsync());
        return this.Said($"/audits/plans/{id}", drawn == 0 ? "Nothing came since." : $"{drawn:N0} more are drawn and handed out.");
    }

    public async Task<IActionResult> OnPostReleaseAsync(long id, long person)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!MayChange)
            return Forbid();
        var released = await assigning.ReleaseAsync(id, person);
        return this.Said($"/audits/plans/{id}", $"{released:N0} wait for anybody of the plan now.");
    }

    public async Task<IActionResult> OnPostCloseAsync(long id)
    {
        if (!await FindAsync(id))
            return NotFound();
        if (!MayChange)
            return Forbid();
        if (State.Plan.ClosedAt is null)
            await assigning.CloseAsync(State.Plan);
        return this.Said($"/audits/plans/{id}", "It is closed. What was not begun is asked of nobody any more.");
    }

    private async Task<bool> FindAsync(long id)
    {
        State = (await plans.OneAsync(id))!;
        return State is not null;
    }

    private Task<IReadOnlyList<Candidate>> LateAsync() => Population.ReadAsync(store, Wish.Of(State.Plan), plans.Teams, State.Plan.DrawnUpTo);
}
