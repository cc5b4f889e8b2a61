using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Look;
using Rapport.Web.People;

namespace Rapport.Web.Thanks;

/// <summary>Moments that may be worth a leader's word. There is no template: the words are the leader's, or there are none.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class WorthAWordModel(WorthAWord worth, Viewer viewer, Logbook logbook) : PageModel
{
    private const int Most = 6;
    private const string Here = "/thanks/worth-a-word", Meanwhile = "Somebody has dealt with it meanwhile, so that they are not thanked twice by rote.";

    public IReadOnlyList<Moment> Offers { get; private set; } = [];

    /// <summary>The conversation whose form is to be mended, with what is wrong and what was written.</summary>
    public (long Conversation, string Complaint, string? Did)? Again { get; private set; }

    public async Task OnGetAsync()
    {
        Offers = await worth.OffersAsync(Most);
        if (Offers.Any(offer => offer.Advisor != viewer.Advisor))
            await logbook.NoteReadAsync("read moments", "thanks");
    }

    public async Task<IActionResult> OnPostAsync(long conversation, int turn, string? did, bool alone)
    {
        var words = Typed.Clean(did);
        if (Thanking.Complaint(words) is not { } complaint)
            return this.Said(Here, await worth.WriteAsync(conversation, turn, words, alone) ? "Your words are on their own page now." : Meanwhile);
        Again = (conversation, complaint, did);
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPassAsync(long conversation) =>
        this.Said(Here, await worth.PassAsync(conversation) ? "It is let pass; it will not come again." : Meanwhile);
}
