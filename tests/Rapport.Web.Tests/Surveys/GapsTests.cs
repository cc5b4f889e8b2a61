using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.People;
using Rapport.Web.Tests.Audits;
using Rapport.Web.Tests.Ratings;
using Written = Rapport.Web.Tests.Ratings.Readings;

namespace Rapport.Web.Tests.Surveys;

public sealed class GapsTests(Hand hand) : IClassFixture<Hand>
{
    private Platform Platform => hand.Platform;

    [Fact]
    public async Task All_three_witnesses_stand_beside_each_other_and_what_each_took_for_what_mattered()
    {
        var (audit, conversation, auditor) = await hand.GivenAsync("three witnesses");
        await AnswerAsync(conversation, "2");
        await auditor.FinishAsync(audit, 7.5);
        var cells = await RowAsync(await Platform.SignedInAsync("first gaps owner", Role.Owner), conversation);
        Assert.Contains("over customer", cells![0], StringComparison.Ordinal);
        Assert.Equal(["2", "7.5", "My day off"], [cells[1], cells[3], cells[4]]);
        Assert.Contains("third time", cells[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machine_and_auditors_suffice_and_other_talk_is_not_compared()
    {
        var (audit, conversation, auditor) = await hand.GivenAsync("two witnesses");
        await auditor.FinishAsync(audit, 1.5);
        var owner = await Platform.SignedInAsync("second gaps owner", Role.Owner);
        var cells = await RowAsync(owner, conversation);
        Assert.EndsWith("machine over auditors", cells![0], StringComparison.Ordinal);
        Assert.Equal("–", cells[1]);
        await Platform.InStoreAsync(store => store.Audits.Where(each => each.Id == audit)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.OfChange, DateTimeOffset.UnixEpoch)));
        Assert.Null(await RowAsync(owner, conversation));
    }

    [Theory]
    [InlineData("Owner")]
    [InlineData("Auditor")]
    public async Task What_one_is_to_rate_or_may_come_to_rate_is_not_there_until_one_has(string name)
    {
        var role = Enum.Parse<Role>(name);
        var conversation = await hand.KeepAsync(Written.OfTheLook($"unrated by {role}"));
        var (person, browser) = await Platform.AuditorAsync($"gaps {role}", role, "Deliveries");
        await AnswerAsync(conversation, "1");
        Assert.NotNull(await RowAsync(browser, conversation));
        var (plan, _) = await Platform.BarePlanAsync(person);
        var audit = new Audit { ConversationId = conversation, PlanId = plan, Purpose = Purpose.Pick, MadeAt = DateTimeOffset.UnixEpoch };
        await Platform.InStoreAsync(store =>
        {
            store.AddRange(new PlanPerson { PlanId = plan, PersonId = person }, audit);
            return store.SaveChangesAsync();
        });
        Assert.Null(await RowAsync(browser, conversation));
        await Platform.InStoreAsync(store => store.Audits.Where(each => each.Id == audit.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.PersonId, person)));
        await browser.FinishAsync(audit.Id, 5);
        Assert.NotNull(await RowAsync(browser, conversation));
        await Platform.InStoreAsync(store =>
        {
            store.Add(new GoldConversation
            {
                ConversationId = conversation,
                MadeAt = DateTimeOffset.UnixEpoch,
                MadeBy = person,
                OfChange = DateTimeOffset.UnixEpoch,
                Holistic = 5,
                Rubric = "1.0",
                Grounds = "a test",
            });
            return store.SaveChangesAsync();
        });
        Assert.NotNull(await RowAsync(browser, conversation));
        Assert.Null(await RowAsync((await Platform.AuditorAsync($"later gaps {role}", role, "Deliveries")).Browser, conversation));
    }

    private async Task AnswerAsync(long conversation, string felt)
    {
        var talk = await Platform.InStoreAsync(store => store.Set<Web.Conversations.StoredConversation>().Where(each => each.Id == conversation)
            .Select(each => new { each.Source, each.ExternalId, each.Team }).SingleAsync());
        await Platform.AnswerAsync(
            await Platform.InviteAsync(team: talk.Team, source: talk.Source, id: talk.ExternalId), ("felt", felt), ("mattered", "My day off"),
            ("use", "passOn"));
    }

    private static async Task<IReadOnlyList<string>?> RowAsync(Browser browser, long conversation) => (await browser.OpenAsync("/surveys/gaps"))
        .QuerySelector($"tr:has(a[href='/conversations/{conversation}'])")?.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
}
