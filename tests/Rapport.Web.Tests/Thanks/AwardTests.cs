using System.Net;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Thanks;

namespace Rapport.Web.Tests.Thanks;

/// <summary>The shortlist, for houses that have an award.</summary>
public sealed class AwardTests : FreshPlatform
{
    [Fact]
    public async Task It_is_off_until_an_owner_switches_it_on()
    {
        var owner = await Platform.SignedInAsync("olga", Role.Owner);
        var page = await owner.OpenAsync("/thanks/award");
        Assert.Contains("It is off", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*=Draw]"));
        await owner.SendAsync("/thanks/award", "form[action*=On]");
        Assert.NotNull((await owner.OpenAsync("/thanks/award")).QuerySelector("form[action*=Draw]"));
    }

    [Fact]
    public async Task One_word_weighs_as_much_as_ten_and_the_same_seed_draws_the_same()
    {
        var owner = await Platform.SignedInAsync("olga", Role.Owner);
        await ThankedAsync("Raj", 10);
        foreach (var name in new[] { "Ann", "Zoe", "Kim" })
            await ThankedAsync(name, 1);
        await owner.SendAsync("/thanks/award", "form[action*=On]");
        foreach (var name in new[] { "one", "again" })
            await owner.SendAsync("/thanks/award", "form[action*=Draw]", ("New.Name", name), ("New.From", "2026-03-01"), ("New.To", "2026-03-31"), ("New.Seed", "hat"));
        var drawn = (await Platform.InStoreAsync(store => store.Nominees.AsNoTracking().ToListAsync())).ToLookup(each => each.AwardId, each => each.Advisor);
        Assert.Equal(2, drawn.Count);
        Assert.Equal(drawn.First(), drawn.Last());
        Assert.All(await Platform.InStoreAsync(store => store.Nominees.Select(each => each.Chance).ToListAsync()), chance => Assert.Equal(.5, chance));
    }

    [Fact]
    public async Task People_decide_once_with_a_reason_and_of_two_at_once_one_stands()
    {
        var (olga, otto) = (await Platform.SignedInAsync("olga", Role.Owner), await Platform.SignedInAsync("otto", Role.Owner));
        await ThankedAsync("Raj", 1);
        await olga.SendAsync("/thanks/award", "form[action*=On]");
        await olga.SendAsync("/thanks/award", "form[action*=Draw]", ("New.Name", "Spring"), ("New.From", "2026-03-01"), ("New.To", "2026-03-31"));
        var nominee = await Platform.InStoreAsync(store => store.Nominees.Select(each => each.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await olga.SendAsync("/thanks/award", "form[action*=Decide]", ("nominee", $"{nominee}"))).Status);
        Assert.Null((await Platform.InStoreAsync(store => store.Awards.AsNoTracking().SingleAsync())).DecidedAt);
        var both = new[]
        {
            await olga.FillAsync("/thanks/award", "form[action*=Decide]", ("nominee", $"{nominee}"), ("reason", "For the cello.")),
            await otto.FillAsync("/thanks/award", "form[action*=Decide]", ("nominee", $"{nominee}"), ("reason", "For the harp.")),
        };
        await Task.WhenAll(both.Select(send => send()));
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Log.CountAsync(entry => entry.What == "decided an award")));
    }

    [Property]
    public bool Whoever_had_more_conversations_is_never_in_a_hat_for_fewer(int[] counts)
    {
        string[] order = ["none", "few", "some", "many"];
        var hats = new Hats(counts);
        var sorted = counts.Order().Select(count => Array.IndexOf(order, hats.Of(count))).ToList();
        return hats.Of(0) == "none" && sorted.SequenceEqual(sorted.Order());
    }

    private Task<int> ThankedAsync(string advisor, int times) => Platform.InStoreAsync(store =>
    {
        store.AddRange(Enumerable.Range(0, times).Select(number => new Thank
        {
            ToAdvisor = advisor,
            FromAdvisor = $"Colleague {number}",
            Giver = Giver.Colleague,
            Did = "The tea.",
            GivenAt = new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero),
            IsForThemAlone = false,
            IsShown = true,
        }));
        return store.SaveChangesAsync();
    });
}
