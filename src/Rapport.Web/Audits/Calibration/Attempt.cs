using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>Somebody's last attempt to qualify.</summary>
/// <param name="HandedOutAt">When.</param>
/// <param name="Given">How many gold conversations were handed out.</param>
/// <param name="Open">How many are still to be rated.</param>
/// <param name="Rated">What was rated; empty as long as one is open, so that gold stays unknown.</param>
/// <param name="Distance">How far from gold; null as long as one is open.</param>
internal sealed record Attempt(DateTimeOffset HandedOutAt, int Given, int Open, IReadOnlyList<AgainstGold> Rated, GoldDistance? Distance)
{
    /// <summary>Whether the rule lets them rate.</summary>
    public bool Passes => Distance is { } distance && Rule.Holds(distance);

    /// <summary>The last attempt; null where there was none.</summary>
    /// <param name="store">The database.</param>
    /// <param name="person">Who.</param>
    /// <param name="rated">All that they rated against gold.</param>
    public static async Task<Attempt?> LastAsync(Store store, long person, IReadOnlyList<AgainstGold> rated)
    {
        var handedOut = await store.Audits.AsNoTracking().Where(audit => audit.PersonId == person && audit.Purpose == Purpose.Qualification)
            .Select(audit => new { audit.MadeAt, audit.State }).ToListAsync();
        if (handedOut.Count == 0)
            return null;
        var last = handedOut.Max(audit => audit.MadeAt);
        var open = handedOut.Count(audit => audit.State is AuditState.Waiting or AuditState.Begun);
        AgainstGold[] shown = open > 0 ? [] : [.. rated.Where(each => each.Purpose == Purpose.Qualification && each.HandedOutAt == last)];
        return new(last, handedOut.Count(audit => audit.MadeAt == last), open, shown, open > 0 ? null : GoldDistance.Of(shown));
    }
}
