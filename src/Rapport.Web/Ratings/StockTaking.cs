using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Stock;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Makes the installation's stock ledger from all that its advisors said: when an owner asks, or when it has grown by half.</summary>
internal sealed class StockTaking(Store store, TimeProvider clock)
{
    /// <summary>Fewer conversations repeat little.</summary>
    public const int Fewest = 50;

    private const double Growth = 1.5;
    private const int Page = 500;

    /// <summary>The latest that is made, without its content; or null.</summary>
    public static Task<StoredLedger?> LatestAsync(Store store, CancellationToken stop = default) => store.Ledgers
        .Where(ledger => ledger.MadeAt != null).OrderByDescending(ledger => ledger.Id)
        .Select(ledger => new StoredLedger
        {
            Id = ledger.Id,
            RequestedAt = ledger.RequestedAt,
            RequestedBy = ledger.RequestedBy,
            MadeAt = ledger.MadeAt,
            Version = ledger.Version,
            Conversations = ledger.Conversations,
        }).FirstOrDefaultAsync(stop);

    /// <summary>Asks for a new ledger, with the store's pending changes. Who asks while one is asked for already asks for the same.</summary>
    public async Task RequestAsync(long? by)
    {
        if (!await store.Ledgers.AnyAsync(ledger => ledger.MadeAt == null))
            store.Add(new StoredLedger { RequestedAt = clock.GetUtcNow(), RequestedBy = by });
    }

    /// <summary>Makes a ledger where one is due. While something is being imported, only an owner's wish makes one due.</summary>
    /// <returns>Whether one was made.</returns>
    public async Task<bool> MakeIfDueAsync(CancellationToken stop = default)
    {
        if (await HasGrownAsync(stop))
            await RequestAsync(null);
        await store.SaveChangesAsync(stop);
        if (await store.Ledgers.OrderBy(ledger => ledger.Id).FirstOrDefaultAsync(ledger => ledger.MadeAt == null, stop) is not { } asked)
            return false;
        var made = await CountAsync(stop);
        using var content = new MemoryStream();
        made.Write(content);
        (asked.MadeAt, asked.Version, asked.Conversations) = (clock.GetUtcNow(), made.Version, made.Conversations);
        asked.Content = Encoding.UTF8.GetString(content.GetBuffer().AsSpan(0, (int)content.Length));
        await store.SaveChangesAsync(stop);
        return true;
    }

    private async Task<bool> HasGrownAsync(CancellationToken stop)
    {
        if (await store.Imports.AnyAsync(import => import.State == ImportState.Waiting || import.State == ImportState.Running, stop))
            return false;
        var heard = (await LatestAsync(store, stop))?.Conversations ?? 0;
        var now = await store.Conversations.LongCountAsync(stop);
        return now >= Fewest && now >= heard * Growth;
    }

    private async Task<StockLedger> CountAsync(CancellationToken stop)
    {
        var counter = new StockCounter();
        for (var after = 0L; ;)
        {
            var page = await store.Conversations.Where(talk => talk.Id > after).OrderBy(talk => talk.Id).Take(Page)
                .Select(talk => new Due(talk.Id, talk.Source, talk.ChangedAt, talk.Talk)).ToListAsync(stop);
            if (page.Count == 0)
                return counter.ToLedger();
            foreach (var conversation in page.AsParallel().AsOrdered().Select(talk => StoredTalk.Read(talk.Talk, talk.Source)))
                counter.Add(conversation);
            after = page[^1].Id;
        }
    }
}
