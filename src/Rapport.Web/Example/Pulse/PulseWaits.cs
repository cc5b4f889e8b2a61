using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example.Pulse;

/// <summary>The open round, on the own page of everybody whom it asks, until they have answered.</summary>
internal sealed class PulseWaits(Store store, Viewer viewer, Rounds rounds) : IOwnPart
{
    public async Task<Part?> ForViewerAsync()
    {
        var person = viewer.PersonId;
        return await rounds.CurrentAsync() is { } current
            && await store.PulseAsked.AnyAsync(asked => asked.RoundId == current.Id && asked.PersonId == person && !asked.HasAnswered)
            ? new("/Example/Pulse/_Waits.cshtml", rounds.LastDay(current), -6) : null;
    }
}
