using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.Tests.Conversations;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Audits;

/// <summary>Gold among what a plan hands out.</summary>
public sealed class PlannedGoldTests : StillPlatform
{
    [Fact]
    public async Task Gold_lies_among_the_others_and_does_not_look_different()
    {
        var people = await Platform.PeopleAsync(2);
        await Platform.KeepMarchAsync(60);
        await GoldAsync(people[0]);
        var wish = Auditors.March(people);
        wish.Gold = 20;
        var audits = await Platform.AuditsAsync(await Platform.DrawAsync(wish));
        var gold = audits.Index().Where(each => each.Item.Purpose == Purpose.Gold).ToList();
        Assert.InRange(gold.Count, 3, 6);
        Assert.NotEqual(audits.Count - gold.Count, gold.Min(each => each.Index));
        Assert.All(gold, each => Assert.Equal((default(double?), default(long?)), (each.Item.Chance, each.Item.StratumId)));
    }

    [Fact]
    public async Task Gold_whose_talk_has_come_anew_is_handed_to_nobody()
    {
        var people = await Platform.PeopleAsync(2);
        await Platform.KeepMarchAsync(60);
        await GoldAsync(people[0]);
        await Platform.KeepAsync(Talks.By("Gold", "Gold", "gold-0", "I worry still.", "I look at once.") with { StartedAt = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        var wish = Auditors.March(people);
        wish.Gold = 20;
        var audits = await Platform.AuditsAsync(await Platform.DrawAsync(wish));
        var stale = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "gold-0").Select(talk => talk.Id).SingleAsync());
        Assert.Equal(2, audits.Where(audit => audit.Purpose == Purpose.Gold).DistinctBy(audit => audit.ConversationId).Count());
        Assert.DoesNotContain(audits, audit => audit.ConversationId == stale);
    }

    /// <summary>Three gold conversations of another year.</summary>
    private async Task GoldAsync(long by)
    {
        await Platform.KeepAsync([.. Enumerable.Range(0, 3).Select(number => Talks.By("Gold", "Gold", $"gold-{number}", "I worry.", "I look at once.") with { StartedAt = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) })]);
        await Platform.InStoreAsync(async store =>
        {
            foreach (var talk in await store.Conversations.Where(talk => talk.Team == "Gold").ToListAsync())
                store.Add(new GoldConversation { ConversationId = talk.Id, MadeAt = talk.ReceivedAt, MadeBy = by, OfChange = talk.ChangedAt, Holistic = 6, Rubric = "1.0", Grounds = "agreed" });
            return await store.SaveChangesAsync();
        });
    }
}
