using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>The door of one scenario: what it is about, the viewer's own exercises, and of one made here where it comes from.</summary>
internal sealed class ScenarioPageModel(Store store, Viewer viewer, Scenarios scenarios, Exercising exercising, Logbook logbook) : PageModel
{
    public Scenario Scenario { get; private set; } = null!;

    public IReadOnlyList<Exercise> Exercises { get; private set; } = [];

    /// <summary>Where the viewer may take it back: what it was made from; else null.</summary>
    public OwnScenario? Own { get; private set; }

    /// <summary>Whether the viewer may take the file along.</summary>
    public bool MayDownload => Scenarios.ConversationId(Scenario.Name) is null && (Scenarios.OwnId(Scenario.Name) is null || Own is not null);

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (await scenarios.FindAsync(store, viewer, name) is not { } scenario)
            return NotFound();
        Scenario = scenario;
        Exercises = await store.OwnExercises(viewer).AsNoTracking().Where(each => each.Scenario == name).OrderByDescending(each => each.Id).ToListAsync();
        if (Scenarios.OwnId(name) is { } id)
            Own = await store.OwnScenarios.AsNoTracking().ManagedBy(store, viewer).FirstOrDefaultAsync(own => own.Id == id);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(string name) =>
        await OnGetAsync(name) is PageResult && MayDownload
            ? File(System.Text.Encoding.UTF8.GetBytes(Scenario.Text), "text/plain; charset=utf-8", $"{name}.twee")
            : NotFound();

    public async Task<IActionResult> OnPostBeginAsync(string name) =>
        await exercising.BeginAsync(name) is { } id ? Redirect($"/practice/exercises/{id}") : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string name)
    {
        var id = Scenarios.OwnId(name);
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.OwnScenarios.ManagedBy(store, viewer).Where(own => own.Id == id).ExecuteDeleteAsync() == 0)
            return NotFound();
        logbook.Note("withdrew scenario", "practice", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return this.Said("/practice", "The scenario is gone, and with it all that anybody did in it.");
    }
}
