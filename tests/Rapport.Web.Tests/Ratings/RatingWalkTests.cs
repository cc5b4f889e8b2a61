using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Ratings;

public sealed class RatingWalkTests : IAsyncLifetime
{
    private readonly Hand hand = new();

    [Fact]
    public async Task Stopped_between_two_batches_it_leaves_whole_batches_and_goes_on_where_it_was()
    {
        await KeepAsync(60);
        using var kill = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hand.Walk.AfterAsync(0, size: 7, _ => kill.Cancel(), kill.Token));
        var left = await hand.WaitingAsync();
        Assert.InRange(left, 1, 53);
        Assert.Equal(60 - left, await CountAsync());
        await hand.Walk.AfterAsync(0, size: 7);
        Assert.Equal((0, 60), (await hand.WaitingAsync(), await CountAsync()));
        Assert.Equal(60, await hand.Platform.InStoreAsync(store => store.Ratings.Select(rating => rating.ConversationId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Two_who_rate_the_same_at_once_double_nothing()
    {
        await KeepAsync(40);
        await Task.WhenAll(hand.Walk.AfterAsync(0, size: 5), hand.Walk.AfterAsync(0, size: 9));
        Assert.Equal((0, 40), (await hand.WaitingAsync(), await CountAsync()));
        var (cues, distinct) = await hand.Platform.InStoreAsync(async store => (
            await store.Cues.CountAsync(), await store.Cues.Select(cue => new { cue.ConversationId, cue.Turn, cue.Start, cue.Kind }).Distinct().CountAsync()));
        Assert.Equal(distinct, cues);
        Assert.NotEqual(0, cues);
    }

    [Fact]
    public async Task Other_talk_under_the_same_key_is_rated_anew_and_the_old_rating_stays()
    {
        var id = await hand.KeepAsync(Talk("again"));
        await hand.Walk.AfterAsync(0);
        await hand.Platform.KeepAsync(Talks.Of("again", "We buried Mum on Monday.", "And the account number?", "It is 12."));
        Assert.Equal(1, await hand.WaitingAsync());
        await hand.Walk.AfterAsync(0);
        var ratings = await hand.Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.ConversationId == id).OrderBy(rating => rating.Id).ToListAsync());
        Assert.Equal([false, true], ratings.Select(rating => rating.IsCurrent));
        Assert.True(await hand.Platform.InStoreAsync(store => store.Cues.AllAsync(cue => cue.RatingId == ratings[1].Id)));
    }

    [Fact]
    public async Task A_rating_of_talk_that_was_replaced_meanwhile_is_not_kept()
    {
        var reading = Readings.OfTheLook("meanwhile");
        var id = await hand.KeepAsync(reading.Conversation);
        var stale = new Rated(new(id, "shop", DateTimeOffset.UnixEpoch, ""), Rapport.Ratings.Rubric.Rate(reading), null);
        Assert.Equal(0, await Keeping.KeepAsync([stale]));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_rating_of_a_conversation_erased_meanwhile_is_not_kept()
    {
        await hand.KeepAsync(Readings.OfTheLook("erased").Conversation);
        var gone = new Rated(new(4711, "shop", DateTimeOffset.UnixEpoch, ""), Rapport.Ratings.Rubric.Rate(Readings.OfTheLook("erased")), null);
        Assert.Equal(0, await Keeping.KeepAsync([gone]));
    }

    [Fact]
    public async Task Talk_that_cannot_be_read_stops_nobody_else()
    {
        await KeepAsync(3);
        await hand.Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "c-1")
            .ExecuteUpdateAsync(set => set.SetProperty(talk => talk.Talk, "{\"id\":\"c-1\"}")));
        await hand.Walk.AfterAsync(0);
        Assert.Equal((1, 2, 1), (await hand.WaitingAsync(), await CountAsync(), hand.Walk.GivenUp));
        Assert.Equal(0, await hand.Walk.AfterAsync(0));
    }

    [Fact]
    public async Task What_is_stored_is_what_the_tool_prints()
    {
        var talk = Talk("printed");
        await hand.KeepAsync(talk);
        await hand.Walk.AfterAsync(0);
        var rating = Rapport.Ratings.Rubric.Rate(new Rapport.Readings.BuiltIn.BuiltInReader().Read(talk));
        var stored = await hand.Platform.InStoreAsync(store => store.Ratings.SingleAsync());
        Assert.Equal(new Rated(new(1, "shop", default, ""), rating, null).Line, stored.Line);
        Assert.Equal((rating.Score, rating.Low, rating.Anchor, rating.Reading.Fault), (stored.Score, stored.Low, stored.Anchor, stored.Fault));
        Assert.Equal(rating.Facets.Select(facet => facet.Value), [stored.CueResponse, stored.PersonalInterest, stored.EmpathyInAction, stored.OwnWords, stored.Care, stored.Manner]);
    }

    public Task InitializeAsync() => hand.InitializeAsync();

    public Task DisposeAsync() => hand.DisposeAsync();

    private RatingKeeping Keeping => (RatingKeeping)hand.Platform.Services.GetService(typeof(RatingKeeping))!;

    private Task<int> CountAsync() => hand.Platform.InStoreAsync(store => store.Ratings.CountAsync(rating => rating.IsCurrent));

    private Task<Kept> KeepAsync(int count) => hand.Platform.KeepAsync([.. Enumerable.Range(0, count).Select(number => Talk($"c-{number}"))]);

    private static Conversation Talk(string id) => Talks.Of(
        id, "That's the third time you've promised an engineer and nobody came. I took a day off for this.",
        $"A whole day's leave gone, I'd be furious too. I'll ring you at eight myself about {id}.", "Thank you, you've made my week.", "Enjoy your evening!");
}
