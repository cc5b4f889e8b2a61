using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Stock;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Knows the yardstick that is in force, and keeps it as long as neither ledger nor lists change.</summary>
internal sealed class Yardsticks(TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(1);
    private Kept? kept;

    /// <summary>The one that was in force within the last second: enough for pages that tell how often a line was said, and no question to the database.</summary>
    public async Task<Yardstick> LatelyAsync(Store store) =>
        kept is { } known && clock.GetElapsedTime(known.Asked) < Lately ? known.Yardstick : await CurrentAsync(store);

    public async Task<Yardstick> CurrentAsync(Store store, CancellationToken stop = default)
    {
        var wordings = await store.Wordings.AsNoTracking().ToListAsync(stop);
        var of = (await store.Ledgers.Where(ledger => ledger.MadeAt != null).MaxAsync(ledger => (long?)ledger.Id, stop), HouseWordings.VersionOf(wordings));
        if (kept is { } known && known.Of == of)
        {
            kept = known with { Asked = clock.GetTimestamp() };
            return known.Yardstick;
        }
        var content = await store.Ledgers.Where(ledger => ledger.Id == of.Item1).Select(ledger => ledger.Content).FirstOrDefaultAsync(stop);
        var yardstick = new Yardstick(content is null ? null : StockLedger.Read(new MemoryStream(Encoding.UTF8.GetBytes(content))), new(wordings));
        kept = new(of, yardstick, clock.GetTimestamp());
        return yardstick;
    }

    private sealed record Kept((long?, string?) Of, Yardstick Yardstick, long Asked);
}
