using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Audits;

/// <summary>What is drawn, and to whom it falls. Nothing is rated meanwhile: what the machine says of conversations is among what a draw depends on.</summary>
public sealed class DrawTests : StillPlatform
{
    [Fact]
    public async Task The_same_seed_draws_the_same_sample_and_gives_it_to_the_same_people()
    {
        var people = await Platform.PeopleAsync(3);
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
        var people = await Platform.PeopleAsync(2);
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
        var people = await Platform.PeopleAsync(3);
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
        var people = await Platform.PeopleAsync(1);
        await Platform.KeepMarchAsync(100);
        var plan = await Platform.DrawAsync(Auditors.March([own, .. people]));
        Assert.False(await Platform.InStoreAsync(store => store.Audits.AnyAsync(audit => audit.PlanId == plan && audit.PersonId == own
            && store.Set<ConversationAdvisor>().Any(advisor => advisor.ConversationId == audit.ConversationId && advisor.Name == "Advisor 1"))));
    }

    [Fact]
    public async Task Nobody_is_drawn_what_they_have_opened_before_and_others_are()
    {
        var (curious, browser) = await Platform.AuditorAsync("curious", Role.Owner);
        var people = await Platform.PeopleAsync(1);
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

    private static List<(long, Purpose, long?)> Drawn(List<Audit> audits) => [.. audits.Select(audit => (audit.ConversationId, audit.Purpose, audit.PersonId))];
}
