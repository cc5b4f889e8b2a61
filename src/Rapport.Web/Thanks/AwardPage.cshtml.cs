using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>The award, if the house has one: a shortlist is drawn, people decide, the reason stays.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class AwardPageModel(Store store, Awards awards, TimeProvider clock) : PageModel
{
    private const string Here = "/thanks/award";

    public bool IsOn { get; private set; }

    public IReadOnlyList<(Award Award, IReadOnlyList<(Nominee Nominee, string Name)> Names, string? By)> Lists { get; private set; } = [];

    [BindProperty]
    public Wanted New { get; set; } = new();

    public async Task OnGetAsync()
    {
        var today = clock.Today();
        (New.From, New.To) = (New.From ?? today.AddDays(-90), New.To ?? today);
        IsOn = await awards.IsOnAsync();
        var names = await store.People.ToDictionaryAsync(person => person.Id, person => person.Name);
        var nominees = (await store.Nominees.AsNoTracking().OrderBy(each => each.Id).ToListAsync()).ToLookup(each => each.AwardId);
        Lists = [.. (await store.Awards.AsNoTracking().OrderByDescending(award => award.Id).ToListAsync()).Select(award => (
            award,
            (IReadOnlyList<(Nominee, string)>)[.. nominees[award.Id]
                .Select(each => (each, each.PersonId is { } id ? names[id] : each.Advisor ?? "Somebody whose name was erased"))],
            award.DecidedBy is { } by ? names.GetValueOrDefault(by) : null))];
    }

    public async Task<IActionResult> OnPostOnAsync()
    {
        await awards.SwitchAsync(isOn: true);
        return this.Said(Here, "The award is on. A shortlist can be drawn now.");
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        await awards.SwitchAsync(isOn: false);
        return this.Said(Here, "The award is off. What was decided stays.");
    }

    public async Task<IActionResult> OnPostDrawAsync()
    {
        if (!await awards.IsOnAsync())
            return Forbid();
        if (New.From is null || New.To is null || New.To < New.From)
            ModelState.AddModelError("New.To", "Give a first day and a last one that is not before it.");
        if (!this.IsValid(nameof(New)))
        {
            await OnGetAsync();
            return Page();
        }
        var seed = string.IsNullOrWhiteSpace(New.Seed) ? Secret.New().Text[..12] : Typed.Clean(New.Seed);
        return this.Said(Here, await awards.DrawAsync(Typed.Clean(New.Name), New.From!.Value, New.To!.Value, seed) is null
            ? "Nobody was thanked in these days in words that may be read. Choose other days, or thank somebody first."
            : "The shortlist is drawn. Read the words, then decide together.");
    }

    public async Task<IActionResult> OnPostDecideAsync(long award, long nominee, string? reason)
    {
        var why = Typed.Clean(reason);
        if (why.Length is 0 or > Thanking.Longest)
            return this.Said(Here, $"Write down why, in up to {Thanking.Longest:N0} letters: it is read by everybody who was on the list.");
        return this.Said(Here, await awards.DecideAsync(award, nominee, why) ? "It is decided, and the reason stands."
            : "It was decided meanwhile; that stands.");
    }

    internal sealed class Wanted
    {
        [Required(ErrorMessage = "What is it called? “Spring 2026”, for example."), MaxLength(100)]
        public string Name { get; set; } = "";

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        [MaxLength(100)]
        public string? Seed { get; set; }
    }
}
