using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>On one's own page: what is left this month, and what one did last.</summary>
internal sealed class OwnGestures(Store store, Viewer viewer, Gesturing gesturing) : IOwnPart
{
    private const int Most = 3;

    public async Task<Part?> ForViewerAsync()
    {
        var person = viewer.PersonId;
        var purse = await gesturing.PurseAsync();
        var gestures = await GestureShown.ReadAsync(store, viewer, store.Gestures.Where(gesture => gesture.PersonId == person), most: Most);
        return purse.Budget is null && gestures.Count == 0 ? null : new("/Gestures/_Own.cshtml", new Own(purse, gestures), 15);
    }

    internal sealed record Own(Purse Purse, IReadOnlyList<GestureShown> Gestures);
}

/// <summary>Nudges whoever leads: somebody asked for something, and waits.</summary>
internal sealed class AsksNudge(Store store, Viewer viewer) : IOwnPart
{
    public async Task<Part?> ForViewerAsync()
    {
        var waiting = await store.GestureAsks.LedBy(viewer).CountAsync(ask => ask.AnsweredAt == null);
        return waiting == 0 ? null : new("/Gestures/_Nudge.cshtml", waiting, -4);
    }
}
