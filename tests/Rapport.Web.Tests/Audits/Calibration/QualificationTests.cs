using System.Net;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Audits.Calibration;

public sealed class QualificationTests : IAsyncLifetime
{
    private readonly Hand hand = new();

    private Browser owner = null!;

    private Platform Platform => hand.Platform;

    public async Task InitializeAsync()
    {
        await hand.InitializeAsync();
        owner = await Platform.SignedInAsync("boss", Role.Owner);
    }

    public Task DisposeAsync() => hand.DisposeAsync();

    [Fact]
    public async Task An_audit_becomes_gold_with_grounds_and_can_be_retired()
    {
        var (ann, _) = await Platform.AuditorAsync("Ann");
        var talk = await hand.KeepAsync(Written.OfTheLook("agreed"));
        var audit = await Platform.HandInAsync(talk, ann, Purpose.Pick, 7.5);
        Assert.Contains("how it was agreed", (await owner.SendAsync("/audits/gold", "form[action*=Make]", ("audit", $"{audit}"), ("grounds", " "))).Text, StringComparison.Ordinal);
        await owner.SendAsync("/audits/gold", "form[action*=Make]", ("audit", $"{audit}"), ("grounds", "Ann and Ben, in the May session."));
        var page = await owner.OpenAsync("/audits/gold");
        Assert.Contains("Ann and Ben, in the May session.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*=Make]"));
        await owner.SendAsync("/audits/gold", "form[action*=Retire]");
        Assert.NotNull(await Platform.InStoreAsync(store => store.GoldConversations.Select(gold => gold.RetiredAt).SingleAsync()));
        Assert.Contains("Use again", (await owner.OpenAsync("/audits/gold")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gold_whose_talk_came_anew_says_what_to_do_and_may_be_made_anew()
    {
        await GoldAsync(1);
        var talk = await Platform.InStoreAsync(store => store.GoldConversations.Select(gold => gold.ConversationId).SingleAsync());
        await Platform.InStoreAsync(store => store.Conversations.ExecuteUpdateAsync(set => set.SetProperty(each => each.ChangedAt, DateTimeOffset.UnixEpoch.AddDays(30_000))));
        Assert.Contains("Have it rated anew", (await owner.OpenAsync("/audits/gold")).Body!.TextContent, StringComparison.Ordinal);
        var (again, _) = await Platform.AuditorAsync("again");
        var audit = await Platform.HandInAsync(talk, again, Purpose.Pick, 4);
        await owner.SendAsync("/audits/gold", "form[action*=Make]", ("audit", $"{audit}"), ("grounds", "agreed anew"));
        var page = await owner.OpenAsync("/audits/gold");
        Assert.DoesNotContain("Have it rated anew", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((4, null), await Platform.InStoreAsync(store => store.GoldConversations.Select(gold => new ValueTuple<double, DateTimeOffset?>(gold.Holistic, gold.RetiredAt)).SingleAsync()));
    }

    [Fact]
    public async Task Fewer_than_five_unknown_gold_conversations_are_not_handed_out()
    {
        await GoldAsync(4);
        var (candidate, _) = await CandidateAsync();
        Assert.Contains("4 of 4 gold conversations are unknown", (await GiveAsync(candidate)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_rates_gold_blind_and_learns_what_was_agreed_only_after_the_last()
    {
        await GoldAsync(5);
        var (candidate, browser) = await CandidateAsync();
        await GiveAsync(candidate);
        var audits = await WaitingAsync(candidate);
        Assert.Equal(5, audits.Count);
        Assert.DoesNotContain("old", (await browser.OpenAsync("/audits")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        foreach (var audit in audits.SkipLast(1))
            await browser.FinishAsync(audit, 7);
        var mine = (await browser.OpenAsync($"/audits/auditors/{candidate}")).Body!.TextContent;
        Assert.Contains("4 of 5 gold conversations are rated", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("agreed in May", mine, StringComparison.Ordinal);
        await browser.FinishAsync(audits[^1], 7);
        mine = (await browser.OpenAsync($"/audits/auditors/{candidate}")).Body!.TextContent;
        Assert.Contains("agreed in May", mine, StringComparison.Ordinal);
        Assert.Contains("Points from gold 0.50", mine, StringComparison.Ordinal);
        Assert.Contains("bias −0.50", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rule_lets_in_who_is_near_and_nobody_who_is_not()
    {
        var (near, hers) = await RatedGoldAsync("near", 7);
        await hers.SendAsync($"/audits/auditors/{near}", "form[action*=Take]");
        var held = await Platform.InStoreAsync(store => store.Qualifications.SingleAsync(each => each.PersonId == near));
        Assert.Equal((null, "5 gold conversations: 0.50 points away, bias −0.50, cue F1 1.00"), (held.GrantedBy, held.Grounds));
        var (far, his) = await RatedGoldAsync("far", 9.5);
        var page = await his.OpenAsync($"/audits/auditors/{far}");
        Assert.Null(page.QuerySelector("form[action*=Take], form[action*=Grant], form[action*=Give]"));
        Assert.Contains("lean to the kind side", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_may_decide_otherwise_and_says_why()
    {
        var (candidate, _) = await CandidateAsync();
        Assert.Contains("on what grounds", (await owner.SendAsync($"/audits/auditors/{candidate}", "form[action*=Grant]", ("grounds", ""))).Text, StringComparison.Ordinal);
        await owner.SendAsync($"/audits/auditors/{candidate}", "form[action*=Grant]", ("grounds", "Ten years of it elsewhere."));
        Assert.Equal("Ten years of it elsewhere.", await Platform.InStoreAsync(store => store.Qualifications.Where(each => each.PersonId == candidate).Select(each => each.Grounds).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_but_themselves_and_the_owner_sees_how_an_auditor_rates_and_the_look_is_noted()
    {
        var (candidate, browser) = await CandidateAsync();
        var other = await Platform.SignedInAsync("other", Role.Leader, "Deliveries");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/audits/auditors/{candidate}"));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync($"/audits/auditors/{candidate}"));
        Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync($"/audits/auditors/{candidate}"));
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Set<LogEntry>().CountAsync(entry => entry.What == "read an auditor’s figures" && entry.AboutId == candidate)));
    }

    [Fact]
    public async Task The_list_of_auditors_is_alphabetical_whatever_their_figures()
    {
        await RatedGoldAsync("Zoe", 7.5);
        await RatedGoldAsync("Abe", 9.5);
        var names = (await owner.OpenAsync("/audits/auditors")).QuerySelectorAll("table th[scope=row]").Select(cell => cell.TextContent).ToList();
        Assert.Equal(["Abe", "Zoe"], names.Where(name => name is "Abe" or "Zoe"));
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    /// <summary>Gold conversations at 7½ whose one agreed cue is the one that tests mark.</summary>
    private async Task GoldAsync(int count)
    {
        var (keeper, _) = await Platform.AuditorAsync($"keeper {Guid.NewGuid():N}");
        for (var number = 0; number < count; number++)
        {
            var reading = Written.OfTheLook($"gold {Guid.NewGuid():N}");
            var first = reading.Cues[0];
            var talk = await hand.KeepAsync(reading);
            var audit = await Platform.HandInAsync(talk, keeper, Purpose.Pick, 7.5, marks: new(true, [new(WordsAt.Of(first.Words), first.Kind, 3, first.Response, WordsAt.Of(first.Answer!), true, -1)], []));
            await owner.SendAsync("/audits/gold", "form[action*=Make]", ("audit", $"{audit}"), ("grounds", "agreed in May"));
        }
    }

    private async Task<(long Id, Browser Browser)> CandidateAsync(string name = "candidate")
    {
        var browser = await Platform.SignedInAsync(name, Role.Auditor);
        return (await Platform.InStoreAsync(store => store.People.Where(person => person.Name == name).Select(person => person.Id).SingleAsync()), browser);
    }

    private async Task<(long Id, Browser Browser)> RatedGoldAsync(string name, double holistic)
    {
        await GoldAsync(5);
        var (candidate, browser) = await CandidateAsync(name);
        await GiveAsync(candidate);
        foreach (var audit in await WaitingAsync(candidate))
            await browser.FinishAsync(audit, holistic);
        return (candidate, browser);
    }

    private Task<Browser.Answer> GiveAsync(long candidate) => owner.SendAsync($"/audits/auditors/{candidate}", "form[action*=Give]", ("count", "5"));

    private Task<List<long>> WaitingAsync(long person) => Platform.InStoreAsync(store =>
        store.Audits.Where(audit => audit.PersonId == person && audit.Purpose == Purpose.Qualification && audit.State == AuditState.Waiting).Select(audit => audit.Id).ToListAsync());
}
