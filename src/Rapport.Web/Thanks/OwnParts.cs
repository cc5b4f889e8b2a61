using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>Thanks from the house, on the page of whom they are to: before the figures, and for those without conversations, too.</summary>
internal sealed class ThanksToYou(Store store, Viewer viewer) : IOwnPart
{
    private const int Most = 10;

    public async Task<Part?> ForViewerAsync()
    {
        var thanks = viewer.PersonId is null ? [] : await SaidThank.ReadAsync(store, viewer, store.Thanks.To(viewer), Most);
        return thanks.Count == 0 ? null : new("/Thanks/_ToYou.cshtml", thanks, -9);
    }
}

/// <summary>One moment worth a word, on the own page of who leads.</summary>
internal sealed class OfferToLeaders(Viewer viewer, WorthAWord worth) : IOwnPart
{
    public async Task<Part?> ForViewerAsync() =>
        viewer.Role == Role.Leader && await worth.OffersAsync(1) is [var first, ..] ? new("/Thanks/_Offer.cshtml", first, -4) : null;
}
