using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>Somebody who may rate, or might.</summary>
internal sealed record Rater(long Id, string Name, Role Role, Qualification? Qualified);

/// <summary>All plans, and who may rate for them.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class PlansPageModel(Plans plans, Store store, Viewer viewer, Logbook logbook, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PlanState> Plans { get; private set; } = [];

    public IReadOnlyList<Rater> Raters { get; private set; } = [];

    public bool IsOwner => viewer.SeesEverything;

    public async Task OnGetAsync()
    {
        Plans = await plans.AllAsync();
        var held = await store.Qualifications.AsNoTracking().Where(each => each.EndedAt == null).ToDictionaryAsync(each => each.PersonId);
        Raters = [.. (await store.People.AsNoTracking().Where(person => person.DeactivatedAt == null).OrderBy(person => person.Name).ToListAsync())
            .Select(person => new Rater(person.Id, person.Name, person.Role, held.GetValueOrDefault(person.Id)))];
    }

    public async Task<IActionResult> OnPostQualifyAsync(long person)
    {
        if (!IsOwner)
            return Forbid();
        if (!await store.People.AnyAsync(each => each.Id == person && each.DeactivatedAt == null)
            || await store.Qualifications.AnyAsync(each => each.PersonId == person && each.EndedAt == null))
            return Redirect("/audits/plans");
        store.Add(new Qualification
        {
            PersonId = person,
            GrantedAt = clock.GetUtcNow(),
            GrantedBy = viewer.PersonId,
            Grounds = "named, without gold conversations",
        });
        logbook.Note("qualified", "person", person);
        await store.SaveChangesAsync();
        return this.Said("/audits/plans", "They may rate from now on.");
    }

    public async Task<IActionResult> OnPostEndAsync(long person)
    {
        if (!IsOwner)
            return Forbid();
        foreach (var held in await store.Qualifications.Where(each => each.PersonId == person && each.EndedAt == null).ToListAsync())
        {
            held.EndedAt = clock.GetUtcNow();
            logbook.Note("ended qualification", "person", person);
        }
        await store.SaveChangesAsync();
        return this.Said("/audits/plans", "They get no more. What waits for them can be freed on the page of its plan.");
    }
}
