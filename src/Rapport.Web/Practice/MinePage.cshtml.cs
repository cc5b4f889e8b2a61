using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>All that the viewer practised, to be looked at, taken along, deleted.</summary>
internal sealed class MinePageModel(Store store, Viewer viewer, Scenarios scenarios, Exercising exercising) : PageModel
{
    public IReadOnlyList<(Exercise Exercise, Scenario? Scenario)> Exercises { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var all = new List<(Exercise, Scenario?)>();
        foreach (var exercise in await store.OwnExercises(viewer).AsNoTracking().OrderByDescending(each => each.Id).ToListAsync())
            all.Add((exercise, await scenarios.FindAsync(store, viewer, exercise.Scenario)));
        Exercises = all;
    }

    public async Task<IActionResult> OnPostForgetAllAsync()
    {
        await exercising.ForgetAsync(null);
        return this.Said("/practice/mine", "It is all deleted.");
    }
}
