using Microsoft.EntityFrameworkCore;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Ratings;

public sealed class RatingWorkTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_comes_in_is_rated_by_itself_and_a_new_ledger_rates_it_anew()
    {
        await platform.KeepAsync([.. Enumerable.Range(0, StockTaking.Fewest - 1).Select(Talk)]);
        await UntilAsync(async () => await CountAsync() == StockTaking.Fewest - 1);
        await platform.KeepAsync(Talk(StockTaking.Fewest));
        await UntilAsync(() => platform.InStoreAsync(store => store.Ledgers.AnyAsync(ledger => ledger.MadeAt != null)));
        await UntilAsync(async () => await platform.InStoreAsync(store => store.Ratings.CountAsync(rating => rating.IsCurrent && rating.Stock != null)) == StockTaking.Fewest);
        Assert.Equal(StockTaking.Fewest, await platform.InStoreAsync(store => store.Ratings.Where(rating => rating.IsCurrent).CountAsync()));
    }

    private Task<int> CountAsync() => platform.InStoreAsync(store => store.Ratings.CountAsync(rating => rating.IsCurrent));

    private static Rapport.Conversations.Conversation Talk(int number) => Talks.Of(
        $"talk-{number}", $"I took a day off for parcel {number} and nobody came.", "We do apologise for any inconvenience this may have caused. Is there anything else?");

    private static async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        for (var turn = 0; turn < 300; turn++)
        {
            if (await isTrue())
                return;
            await Task.Delay(100);
        }
        Assert.Fail("It did not come true within half a minute.");
    }
}
