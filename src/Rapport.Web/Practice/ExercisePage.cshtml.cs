using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Audits;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>One exercise of the viewer's own: under way, or what came of it.</summary>
internal sealed class ExercisePageModel(Store store, Exercising exercising, Yardsticks yardsticks, ForToday today) : PageModel
{
    /// <summary>Who chooses everything has chosen nothing.</summary>
    public const int MostChosen = 4;

    public const int LongestAnswer = 2000;

    public Exercise Exercise { get; private set; } = null!;

    public Scenario Scenario { get; private set; } = null!;

    public Found? Found { get; private set; }

    public Answered? Answered { get; private set; }

    public Way? Way { get; private set; }

    /// <summary>What to do next.</summary>
    public Today? Next { get; private set; }

    /// <summary>What hinders, and what to do.</summary>
    public string? Complaint { get; private set; }

    /// <summary>What was filled in and could not be kept as it was.</summary>
    public string? Draft { get; private set; }

    public IReadOnlyList<WordsAt> Chosen { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(long id) => ShowAsync(id);

    public async Task<IActionResult> OnPostCompareAsync(long id, int revision, [FromForm] IReadOnlyList<string> chosen)
    {
        if (await exercising.FindAsync(id) is not (var exercise, { Kind: ScenarioKind.Find } scenario))
            return NotFound();
        var offered = scenario.Talk.Turns.Index().SelectMany(turn => Stretches.Of(turn.Index, turn.Item.Text)).ToHashSet();
        Chosen = [.. chosen.Select(Stretches.Read).OfType<WordsAt>().Where(offered.Contains).Distinct()];
        Complaint = Chosen.Count switch
        {
            0 => "Choose the words first that you would have picked up.",
            > MostChosen => $"You chose {Chosen.Count}. Nobody can take up everything: choose {MostChosen} at most.",
            _ => null,
        };
        return Complaint is null ? await KeepAsync(exercise, revision, new() { Chosen = Chosen }, isDone: true) : await ShowAsync(id);
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id, int revision, string? answer)
    {
        if (await exercising.FindAsync(id) is not (var exercise, { Kind: ScenarioKind.Answer }))
            return NotFound();
        Draft = Typed.Clean(answer);
        Complaint = Draft.Length switch
        {
            0 => "Write first what you would say.",
            > LongestAnswer => $"That is {Draft.Length:N0} characters long; {LongestAnswer:N0} is the most.",
            _ => null,
        };
        return Complaint is null ? await KeepAsync(exercise, revision, new() { Answer = Draft }, isDone: true) : await ShowAsync(id);
    }

    public async Task<IActionResult> OnPostChooseAsync(long id, int revision, int choice)
    {
        if (await exercising.FindAsync(id) is not (var exercise, { Parts: true } scenario))
            return NotFound();
        return new Way(scenario, exercise.Work.Steps).With(choice) is { } steps
            ? await KeepAsync(exercise, revision, new() { Steps = steps }, new Way(scenario, steps).IsOver)
            : Redirect($"/practice/exercises/{id}");
    }

    public async Task<IActionResult> OnPostBackAsync(long id, int revision, int choices)
    {
        if (await exercising.FindAsync(id) is not (var exercise, { Parts: true } scenario))
            return NotFound();
        return await KeepAsync(exercise, revision, new() { Steps = new Way(scenario, exercise.Work.Steps).BackTo(Math.Max(0, choices)) }, isDone: false);
    }

    public async Task<IActionResult> OnPostForgetAsync(long id) =>
        await exercising.ForgetAsync(id) > 0 ? this.Said("/practice/mine", "It is deleted.") : NotFound();

    private async Task<IActionResult> KeepAsync(Exercise exercise, int revision, Work work, bool isDone) =>
        await exercising.KeepAsync(exercise, revision, work, isDone)
            ? Redirect($"/practice/exercises/{exercise.Id}#here")
            : this.Said($"/practice/exercises/{exercise.Id}", "In another window you were further on already; this is how it stands.");

    private async Task<IActionResult> ShowAsync(long id)
    {
        if (await exercising.FindAsync(id) is not var (exercise, scenario))
            return NotFound();
        Exercise = exercise;
        if (scenario is null)
            return this.Said("/practice/mine", "The text of this scenario has changed since, or it is no longer here. What you did stands in your own file.");
        Scenario = scenario;
        if (scenario.Parts)
            Way = new(scenario, exercise.Work.Steps);
        else if (exercise.DoneAt is not null && scenario.Kind == ScenarioKind.Find)
            Found = new(scenario, exercise.Work.Chosen);
        else if (exercise.Work.Answer is { } answer)
            Answered = new(scenario, answer, await yardsticks.CurrentAsync(store), await exercising.EarlierAsync(id));
        Next = exercise.DoneAt is null ? null : await today.ChooseAsync();
        return Page();
    }
}
