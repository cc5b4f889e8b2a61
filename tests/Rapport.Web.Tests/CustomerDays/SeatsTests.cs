using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.CustomerDays;
using Rapport.Web.People;

namespace Rapport.Web.Tests.CustomerDays;

public sealed class SeatsTests : FreshPlatform
{
    [Fact]
    public async Task Of_many_who_sign_up_at_once_one_has_the_last_place_and_the_rest_wait()
    {
        var day = await Platform.PlanAsync(places: 1);
        var sends = new List<Func<Task<Browser.Answer>>>();
        foreach (var name in new[] { "ann", "ben", "cyd", "dee", "eve" })
            sends.Add(await (await Platform.SignedInAsync(name, Role.Advisor)).FillAsync($"/days/{day}", "form[action*=SignUp]"));
        var answers = await Task.WhenAll(sends.Select(send => send()));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal((1, 4), await CountAsync(day));
        Assert.Equal(1, await TakenAsync(day));
    }

    [Fact]
    public async Task Who_gives_a_place_back_gives_it_to_whoever_waited_first()
    {
        var day = await Platform.PlanAsync(places: 1);
        var browsers = new Dictionary<string, Browser>(StringComparer.Ordinal);
        foreach (var name in new[] { "ann", "ben", "cyd" })
        {
            browsers[name] = await Platform.SignedInAsync(name, Role.Advisor);
            await browsers[name].SendAsync($"/days/{day}", "form[action*=SignUp]");
        }
        await browsers["ann"].SendAsync($"/days/{day}", "form[action*=Leave]");
        Assert.Contains("ben. All places are taken. Waiting: cyd.", (await browsers["ben"].OpenAsync($"/days/{day}")).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(1, await TakenAsync(day));
    }

    [Fact]
    public async Task Coming_and_going_at_once_leaves_no_place_empty_while_somebody_waits()
    {
        var day = await Platform.PlanAsync(places: 2);
        var browsers = new List<Browser>();
        foreach (var name in new[] { "ann", "ben", "cyd", "dee", "eve", "fay" })
            browsers.Add(await Platform.SignedInAsync(name, Role.Advisor));
        foreach (var browser in browsers[..3])
            await browser.SendAsync($"/days/{day}", "form[action*=SignUp]");
        var sends = new List<Func<Task<Browser.Answer>>>();
        foreach (var browser in browsers[..2])
            sends.Add(await browser.FillAsync($"/days/{day}", "form[action*=Leave]"));
        foreach (var browser in browsers[3..])
            sends.Add(await browser.FillAsync($"/days/{day}", "form[action*=SignUp]"));
        await Task.WhenAll(sends.Select(send => send()));
        Assert.Equal((2, 2), await CountAsync(day));
        Assert.Equal(2, await TakenAsync(day));
    }

    [Fact]
    public async Task Nobody_signs_up_twice_nor_for_what_is_over_or_cancelled()
    {
        var (day, past) = (await Platform.PlanAsync(places: 5), await Platform.PlanAsync(inDays: -9));
        using var client = await Platform.WithTokenAsync(await Platform.PersonAsync("tom", Role.Advisor));
        Assert.Contains("place", await PostAsync(day), StringComparison.Ordinal);
        Assert.Contains("already", await PostAsync(day), StringComparison.Ordinal);
        Assert.Contains("Nobody can sign up", await PostAsync(past), StringComparison.Ordinal);
        Assert.Equal((1, 0), await CountAsync(day));
        async Task<string> PostAsync(long id)
        {
            using var answer = await client.PostAsync($"/api/days/{id}/seat", null);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    private Task<(int, int)> CountAsync(long day) => Platform.InStoreAsync(async store =>
        (await store.DaySeats.CountAsync(seat => seat.DayId == day && !seat.IsWaiting),
            await store.DaySeats.CountAsync(seat => seat.DayId == day && seat.IsWaiting)));

    private Task<int> TakenAsync(long day) =>
        Platform.InStoreAsync(store => store.CustomerDays.Where(each => each.Id == day).Select(each => each.Taken).SingleAsync());
}
