using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Cards with QR codes, to be made, printed and closed.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class CardsModel(Store store, Logbook logbook, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(Card Card, int Answers)> Cards { get; private set; } = [];

    public IReadOnlyList<string> Teams { get; private set; } = [];

    [BindProperty]
    public Wanted New { get; set; } = new();

    public async Task OnGetAsync()
    {
        var answers = await store.SurveyInvitations.Where(each => each.CardId != null).GroupBy(each => each.CardId!.Value)
            .Select(card => new { card.Key, Count = card.Count() }).ToDictionaryAsync(card => card.Key, card => card.Count);
        Cards = [.. (await store.Cards.AsNoTracking().OrderBy(card => card.Id).ToListAsync()).Select(card => (card, answers.GetValueOrDefault(card.Id)))];
        Teams = await store.Teams.OrderBy(team => team.Name).Select(team => team.Name).ToListAsync();
    }

    public async Task<IActionResult> OnPostNewAsync()
    {
        if (!ModelState.IsValid)
        {
            await OnGetAsync();
            return Page();
        }
        var card = new Card
        {
            Name = New.Name.Trim(),
            Team = string.IsNullOrEmpty(New.Team) ? null : New.Team,
            Token = Secret.New().Text[..16],
            MadeAt = clock.GetUtcNow()
        };
        store.Add(card);
        logbook.Note("made card", "survey");
        await store.SaveChangesAsync();
        return Redirect($"/surveys/cards/{card.Id}");
    }

    public async Task<IActionResult> OnPostCloseAsync(long id)
    {
        if (await store.Cards.FirstOrDefaultAsync(card => card.Id == id) is not { } card)
            return NotFound();
        card.ClosedAt ??= clock.GetUtcNow();
        logbook.Note("closed card", "survey", id);
        await store.SaveChangesAsync();
        return this.Said("/surveys/cards", "The card opens nothing any more. What came by it stays.");
    }

    internal sealed class Wanted
    {
        [Required(ErrorMessage = "Say where it lies, as customers read it."), MaxLength(100)]
        public string Name { get; set; } = "";

        [MaxLength(100)]
        public string? Team { get; set; }
    }
}
