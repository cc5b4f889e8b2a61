using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;

namespace Rapport.Web.Tests.Conversations;

public sealed class IntakeTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_is_found_by_stands_beside_the_talk()
    {
        await platform.KeepAsync(Talks.Of("beside", "My shoes leak.", "Oh no, both of them?"));
        var stored = await StoredAsync("beside");
        Assert.Equal(("shop", "Deliveries", Channel.Chat, 2, 8), (stored.Source, stored.Team, stored.Channel, stored.Turns, stored.Words));
        Assert.Equal(["Tom"], stored.Advisors.Select(advisor => advisor.Name));
        Assert.Equal(new DateOnly(2026, 3, 2), new DateOnly(1970, 1, 1).AddDays(stored.Week!.Value));
        Assert.Contains("\"text\":\"My shoes leak.\"", stored.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_with_the_same_talk_changes_nothing()
    {
        var talk = Talks.Of("same", "My shoes leak.", "Oh no.");
        Assert.Equal(new Kept(1, 0, 0), await platform.KeepAsync(talk));
        var before = await StoredAsync("same");
        Assert.Equal(new Kept(0, 0, 1), await platform.KeepAsync(talk));
        Assert.Equal((before.Id, before.ChangedAt), ((await StoredAsync("same")).Id, (await StoredAsync("same")).ChangedAt));
    }

    [Fact]
    public async Task The_same_key_with_other_talk_replaces_it_at_a_later_moment()
    {
        await platform.KeepAsync(Talks.Of("other", "My shoes leak.", "Oh no."));
        var before = await StoredAsync("other");
        Assert.Equal(new Kept(0, 1, 0), await platform.KeepAsync(Talks.By("Rhea", "Returns", "other", "My shoes leak.", "I see.", "Thanks")));
        var after = await StoredAsync("other");
        Assert.Equal((before.Id, before.ReceivedAt, "Returns", 3), (after.Id, after.ReceivedAt, after.Team, after.Turns));
        Assert.True(after.ChangedAt > before.ChangedAt);
        Assert.Equal(["Rhea"], after.Advisors.Select(advisor => advisor.Name));
    }

    [Fact]
    public async Task Of_several_under_one_key_in_a_batch_the_last_counts()
    {
        Assert.Equal(new Kept(1, 0, 1), await platform.KeepAsync(Talks.Of("twice", "first"), Talks.Of("twice", "second")));
        Assert.Contains("second", (await StoredAsync("twice")).Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_id_of_another_source_is_another_conversation()
    {
        var kept = await platform.KeepAsync(Talks.Of("source", "Hello"), Talks.Of("source", "Hello") with { Source = "elsewhere" });
        Assert.Equal(2, kept.New);
    }

    [Fact]
    public async Task A_name_on_the_turns_counts_before_the_one_a_ticket_is_assigned_to()
    {
        await platform.KeepAsync(Talks.Of("assigned", "Hello", "Hi") with { Advisor = "Somebody else" });
        Assert.Equal(["Tom"], (await StoredAsync("assigned")).Advisors.Select(advisor => advisor.Name));
    }

    [Theory]
    [InlineData("1970-01-01", -3)]
    [InlineData("1969-12-28", -10)]
    [InlineData("2026-03-02", 20514)]
    [InlineData("2026-03-08", 20514)]
    public void A_week_begins_on_Monday(string day, int week) =>
        Assert.Equal(week, Arrival.WeekOf(new(DateOnly.Parse(day), new TimeOnly(23, 59), TimeSpan.Zero)));

    private Task<StoredConversation> StoredAsync(string id) => platform.InStoreAsync(store =>
        store.Conversations.AsNoTracking().Include(conversation => conversation.Advisors).SingleAsync(conversation => conversation.ExternalId == id));
}
