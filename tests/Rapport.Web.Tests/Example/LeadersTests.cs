using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.Example;
using Rapport.Web.People;
using Rapport.Web.Tests.Audits;
using Rapport.Web.Tests.CustomerDays;

namespace Rapport.Web.Tests.Example;

public sealed class LeadersTests : FreshPlatform
{
    [Fact]
    public async Task Those_who_lead_stand_in_the_order_of_names_and_a_new_one_has_nothing_yet()
    {
        await Platform.PersonAsync("zoe", Role.Owner);
        await Platform.PersonAsync("lea", Role.Leader, "Returns");
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, "Returns");
        var names = (await tom.OpenAsync("/example")).QuerySelectorAll("article.leader h2").Select(name => name.TextContent);
        Assert.Equal(["lea", "zoe"], names);
        var card = await tom.CardAsync("lea");
        Assert.Contains("Days with customers Nothing yet.", card, StringComparison.Ordinal);
        Assert.Contains("Thanks given Nothing yet in this time.", card, StringComparison.Ordinal);
        Assert.Contains("Nothing yet: nothing was due", card, StringComparison.Ordinal);
        Assert.DoesNotContain("0 of 0", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Their_own_days_are_told_and_the_next_one()
    {
        var (lea, tom) = (await Platform.PersonAsync("lea", Role.Leader, "Returns"), await Platform.SignedInAsync("tom", Role.Advisor));
        await Platform.SeatAsync(await Platform.PlanAsync(inDays: -300, title: "Long ago"), lea.Id);
        Assert.Contains("Long ago. Nothing in the last half year.", await tom.CardAsync("lea"), StringComparison.Ordinal);
        await Platform.SeatAsync(await Platform.PlanAsync(inDays: -40, title: "On the round"), lea.Id);
        await Platform.SeatAsync(await Platform.PlanAsync(inDays: 7, title: "In the shop"), lea.Id);
        var card = await tom.CardAsync("lea");
        Assert.Contains("On the round. One day in half a year.", card, StringComparison.Ordinal);
        Assert.Contains("In the shop", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_they_gave_are_told_and_read_as_far_as_their_receiver_shows_them()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns");
        var tom = await Platform.SignedInAsync("tom", Role.Advisor, "Returns");
        var id = await Platform.InStoreAsync(store => store.People.Where(person => person.Name == "tom").Select(person => person.Id).SingleAsync());
        await lea.SendAsync("/thanks", "#give", ("Give.To", $"{id}"), ("Give.Did", "You stayed on the line until the driver rang."));
        Assert.DoesNotContain("stayed on the line", await lea.CardAsync("lea"), StringComparison.Ordinal);
        Assert.Contains("Once in this time.", await lea.CardAsync("lea"), StringComparison.Ordinal);
        await tom.SendAsync("/thanks", "form[action*=Show]");
        Assert.Contains("You stayed on the line", await lea.CardAsync("lea"), StringComparison.Ordinal);
        Assert.Contains("Nothing yet in this time.", await lea.CardAsync("lea", "?from=2020-01-01&to=2020-03-31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_counted_by_their_promised_day()
    {
        var (lea, tom) = (await Platform.PersonAsync("lea", Role.Leader, "Returns"), await Platform.SignedInAsync("tom", Role.Advisor));
        await Platform.PromiseAsync(lea.Id, dueDaysAgo: 20, late: 0);
        await Platform.PromiseAsync(lea.Id, dueDaysAgo: 30, late: 3);
        await Platform.PromiseAsync(lea.Id, dueDaysAgo: 10, late: null);
        await Platform.PromiseAsync(lea.Id, dueDaysAgo: -10, late: null);
        await Platform.PromiseAsync(null, dueDaysAgo: 5, late: 0, text: "No ribbons");
        Assert.Contains("1 of 3 by the promised day. Waiting now: 2, of them 1 beyond the promised day.", await tom.CardAsync("lea"),
            StringComparison.Ordinal);
        Assert.Contains("No ribbons", (await tom.OpenAsync("/example")).QuerySelector("section[aria-labelledby=nobody]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_contacts_came_first_where_their_first_audit_did()
    {
        await Platform.PersonAsync("lea", Role.Leader, "Returns", advisor: "Lea");
        var (tom, auditor) = (await Platform.SignedInAsync("tom", Role.Advisor), await Platform.PersonAsync("otto", Role.Auditor));
        await RateAsync("Priya", "Deliveries", "other-team", 30);
        Assert.Contains("neither their own nor their people’s", await tom.CardAsync("lea"), StringComparison.Ordinal);
        await RateAsync("Dawn", "Returns", "people", 10);
        Assert.Contains("none of their own yet", await tom.CardAsync("lea"), StringComparison.Ordinal);
        await RateAsync("Lea", "Returns", "later", 5);
        Assert.Contains("Their people’s came first", await tom.CardAsync("lea"), StringComparison.Ordinal);
        await RateAsync("Lea", "Returns", "earlier", 20);
        Assert.Matches("Theirs came first, on .* 2 of their own were rated.", await tom.CardAsync("lea"));
        async Task RateAsync(string advisor, string team, string id, int daysAgo) =>
            await Platform.HandInAsync(await Platform.TalkAsync(advisor, team, id), auditor.Id, Purpose.Pick, 6, doneAt: Led.Now.AddDays(-daysAgo));
    }

    [Fact]
    public async Task Their_own_page_says_what_they_could_do_next_and_others_pages_do_not()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns", "Lea");
        var id = await Platform.InStoreAsync(store => store.People.Select(person => person.Id).SingleAsync());
        await Platform.PlanAsync(title: "In the York shop");
        await Platform.PromiseAsync(id, dueDaysAgo: -3, late: null);
        var next = (await lea.OpenAsync("/me")).QuerySelector("section[aria-labelledby=going-first]")!.TextContent;
        Assert.All(["In the York shop", "No gifts over five pounds", "moments worth a word", "none of your own conversations"],
            step => Assert.Contains(step, next, StringComparison.Ordinal));
        Assert.Null((await (await Platform.SignedInAsync("tom",
            Role.Advisor)).OpenAsync("/me")).QuerySelector("section[aria-labelledby=going-first]"));
    }

    [Fact]
    public async Task Files_and_the_API_say_what_the_page_says()
    {
        var lea = await Platform.PersonAsync("lea", Role.Leader, "Returns");
        await Platform.PromiseAsync(lea.Id, dueDaysAgo: 20, late: 0);
        var tom = await Platform.SignedInAsync("tom", Role.Advisor);
        Assert.Contains("lea,leader,Returns,", await tom.Client.GetStringAsync("/example/tables/leaders.csv"), StringComparison.Ordinal);
        Assert.EndsWith(",,0,,,,0,1,1,0,0", (await tom.Client.GetStringAsync("/example/tables/leaders.csv")).TrimEnd(), StringComparison.Ordinal);
        using var client = await Platform.WithTokenAsync(await Platform.PersonAsync("ada", Role.Advisor));
        Assert.Contains("\"requests\":{\"due\":1,\"inTime\":1,\"waiting\":0,\"overdue\":0}", await client.GetStringAsync("/api/example"),
            StringComparison.Ordinal);
        Assert.True(await Platform.InStoreAsync(store => store.Log.AnyAsync(entry => entry.What == "exported example")));
    }

    [Fact]
    public async Task The_samples_pulse_and_facts_come_and_go_with_it()
    {
        Platform.With("Ratings:InBackground", "false");
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        await using (var scope = Platform.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Sample>().BringAsync(); // it may come again
        var page = (await owner.OpenAsync("/example")).QuerySelector("main")!.TextContent;
        Assert.All(["77% (27 of 35)", "A chair at table 4", "With Ian on the Leeds round", "Twice in this time", "A conversation of Rhea’s own"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.NotNull((await owner.OpenAsync("/example/pulse")).QuerySelector(Pulses.Form));
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(async store => await store.PulseRounds.AnyAsync() || await store.PulseTallies.AnyAsync()
            || await store.Forwards.AnyAsync()));
    }

    [Fact]
    public async Task Erasing_an_advisor_ends_what_they_put_forward_and_takes_the_name_out_of_sentences()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Returns", "Lea Marlowe");
        await lea.SendAsync($"/conversations/{await Platform.TalkAsync("Lea Marlowe", "Returns", "own")}", "form[action*=Put]", ("why", "I hurry."));
        await Platform.InStoreAsync(store =>
        {
            store.Add(new Rapport.Web.Example.Pulse.PulseRound { OpenedAt = Led.Now.AddDays(-20), ClosesAt = Led.Now, ClosedAt = Led.Now });
            return store.SaveChangesAsync();
        });
        await Platform.InStoreAsync(async store =>
        {
            store.AddRange(Rapport.Web.Example.Pulse.PulseSentence.Shuffled(await store.PulseRounds.Select(round => round.Id).SingleAsync(),
                ["Marlowe could listen."]));
            return await store.SaveChangesAsync();
        });
        await using var scope = Platform.Services.CreateAsyncScope();
        var receipt = await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(Whom.Advisor, "Lea Marlowe");
        Assert.False(await Platform.InStoreAsync(store => store.Forwards.AnyAsync()));
        Assert.Equal("<name> could listen.", await Platform.InStoreAsync(store => store.PulseSentences.Select(each => each.Text).SingleAsync()));
        Assert.Contains(receipt.Where, where => where.Contains("sums in which nobody’s can be found", StringComparison.Ordinal));
    }
}
