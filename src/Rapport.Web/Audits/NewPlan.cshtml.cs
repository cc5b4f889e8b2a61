using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>Plans a sample: first what it comes to and costs, then the draw.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class NewPlanModel(Plans plans, Drawing drawing, Assigning assigning, Store store, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Wish Wish { get; set; } = new();

    public IReadOnlyList<string> Teams { get; private set; } = [];

    public IReadOnlyList<Person> Auditors { get; private set; } = [];

    /// <summary>What it comes to; null before it was asked for.</summary>
    public Reckoning? Reckoning { get; private set; }

    public async Task OnGetAsync()
    {
        var today = clock.Today();
        (Wish.From, Wish.To) = (today.AddMonths(-1), today);
        await ChoicesAsync();
        Wish.People = [.. Auditors.Select(person => person.Id)];
    }

    public async Task OnPostReckonAsync() => await ReckonAsync();

    public async Task<IActionResult> OnPostDrawAsync()
    {
        if (await ReckonAsync() is not { } candidates)
            return Page();
        var plan = await drawing.DrawAsync(Wish, candidates, Reckoning!);
        return this.Said($"/audits/plans/{plan.Id}", "It is drawn and handed out.");
    }

    private async Task<IReadOnlyList<Candidate>?> ReckonAsync()
    {
        await ChoicesAsync();
        Wish.Teams = [.. Wish.Teams.Where(Teams.Contains)];
        if (plans.Teams is not null && Wish.Teams.Count == 0)
            Wish.Teams = [.. Teams];
        Wish.People = [.. Wish.People.Where(id => Auditors.Any(person => person.Id == id)).Distinct()];
        if (Wish.People.Count == 0)
            ModelState.AddModelError("Wish.People", Auditors.Count == 0 ? "Nobody may rate yet: an owner names them on the page of plans." : "Choose who rates.");
        if (Wish.To < Wish.From)
            ModelState.AddModelError("Wish.To", "The last day is before the first.");
        if (!ModelState.IsValid)
            return null;
        var candidates = await Population.ReadAsync(store, Wish, plans.Teams);
        if (candidates.Count == 0)
        {
            ModelState.AddModelError("", "No conversation of these days, teams and channels is here. Choose others.");
            return null;
        }
        Wish.Seed ??= RandomNumberGenerator.GetInt32(1, int.MaxValue);
        ModelState.Remove("Wish.Seed");
        Reckoning = await Reckoning.OfAsync(store, Wish, candidates);
        return candidates;
    }

    private async Task ChoicesAsync()
    {
        Teams = plans.Teams ?? [.. (await store.Conversations.Where(talk => talk.Team != null).Select(talk => talk.Team!).Distinct().ToListAsync()).Order(StringComparer.Ordinal)];
        Auditors = await assigning.Auditors.AsNoTracking().ToListAsync();
    }
}
