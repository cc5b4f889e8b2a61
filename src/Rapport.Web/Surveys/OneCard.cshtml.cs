using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>One card, to print.</summary>
[Authorize(Roles = nameof(Role.Owner))]
internal sealed class OneCardModel(Store store, SurveySettings settings) : PageModel
{
    public Card Card { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    public string Link { get; private set; } = "";

    public QrCode? Code => QrCode.Of(Link);

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await store.Cards.AsNoTracking().FirstOrDefaultAsync(card => card.Id == id) is not { } card)
            return NotFound();
        (Card, Organisation) = (card, (await store.OrganisationAsync())?.Name ?? Opened.SomeOrganisation);
        Link = new Uri(settings.Address ?? new Uri($"{Request.Scheme}://{Request.Host}"), $"/thank/{card.Token}").ToString();
        return Page();
    }
}
