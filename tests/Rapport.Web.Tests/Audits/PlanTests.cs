using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Conversations;

namespace Rapport.Web.Tests.Audits;

public sealed class PlanTests : FreshPlatform
{
    /// <summary>Nothing is rated meanwhile: what the machine says of conversations is among what a draw depends on.</summary>
    public PlanTests() => Platform.With("Ratings:InBackground", "false");

    [Fact]
    public async Task The_same_seed_draws_the_same_sample_and_gives_it_to_the_same_people()
    {
        var people = await PeopleAsync(3);
        await Platform.KeepMarchAsync(120);
        var first = Drawn(await Platform.AuditsAsync(await Platform.DrawAsync(Auditors.March(people))));
        await Platform.InStoreAsync(async store =>
        {
            await store.Withheld.ExecuteDeleteAsync();
            await store.Audits.ExecuteDeleteAsync();
            return await store.AuditPlans.ExecuteDeleteAsync();
        });
        Assert.Equal(first, Drawn(await Platform.AuditsAsync(await Platform.DrawAsync(Auditors.March(people)))));
        var other = Auditors.March(people);
        other.Seed = 8;
        await Platform.InStoreAsync(store => store.Audits.ExecuteDeleteAsync());
        Assert.NotEqual(first, Drawn(await Platform.AuditsAsync(await Platform.DrawAsync(other))));
    }

    [Fact]
    public async Task Everything_that_could_be_drawn_stands_in_the_frame_and_chances_are_what_the_strata_say()
    {
        var people = await PeopleAsync(2);
        await Platform.KeepMarchAsync(120);
        var plan = await Platform.DrawAsync(Auditors.March(people));
        var strata = await Platform.InStoreAsync(store => store.AuditStrata.ToListAsync());
        var frame = await Platform.InStoreAsync(store => store.AuditFrame.ToListAsync());
        Assert.Equal((120, 120), (frame.Count, strata.Sum(stratum => stratum.Population)));
        Assert.All(strata, stratum => Assert.True(stratum.Sample >= 2));
        Assert.All(strata, stratum => Assert.Equal(stratum.Population, frame.Count(each => each.StratumId == stratum.Id)));
        Assert.All((await Platform.AuditsAsync(plan)).Where(audit => audit.Purpose == Purpose.Sample), audit =>
            Assert.Equal(strata.Single(stratum => stratum.Id == audit.StratumId) is var stratum ? stratum.Sample / (double)stratum.Population : 0, audit.Chance!.Value, 9));
    }

    [Fact]
    public async Task A_stated_share_is_rated_twice_by_different_people_and_all_have_about_as_much()
    {
        var people = await PeopleAsync(3);
        await Platform.KeepMarchAsync(120);
        var audits = await Platform.AuditsAsync(await Platform.DrawAsync(Auditors.March(people)));
        var (sample, second) = (audits.Where(audit => audit.Purpose == Purpose.Sample).ToList(), audits.Where(audit => audit.Purpose == Purpose.Second).ToList());
        Assert.Equal((int)Math.Ceiling(sample.Count * .2), second.Count);
        Assert.All(second, audit => Assert.NotEqual(audit.PersonId, sample.Single(first => first.ConversationId == audit.ConversationId).PersonId));
        var loads = audits.CountBy(audit => audit.PersonId ?? 0).Select(each => each.Value).ToList();
        Assert.True(loads.Max() - loads.Min() <= 1, string.Join(' ', loads));
    }

    [Fact]
    public async Task Nobody_is_given_their_own_conversations()
    {
        var (own, _) = await Platform.AuditorAsync("an advisor", advisor: "Advisor 1");
        var people = await PeopleAsync(1);
        await Platform.KeepMarchAsync(100);
        var plan = await Platform.DrawAsync(Auditors.March([own, .. people]));
        Assert.False(await Platform.InStoreAsync(store => store.Audits.AnyAsync(audit => audit.PlanId == plan && audit.PersonId == own
            && store.Set<ConversationAdvisor>().Any(advisor => advisor.ConversationId == audit.ConversationId && advisor.Name == "Advisor 1"))));
    }

    [Fact]
    public async Task Nobody_is_drawn_what_they_have_opened_before_and_others_are()
    {
        var (curious, browser) = await Platform.AuditorAsync("curious", Role.Owner);
        var people = await PeopleAsync(1);
        await Platform.KeepMarchAsync(40);
        var opened = await Platform.InStoreAsync(store => store.Conversations.OrderBy(talk => talk.Id).Take(10).Select(talk => talk.Id).ToListAsync());
        foreach (var talk in opened)
            await browser.OpenAsync($"/conversations/{talk}");
        var wish = Auditors.March([curious, .. people]);
        (wish.HalfWidth, wish.Second) = (.05, 100);
        var audits = await Platform.AuditsAsync(await Platform.DrawAsync(wish));
        Assert.DoesNotContain(audits, audit => audit.PersonId == curious && opened.Contains(audit.ConversationId));
        Assert.Contains(audits, audit => audit.PersonId == people[0] && opened.Contains(audit.ConversationId));
        Assert.Contains(audits, audit => audit.PersonId is null && opened.Contains(audit.ConversationId));
    }

    [Fact]
    public async Task Gold_whose_talk_has_come_anew_is_handed_to_nobody()
    {
        var people = await PeopleAsync(2);
        await Platform.KeepMarchAsync(60);
        await GoldAsync(people[0]);
        await Platform.KeepAsync(Talks.By("Gold", "Gold", "gold-0", "I worry still.", "I look at once.") with { StartedAt = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        var wish = Auditors.March(people);
        wish.Gold = 20;
        var audits = await Platform.AuditsAsync(await Platform.DrawAsync(wish));
        var stale = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "gold-0").Select(talk => talk.Id).SingleAsync());
        Assert.Equal(2, audits.Where(audit => audit.Purpose == Purpose.Gold).DistinctBy(audit => audit.ConversationId).Count());
        Assert.DoesNotContain(audits, audit => audit.ConversationId == stale);
    }

    [Fact]
    public async Task Gold_lies_among_the_others_and_does_not_look_different()
    {
        var people = await PeopleAsync(2);
        await Platform.KeepMarchAsync(60);
        await GoldAsync(people[0]);
        var wish = Auditors.March(people);
        wish.Gold = 20;
        var audits = await Platform.AuditsAsync(await Platform.DrawAsync(wish));
        var gold = audits.Index().Where(each => each.Item.Purpose == Purpose.Gold).ToList();
        Assert.InRange(gold.Count, 3, 6);
        Assert.NotEqual(audits.Count - gold.Count, gold.Min(each => each.Index));
        Assert.All(gold, each => Assert.Equal((default(double?), default(long?)), (each.Item.Chance, each.Item.StratumId)));
    }

    [Fact]
    public async Task Neither_picks_nor_gold_nor_what_is_not_handed_in_count_in_estimates()
    {
        var (person, browser) = await Platform.AuditorAsync("counts");
        await Platform.KeepMarchAsync(30);
        var plan = await Platform.DrawAsync(Auditors.March(person));
        await Platform.KeepAsync(Talks.Of("picked", "I took a day off and nobody came.", "A whole day, and nobody came."));
        var picked = await Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.ExternalId == "picked").Select(talk => talk.Id).SingleAsync());
        var pick = await Platform.PickAsync(picked, person);
        var drawn = (await Platform.AuditsAsync(plan))[0];
        foreach (var audit in new[] { pick, drawn.Id })
        {
            await browser.SendAsync($"/audits/{audit}", "form[action*=Rate]", ("holistic", "4"));
            await browser.SendAsync($"/audits/{audit}", "form[action*=HandIn]", ("fault", "true"));
        }
        Assert.Equal([drawn.Id], await Platform.InStoreAsync(store => store.Audits.OfTheSample().Select(audit => audit.Id).ToListAsync()));
    }

    [Fact]
    public async Task What_comes_late_is_counted_and_drawn_as_strata_of_its_own()
    {
        var people = await PeopleAsync(2);
        await Platform.KeepMarchAsync(80);
        var plan = await Platform.DrawAsync(Auditors.March(people));
        var owner = await Platform.SignedInAsync("late owner", Role.Owner);
        Assert.Contains("Nothing has come since", (await owner.OpenAsync($"/audits/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
        await Platform.KeepMarchAsync(40, "late");
        Assert.Contains("40 conversations of these days came after", (await owner.OpenAsync($"/audits/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync($"/audits/plans/{plan}", "form[action*=Late]");
        var late = await Platform.InStoreAsync(store => store.AuditStrata.Where(stratum => stratum.Draw == 2).ToListAsync());
        Assert.Equal(40, late.Sum(stratum => stratum.Population));
        Assert.Equal(120, await Platform.InStoreAsync(store => store.AuditFrame.CountAsync()));
        Assert.Contains("Nothing has come since", (await owner.OpenAsync($"/audits/plans/{plan}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_cannot_take_the_same_audit()
    {
        var (one, first) = await Platform.AuditorAsync("taker one");
        var (two, second) = await Platform.AuditorAsync("taker two");
        await Platform.KeepMarchAsync(10);
        await Platform.DrawAsync(Auditors.March(one, two));
        var left = await Platform.InStoreAsync(async store =>
        {
            await store.Withheld.ExecuteDeleteAsync();
            var last = await store.Audits.Where(audit => audit.Purpose == Purpose.Sample).MaxAsync(audit => audit.Id);
            await store.Audits.Where(audit => audit.Id != last).ExecuteDeleteAsync();
            await store.Audits.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.PersonId, default(long?)));
            return last;
        });
        var takes = new[] { await first.FillAsync("/audits", "form[action*=Take]"), await second.FillAsync("/audits", "form[action*=Take]") };
        var answers = await Task.WhenAll(takes.Select(take => take()));
        Assert.Single(answers, answer => answer.To == $"/audits/{left}");
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Withheld.CountAsync()));
    }

    [Fact]
    public async Task What_waits_for_somebody_is_freed_and_the_rest_is_closed()
    {
        var (one, first) = await Platform.AuditorAsync("freed");
        await Platform.KeepMarchAsync(20);
        var plan = await Platform.DrawAsync(Auditors.March(one));
        var owner = await Platform.SignedInAsync("freeing owner", Role.Owner);
        await owner.SendAsync($"/audits/plans/{plan}", "form[action*=Release]", ("person", $"{one}"));
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Withheld.CountAsync()));
        Assert.StartsWith("/audits/", (await first.SendAsync("/audits", "form[action*=Take]")).To!, StringComparison.Ordinal);
        Assert.Equal(1, await Platform.InStoreAsync(store => store.Withheld.CountAsync()));
        await owner.SendAsync($"/audits/plans/{plan}", "form[action*=Close]");
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Audits.CountAsync(audit => audit.State == AuditState.Waiting)));
    }

    [Fact]
    public async Task A_plan_shows_what_it_costs_before_it_is_drawn()
    {
        var people = await PeopleAsync(2);
        await Platform.KeepMarchAsync(100);
        var owner = await Platform.SignedInAsync("planning owner", Role.Owner);
        (string, string)[] filled = [("Wish.Name", "March"), ("Wish.From", "2026-03-01"), ("Wish.To", "2026-03-31"), ("Wish.HalfWidth", "0.4"), .. people.Select(person => ("Wish.People", $"{person}"))];
        var reckoned = await owner.SendAsync("/audits/plans/new", "button[formaction*=Reckon]", filled);
        Assert.Matches(@"\d+ of 100 conversations, about \d+\.\d hours", reckoned.Text);
        Assert.Equal(0, await Platform.InStoreAsync(store => store.Audits.CountAsync()));
        var form = reckoned.Page.QuerySelectorAll("main form input[name]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Type != "checkbox" || input.IsChecked);
        using var fields = new FormUrlEncodedContent(form.Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        using var drawn = await owner.Client.PostAsync("/audits/plans/new?handler=Draw", fields);
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        Assert.Equal(reckoned.Page.QuerySelector("#comes-to")!.TextContent.Split(' ')[0], $"{await Platform.InStoreAsync(store => store.Audits.CountAsync(audit => audit.Purpose == Purpose.Sample))}");
    }

    [Fact]
    public async Task What_is_left_out_of_a_plan_is_asked_for()
    {
        var owner = await Platform.SignedInAsync("hasty owner", Role.Owner);
        var page = await owner.OpenAsync("/audits/plans/new");
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", page.QuerySelector("#Wish_From")!.GetAttribute("value")!);
        var answer = await owner.SendAsync("/audits/plans/new", "button[formaction*=Reckon]", ("Wish.From", ""), ("Wish.To", "2026-03-31"));
        Assert.Contains("Give it a name", answer.Text, StringComparison.Ordinal);
        Assert.Contains("From which day on?", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody may rate yet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_plans_for_their_teams_only_and_sees_no_others_plan()
    {
        var people = await PeopleAsync(1);
        await Platform.KeepMarchAsync(90);
        var leader = await Platform.SignedInAsync("planning leader", Role.Leader, "Returns");
        var reckoned = await leader.SendAsync("/audits/plans/new", "button[formaction*=Reckon]",
            ("Wish.Name", "Ours"), ("Wish.From", "2026-03-01"), ("Wish.To", "2026-03-31"), ("Wish.HalfWidth", "0.4"), ("Wish.Teams", "Deliveries"), ("Wish.People", $"{people[0]}"));
        Assert.Contains("of 30 conversations", reckoned.Text, StringComparison.Ordinal);
        var plan = await Platform.DrawAsync(Auditors.March(people));
        Assert.Equal(HttpStatusCode.NotFound, await leader.StatusAsync($"/audits/plans/{plan}"));
    }

    [Fact]
    public async Task Only_who_is_qualified_may_be_given_anything()
    {
        await Platform.KeepMarchAsync(5);
        var owner = await Platform.SignedInAsync("naming owner", Role.Owner);
        var person = await Platform.PersonAsync("newcomer", Role.Auditor);
        var conversation = await Platform.InStoreAsync(store => store.Conversations.Select(talk => talk.Id).FirstAsync());
        Assert.Null(await Platform.InScopeAsync(services => services.GetRequiredService<Assigning>().PickAsync(conversation, person.Id)));
        await owner.SendAsync("/audits/plans", $"form[action*=Qualify]:has(input[value='{person.Id}'])");
        Assert.NotNull(await Platform.InScopeAsync(services => services.GetRequiredService<Assigning>().PickAsync(conversation, person.Id)));
    }

    /// <summary>Three gold conversations of another year.</summary>
    private async Task GoldAsync(long by)
    {
        await Platform.KeepAsync([.. Enumerable.Range(0, 3).Select(number => Talks.By("Gold", "Gold", $"gold-{number}", "I worry.", "I look at once.") with { StartedAt = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) })]);
        await Platform.InStoreAsync(async store =>
        {
            foreach (var talk in await store.Conversations.Where(talk => talk.Team == "Gold").ToListAsync())
                store.Add(new GoldConversation { ConversationId = talk.Id, MadeAt = talk.ReceivedAt, MadeBy = by, OfChange = talk.ChangedAt, Holistic = 6, Rubric = "1.0", Grounds = "agreed" });
            return await store.SaveChangesAsync();
        });
    }

    private static List<(long, Purpose, long?)> Drawn(List<Audit> audits) => [.. audits.Select(audit => (audit.ConversationId, audit.Purpose, audit.PersonId))];

    private async Task<long[]> PeopleAsync(int count)
    {
        var people = new List<long>();
        for (var number = 1; number <= count; number++)
            people.Add((await Platform.AuditorAsync($"auditor {number}")).Id);
        return [.. people];
    }
}
