using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Ratings;

/// <summary>A platform on which nothing is rated by itself: tests rate by hand.</summary>
public sealed class Hand : IAsyncLifetime
{
    internal Platform Platform { get; } = new Platform().With("Ratings:InBackground", "false");

    internal RatingWalk Walk => Platform.Services.GetRequiredService<RatingWalk>();

    public Task InitializeAsync() => Platform.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)Platform).DisposeAsync();

    internal async Task<long> KeepAsync(Conversation conversation)
    {
        await Platform.KeepAsync(conversation);
        return await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == conversation.Id).Select(talk => talk.Id).SingleAsync());
    }

    /// <summary>Stores a conversation and the rating of a reading that a test wrote.</summary>
    internal async Task<long> KeepAsync(Reading reading)
    {
        var id = await KeepAsync(reading.Conversation);
        await RateAsync(id, reading);
        return id;
    }

    /// <summary>Stores the rating of a reading that a test wrote.</summary>
    internal async Task RateAsync(long id, Reading reading)
    {
        var changed = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.Id == id).Select(talk => talk.ChangedAt).SingleAsync());
        var rated = new Rated(new(id, reading.Conversation.Source, changed, ""), Rubric.Rate(reading), reading.Stock);
        await Platform.Services.GetRequiredService<RatingKeeping>().KeepAsync([rated]);
    }

    /// <summary>How many wait by the yardstick in force.</summary>
    internal Task<int> WaitingAsync() => Platform.InStoreAsync(async store => await store.Waiting(await YardstickAsync(store)).CountAsync());

    internal Task<Yardstick> YardstickAsync(Store store) => Platform.Services.GetRequiredService<Yardsticks>().CurrentAsync(store);
}
