using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Conversations;
using Rapport.Web.CustomerDays;
using Rapport.Web.People;

namespace Rapport.Web.Tests.CustomerDays;

public sealed class DayTests : FreshPlatform
{
    [Fact]
    public async Task A_day_is_planned_and_nothing_may_be_noted_until_the_host_agrees()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Deliveries");
        var planned = await lea.SendAsync("/days/new", "main form", ("Wish.Title", "With Ian"), ("Wish.Kind", "OnTheRoad"), ("Wish.Location", "Gate 2"),
            ("Wish.Host", "Ian Ferris"));
        await lea.SendAsync(planned.To!, "form[action*=SignUp]");
        Assert.Contains("Notes wait until the host has agreed", (await lea.OpenAsync(planned.To!)).Body!.TextContent, StringComparison.Ordinal);
        await lea.SendAsync($"{planned.To}/plan", "form[action*=Consent]", ("how", "By telephone; no names"));
        await lea.SendAsync(planned.To!, "form[action*=Note]", ("text", "Third door: <b>she</b> cannot get up."));
        Assert.Contains("Third door: <b>she</b> cannot get up.", (await lea.OpenAsync(planned.To!)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_that_cannot_be_is_complained_of_kindly_and_what_was_typed_stays()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Deliveries");
        var answer = await lea.SendAsync("/days/new", "main form", ("Wish.Title", "With Ian"), ("Wish.Kind", "OnTheRoad"), ("Wish.Location", "Gate 2"),
            ("Wish.From", "16:00"), ("Wish.To", "09:00"));
        Assert.Contains("It ends before it begins", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Say who lets you in", answer.Text, StringComparison.Ordinal);
        Assert.Equal("With Ian", answer.Page.QuerySelector("#title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_note_is_kept_while_it_is_written_and_is_one_note()
    {
        var day = await Platform.PlanAsync(consent: HostConsent.Given);
        var tom = await Platform.SignedInAsync("tom", Role.Advisor);
        await tom.SendAsync($"/days/{day}", "form[action*=SignUp]");
        await tom.SendAsync($"/days/{day}", "form[action*=Note]", ("key", "k"), ("text", "Third d"));
        await tom.SendAsync($"/days/{day}", "form[action*=Note]", ("key", "k"), ("text", "Third door"));
        Assert.Equal("Third door", await Platform.InStoreAsync(store => store.DayNotes.Select(note => note.Text).SingleAsync()));
    }

    [Fact]
    public async Task Host_and_diary_are_for_those_who_come_along()
    {
        var day = await Platform.PlanAsync(places: 2);
        var tom = await Platform.SignedInAsync("tom", Role.Advisor);
        await tom.SendAsync($"/days/{day}", "form[action*=SignUp]");
        await tom.SendAsync($"/days/{day}", "form[action*=Note]", ("text", "He rings and waits"));
        Assert.Contains("Ian Ferris", (await tom.OpenAsync($"/days/{day}")).Body!.TextContent, StringComparison.Ordinal);
        var other = (await (await Platform.SignedInAsync("dawn", Role.Leader, "Returns")).OpenAsync($"/days/{day}")).Body!.TextContent;
        Assert.DoesNotContain("Ian Ferris", other, StringComparison.Ordinal);
        Assert.DoesNotContain("He rings and waits", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_who_takes_consent_back_takes_name_and_notes_along_and_the_day_is_cancelled()
    {
        var (day, owner) = (await Platform.PlanAsync(), await Platform.SignedInAsync("ada", Role.Owner));
        await owner.SendAsync($"/days/{day}", "form[action*=SignUp]");
        await owner.SendAsync($"/days/{day}", "form[action*=Note]", ("text", "He rings and waits"));
        await owner.SendAsync($"/days/{day}/plan", "form[action*=Withdraw]");
        var after = await Platform.InStoreAsync(store => store.CustomerDays.SingleAsync());
        Assert.Equal((null, HostConsent.Withdrawn, true), (after.Host, after.Consent, after.CancelledAt is not null));
        Assert.False(await Platform.InStoreAsync(store => store.DayNotes.AnyAsync()));
    }

    [Fact]
    public async Task A_finding_becomes_an_action_that_is_done_and_goes_back_to_the_host()
    {
        var (day, tom) = (await Platform.PlanAsync(inDays: -9), await Platform.PersonAsync("tom", Role.Advisor));
        var owner = await Platform.SignedInAsync("ada", Role.Owner);
        await owner.SendAsync($"/days/{day}", "form[action*='handler=Action']", ("finding", "Page two"), ("what", "Put it on page one"),
            ("owner", $"{tom.Id}"), ("due", "2027-01-31"));
        var browser = Platform.Anonymous();
        await browser.SignInAsync("tom");
        Assert.Contains("Put it on page one", (await browser.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("/days/actions", "form[action*=Done]", ("outcome", "It is on page one"));
        Assert.Contains("the host does not know yet", (await browser.OpenAsync("/me")).Body!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("/days/actions", "form[action*=Told]");
        var action = await Platform.InStoreAsync(store => store.DayActions.SingleAsync());
        Assert.True(action is { DoneAt: not null, ToldAt: not null, Outcome: "It is on page one" });
        Assert.Contains("It is on page one", await owner.Client.GetStringAsync("/days/tables/actions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_been_out_for_half_a_year_is_shown_to_their_leader_leaders_first()
    {
        var lea = await Platform.SignedInAsync("lea", Role.Leader, "Deliveries");
        var (tom, ann, _) = (await Platform.PersonAsync("tom", Role.Advisor, "Deliveries"), await Platform.PersonAsync("ann", Role.Advisor, "Deliveries"),
            await Platform.PersonAsync("zoe", Role.Advisor, "Returns"));
        await Platform.SeatAsync(await Platform.PlanAsync(inDays: -200, places: 9), ann.Id);
        await Platform.SeatAsync(await Platform.PlanAsync(inDays: -30, places: 9), tom.Id);
        var viewer = new Viewer
        {
            PersonId = await Platform.InStoreAsync(store => store.People.Where(person => person.Name == "lea")
            .Select(person => person.Id).SingleAsync()),
            Role = Role.Leader,
            Spells = await SpellsAsync()
        };
        var list = await Platform.InStoreAsync(store => NotOut.ReadAsync(store, viewer, TimeProvider.System.GetUtcNow()));
        Assert.Equal(["lea", "ann"], list.Select(person => person.Name));
        Assert.Contains("last out on", (await lea.OpenAsync("/days")).Body!.TextContent, StringComparison.Ordinal);
        async Task<IReadOnlyList<Spell>> SpellsAsync() => await Platform.InStoreAsync(store => store.SpellsAsync(tom.Id));
    }

    [Fact]
    public async Task The_calendar_has_a_secret_address_that_can_be_renewed_and_tells_of_changes()
    {
        var (day, owner) = (await Platform.PlanAsync(), await Platform.SignedInAsync("ada", Role.Owner));
        await owner.SendAsync($"/days/{day}", "form[action*=SignUp]");
        var old = await AddressAsync();
        Assert.Contains("SEQUENCE:0\r\n", await owner.Client.GetStringAsync(old), StringComparison.Ordinal);
        await owner.SendAsync($"/days/{day}/plan", "form[action*=Cancel]");
        var calendar = await Platform.Anonymous().Client.GetStringAsync(old);
        Assert.Contains("SEQUENCE:1\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", calendar, StringComparison.Ordinal);
        var renewed = await AddressAsync();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await owner.StatusAsync(old), await owner.StatusAsync(renewed)));
        async Task<string> AddressAsync() =>
            new Uri((await owner.SendAsync("/days", "form[action*=Renew]")).Page.QuerySelector(".secret")!.TextContent).PathAndQuery;
    }

    [Fact]
    public async Task More_places_move_the_waiting_up_and_fewer_than_are_taken_cannot_be()
    {
        var (day, owner) = (await Platform.PlanAsync(), await Platform.SignedInAsync("ada", Role.Owner));
        await owner.SendAsync($"/days/{day}", "form[action*=SignUp]");
        var tom = await Platform.SignedInAsync("tom", Role.Advisor);
        await tom.SendAsync($"/days/{day}", "form[action*=SignUp]");
        await ChangeAsync("2");
        Assert.Equal(2, await Platform.InStoreAsync(store => store.CustomerDays.Select(each => each.Taken).SingleAsync()));
        Assert.Contains("More people than that", (await ChangeAsync("1")).Text, StringComparison.Ordinal);
        Task<Browser.Answer> ChangeAsync(string places) =>
            owner.SendAsync($"/days/{day}/plan", "form[action*=Change]", ("Wish.Places", places), ("Wish.LookAt", "Doors"));
    }

    [Fact]
    public async Task Erasure_takes_a_name_out_of_days_and_diaries()
    {
        await Platform.PlanAsync(title: "With Ian Ferris on the round");
        await using var scope = Platform.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(Whom.Customer, "Ian Ferris");
        var day = await Platform.InStoreAsync(store => store.CustomerDays.SingleAsync());
        Assert.DoesNotContain("Ferris", $"{day.Title} {day.Host}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_days_come_and_go_with_it()
    {
        Platform.With("Ratings:InBackground", "false");
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        await owner.SendAsync("/sample", "button[formaction*=Bring]");
        var page = (await owner.OpenAsync("/days")).Body!.TextContent;
        Assert.Contains("Follow one order from click to doormat", page, StringComparison.Ordinal);
        Assert.Contains("Put “where to leave it” on the first page", (await owner.OpenAsync("/days/actions")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/sample", "button[formaction*=Remove]");
        Assert.False(await Platform.InStoreAsync(async store => await store.CustomerDays.AnyAsync() || await store.DayNotes.AnyAsync()));
    }
}
