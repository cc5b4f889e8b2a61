using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.People;
using Rapport.Web.Ratings;

namespace Rapport.Web.Tests.Ratings;

public sealed class WordingsTests : IAsyncLifetime
{
    private readonly Hand hand = new();

    [Fact]
    public async Task A_list_that_changes_makes_everything_due_and_its_version_stands_in_the_ratings()
    {
        await hand.KeepAsync(Readings.OfTheLook("due"));
        Assert.Equal(0, await hand.WaitingAsync());
        var owner = await hand.Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/wordings", "main form", ("Script", "Is there anything else I can help you with today?\n\nHave a nice day"), ("Required", ""));
        Assert.Equal(1, await hand.WaitingAsync());
        await hand.Walk.AfterAsync(0);
        Assert.StartsWith("house-", await hand.Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.IsCurrent).Select(rating => rating.Stock).SingleAsync()));
        Assert.Equal("Have a nice day\nIs there anything else I can help you with today?", (await owner.OpenAsync("/wordings")).GetElementById("Script")!.TextContent);
    }

    [Fact]
    public async Task A_line_that_cannot_be_found_is_named()
    {
        var owner = await hand.Platform.SignedInAsync("rhea", Role.Owner);
        var answer = await owner.SendAsync("/wordings", "main form", ("Script", "Hello there\n<name>, hello"), ("Required", ""));
        Assert.Contains("Line 2, \"<name>, hello\", does not begin with a word", answer.Text, StringComparison.Ordinal);
        Assert.False(await hand.Platform.InStoreAsync(store => store.Wordings.AnyAsync()));
    }

    [Fact]
    public async Task An_owner_asks_for_a_ledger_and_asking_twice_asks_once()
    {
        await hand.KeepAsync(Readings.OfTheLook("ledger"));
        var owner = await hand.Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/wordings", "form[action*=Ledger]");
        await owner.SendAsync("/wordings", "form[action*=Ledger]");
        Assert.Equal(1, await hand.Platform.InStoreAsync(store => store.Ledgers.CountAsync()));
        await using var scope = hand.Platform.Services.CreateAsyncScope();
        var stock = scope.ServiceProvider.GetRequiredService<StockTaking>();
        Assert.True(await stock.MakeIfDueAsync());
        Assert.False(await stock.MakeIfDueAsync());
        Assert.Equal(1, await hand.WaitingAsync());
        Assert.Contains("each in at least 5 of 1 conversations", (await owner.OpenAsync("/wordings")).Body!.TextContent, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => hand.InitializeAsync();

    public Task DisposeAsync() => hand.DisposeAsync();
}
