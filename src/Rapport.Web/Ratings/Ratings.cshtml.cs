using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>How far the rating in the background is, and what it rates by.</summary>
internal sealed class RatingsModel(Store store, Yardsticks yardsticks, RatingWalk walk, Pace pace) : PageModel
{
    public RatingProgress Progress { get; private set; } = null!;

    /// <summary>The latest stock ledger that is made, without its content; or null.</summary>
    public StoredLedger? Ledger { get; private set; }

    /// <summary>Whether a ledger is asked for and not made yet.</summary>
    public bool IsLedgerAwaited { get; private set; }

    /// <summary>How many seconds the rest takes at the pace of late; null where nobody can say.</summary>
    public double? SecondsLeft { get; private set; }

    /// <summary>Whether these versions are those that ratings are made by now.</summary>
    public bool IsInForce(Versions versions) =>
        (versions.Reader, versions.Rubric, versions.Stock) == (Progress.Reader, Progress.Rubric, Progress.Stock);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Progress = await RatingProgress.OfAsync(store, yardsticks, walk, pace, stop);
        Ledger = await StockTaking.LatestAsync(store, stop);
        IsLedgerAwaited = await store.Ledgers.AnyAsync(ledger => ledger.MadeAt == null, stop);
        if (Progress is { Waiting: > 0, TurnsPerSecond: { } turns })
            SecondsLeft = Progress.Waiting * await store.Conversations.AverageAsync(talk => talk.Turns, stop) / turns;
    }
}
