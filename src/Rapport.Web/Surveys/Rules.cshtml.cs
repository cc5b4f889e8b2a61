using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>By which rules customers are asked, for owners. Secrets are not here: they stay in the configuration.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class RulesModel(Store store, SurveySettings settings, SurveyBook book, Logbook logbook) : PageModel
{
    private const string Meanwhile = "Somebody else changed the rules meanwhile. These are theirs; look at them, and change what you still want changed.";

    [BindProperty]
    public Chosen Rules { get; set; } = new();

    public SurveySettings Settings => settings;

    /// <summary>Whether an owner chose them; else they are the configuration's.</summary>
    public bool AreChosen { get; private set; }

    public IEnumerable<string> Surveys => book.All.Select(survey => survey.Name).Distinct(StringComparer.Ordinal);

    public async Task OnGetAsync()
    {
        var rules = await SurveyRules.ReadAsync(store, settings);
        (Rules, AreChosen) = (Chosen.Of(rules), rules.Version > 0);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!book.Has(Rules.Survey))
            ModelState.AddModelError("Rules.Survey", "There is no survey of this name.");
        if (Rules.ReminderAfterDays >= Rules.OpenDays)
            ModelState.AddModelError("Rules.ReminderAfterDays", "A reminder goes out before the survey closes; 0 for none.");
        var before = await SurveyRules.ReadAsync(store, settings);
        AreChosen = before.Version > 0;
        if (!ModelState.IsValid)
            return Page();
        var chosen = Rules.ToRules();
        if (before.Version != Rules.Version)
            return this.Said("/surveys/rules", Meanwhile);
        if (chosen.ChangesFrom(before) is not { Length: > 0 } changes)
            return this.Said("/surveys/rules", "Nothing is different from before.");
        var entry = store.Entry(chosen);
        entry.State = before.Version == 0 ? EntityState.Added : EntityState.Modified;
        entry.OriginalValues[nameof(SurveyRules.Version)] = before.Version;
        return await SaveAsync("changed survey rules", changes,
            "The rules are kept. They hold for every invitation from now on; those that are out stay as they are.");
    }

    public async Task<IActionResult> OnPostBackAsync()
    {
        if (await store.SurveyRules.FirstOrDefaultAsync() is not { } chosen)
            return this.Said("/surveys/rules", "The configuration holds already.");
        store.Remove(chosen);
        return await SaveAsync("gave up survey rules", SurveyRules.Of(settings).ChangesFrom(chosen), "The configuration holds again.");
    }

    private async Task<IActionResult> SaveAsync(string what, string detail, string sentence)
    {
        logbook.Note(what, "survey", null, detail);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Changed, or chosen for the first time, by somebody else in the same moment: theirs stands.
            return this.Said("/surveys/rules", Meanwhile);
        }
        return this.Said("/surveys/rules", sentence);
    }

    internal sealed class Chosen
    {
        [Required]
        public string Survey { get; set; } = "";

        [Required(ErrorMessage = "A share from 0.1 to 100 percent."), Range(.1, 100, ErrorMessage = "A share from 0.1 to 100 percent.")]
        public decimal? Percent { get; set; }

        [Required(ErrorMessage = "From 0 to 730 days."), Range(0, 730, ErrorMessage = "From 0 to 730 days.")]
        public int? QuietDays { get; set; }

        [Required(ErrorMessage = "From 1 to 180 days."), Range(1, 180, ErrorMessage = "From 1 to 180 days.")]
        public int? OpenDays { get; set; }

        [Required(ErrorMessage = "From 0 to 90 days."), Range(0, 90, ErrorMessage = "From 0 to 90 days.")]
        public int? ReminderAfterDays { get; set; }

        public bool Anonymous { get; set; }

        /// <summary>Of the rules that were looked at.</summary>
        public int Version { get; set; }

        public static Chosen Of(SurveyRules rules) => new()
        {
            Survey = rules.Survey,
            Percent = Math.Round((decimal)rules.Share * 100, 4) / 1.0000m,
            QuietDays = rules.QuietDays,
            OpenDays = rules.OpenDays,
            ReminderAfterDays = rules.ReminderAfterDays,
            Anonymous = rules.Anonymous,
            Version = rules.Version,
        };

        public SurveyRules ToRules() => new()
        {
            Survey = Survey,
            Share = (double)(Percent!.Value / 100),
            QuietDays = QuietDays!.Value,
            OpenDays = OpenDays!.Value,
            ReminderAfterDays = ReminderAfterDays!.Value,
            Anonymous = Anonymous,
            Version = Version + 1,
        };
    }
}
