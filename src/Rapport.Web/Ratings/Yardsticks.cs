using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Stock;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Knows the yardstick that is in force, and keeps it as long as neither ledger nor lists change.</summary>
internal sealed class Yardsticks
{
    private Kept? kept;

    public async Task<Yardstick> CurrentAsync(Store store, CancellationToken stop = default)
    {
        var wordings = await store.Wordings.AsNoTracking().ToListAsync(stop);
        var of = (await store.Ledgers.Where(ledger => ledger.MadeAt != null).MaxAsync(ledger => (long?)ledger.Id, stop), HouseWordings.VersionOf(wordings));
        if (kept is { } known && known.Of == of)
            return known.Yardstick;
        var content = await store.Ledgers.Where(ledger => ledger.Id == of.Item1).Select(ledger => ledger.Content).FirstOrDefaultAsync(stop);
        var yardstick = new Yardstick(content is null ? null : StockLedger.Read(new MemoryStream(Encoding.UTF8.GetBytes(content))), new(wordings));
        kept = new(of, yardstick);
        return yardstick;
    }

    private sealed record Kept((long?, string?) Of, Yardstick Yardstick);
}
