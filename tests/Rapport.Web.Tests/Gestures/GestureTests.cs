using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.Gestures;
using Rapport.Web.People;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Gestures;

public sealed class GestureTests : FreshPlatform
{
    [Fact]
    public async Task A_gesture_is_noted_counts_against_the_budget_and_is_taken_back_within_the_day()
    {
        await BudgetAsync("Returns", 2000);
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj");
        Assert.Equal("/gestures", (await NoteAsync(raj, "4.50")).To);
        var page = (await raj.OpenAsync("/gestures")).Body!.TextContent;
        Assert.Contains("A newspaper for the dog", page, StringComparison.Ordinal);
        Assert.Contains("GBP\u00a015.50 left", page, StringComparison.Ordinal);
        await raj.SendAsync("/gestures", "button[aria-label^='Take it back']");
        page = (await raj.OpenAsync("/gestures")).Body!.TextContent;
        Assert.Contains("GBP\u00a020.00 left", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A newspaper for the dog", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_left_is_refused_kindly_and_what_was_typed_stays()
    {
        await BudgetAsync("Returns", 2000);
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj");
        var answer = await NoteAsync(raj, "20.01");
        Assert.Contains("more than the GBP\u00a020.00 you have left", answer.Text, StringComparison.Ordinal);
        Assert.Contains("A newspaper for the dog", answer.Page.QuerySelector("#What")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Contains("Write the cost in GBP", (await NoteAsync(raj, "a fiver")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Gestures.CountAsync()));
    }

    [Fact]
    public async Task Two_who_spend_the_last_of_a_budget_at_once_do_not_overdraw_it()
    {
        await BudgetAsync("Returns", 500);
        await Platform.PersonAsync("raj", Role.Advisor, "Returns", "Raj");
        var browsers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            var browser = Platform.Anonymous();
            await browser.SignInAsync("raj");
            return await browser.FillAsync("/gestures", "form[action*=Note]", ("What", "Coffee"), ("Why", "Cold hands"), ("Cost", "3"));
        }));
        var answers = await Task.WhenAll(browsers.Select(send => send()));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(300, await Platform.InStoreAsync(store => store.Set<GesturePurse>().Select(purse => purse.Spent).SingleAsync()));
    }

    [Fact]
    public async Task A_free_gesture_needs_no_budget_and_stands_on_its_conversations_page()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "g-1", "My dog reads the Guardian", "Does he!"));
        var id = await Platform.InStoreAsync(store => store.Conversations.Select(talk => talk.Id).SingleAsync());
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj");
        await raj.SendAsync($"/gestures?conversation={id}", "form[action*=Note]", ("What", "A newspaper for the dog"), ("Why", "He reads it"),
            ("Conversation", $"{id}"));
        Assert.Contains("A newspaper for the dog", (await raj.OpenAsync($"/conversations/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_reads_nothing_and_nobody_reads_amounts()
    {
        await BudgetAsync("Returns", 2000);
        await NoteAsync(await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj"), "7.31");
        var mate = (await (await Platform.SignedInAsync("dawn", Role.Advisor, "Returns", "Dawn")).OpenAsync("/gestures")).Body!.TextContent;
        Assert.Contains("A newspaper for the dog", mate, StringComparison.Ordinal);
        Assert.DoesNotContain("7.31", mate, StringComparison.Ordinal);
        var other = (await (await Platform.SignedInAsync("tom", Role.Advisor, "Deliveries", "Tom")).OpenAsync("/gestures")).Body!.TextContent;
        Assert.DoesNotContain("A newspaper for the dog", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_currency_holds_from_next_month_and_what_held_stays_known()
    {
        var owner = await Platform.SignedInAsync("ada", Role.Owner, "Returns");
        await SetAsync("20", "GBP");
        await SetAsync("25", "GBP");
        await SetAsync("30", "EUR");
        var month = Month.Of(TimeProvider.System.GetUtcNow());
        var now = await Platform.InStoreAsync(store => GestureBudget.OfAsync(store, "Returns", month));
        var next = await Platform.InStoreAsync(store => GestureBudget.OfAsync(store, "Returns", month + 1));
        Assert.Equal((new Money(2500, "GBP"), new Money(3000, "EUR")), (now!.Money, next!.Money));
        Assert.Equal(3, await Platform.InStoreAsync(store => store.GestureBudgets.CountAsync()));
        Task SetAsync(string amount, string currency) =>
            owner.SendAsync("/gestures/budgets", "main form", ("Team", "Returns"), ("Amount", amount), ("Currency", currency));
    }

    [Fact]
    public async Task Erasure_takes_the_customers_gestures_and_the_advisors_name()
    {
        await Platform.KeepAsync(Talks.By("Raj", "Returns", "g-1", "Hello", "Hello") with { Customer = "u-1" },
            Talks.By("Raj", "Returns", "g-2", "Hello", "Hello"));
        var raj = await Platform.SignedInAsync("raj", Role.Advisor, "Returns", "Raj");
        foreach (var id in await Platform.InStoreAsync(store => store.Conversations.OrderBy(talk => talk.ExternalId).Select(talk => talk.Id).ToListAsync()))
            await raj.SendAsync("/gestures", "form[action*=Note]", ("What", "Raj rang back"), ("Why", "They were worried"), ("Conversation", $"{id}"));
        await using var scope = Platform.Services.CreateAsyncScope();
        var erasure = scope.ServiceProvider.GetRequiredService<Erasure>();
        await erasure.EraseAsync(Whom.Customer, "u-1");
        Assert.Equal("g-2", (await Platform.InStoreAsync(store => store.Gestures.SingleAsync())).ExternalId);
        await erasure.EraseAsync(Whom.Advisor, "Raj");
        var left = await Platform.InStoreAsync(store => store.Gestures.SingleAsync());
        Assert.Equal((null, null, false), (left.Advisor, left.PersonId, left.What.Contains("Raj", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_samples_gestures_come_and_go_with_it()
    {
        Platform.With("Ratings:InBackground", "false");
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        Assert.Equal(7, await Platform.InStoreAsync(store => store.Gestures.CountAsync()));
        Assert.Contains("two hair ribbons", (await owner.OpenAsync("/gestures")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ten minutes after a hard call", (await owner.OpenAsync("/gestures/asked")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no proof of cause", (await owner.OpenAsync("/gestures/effects")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(async store => await store.Gestures.AnyAsync() || await store.GestureAsks.AnyAsync()
            || await store.GestureBudgets.AnyAsync()));
    }

    private static Task<Browser.Answer> NoteAsync(Browser browser, string cost) =>
        browser.SendAsync("/gestures", "form[action*=Note]", ("What", "A newspaper for the dog"), ("Why", "=HYPERLINK he reads it"), ("Cost", cost));

    private Task<int> BudgetAsync(string team, long minor) => Platform.InStoreAsync(store =>
    {
        store.Add(new GestureBudget { Team = team, Minor = minor, Currency = "GBP", FromMonth = 0, SetAt = DateTimeOffset.UnixEpoch });
        return store.SaveChangesAsync();
    });
}
