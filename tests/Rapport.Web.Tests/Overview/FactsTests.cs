using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Overview;
using Rapport.Web.Ratings;
using Rapport.Web.Ratings.Facts;

namespace Rapport.Web.Tests.Overview;

/// <summary>What the triggers keep is what the ratings say, whoever writes them.</summary>
public sealed class FactsTests(Ratings.Hand hand) : IClassFixture<Ratings.Hand>
{
    [Fact]
    public async Task A_fact_holds_the_rating_in_thousandths_and_where_it_belongs()
    {
        var fact = await FactAsync(await hand.Platform.RatedAsync(6.7, process: 8.2, at: new(2026, 5, 31, 23, 59, 0, TimeSpan.Zero),
            behaviours: [(BehaviourCode.OwnWords, "Big boots."), (BehaviourCode.ScriptedPhrase, "Do let us know."), (BehaviourCode.PolicyDeflection, "It is our policy.")]));
        Assert.Equal((6700, 8200, "Returns", "Madison"), (fact!.Score, fact.Process, fact.Team, fact.Advisor));
        Assert.Equal("2026-05-31 2026-05-25 2026-05-01", string.Join(' ', new[] { fact.Day, fact.Week, fact.Month }.Select(day => Selection.DateOf(day!.Value).ToString("o"))));
        Assert.Equal((1, 1, 1, "built-in 1 · rubric 1.0"), (fact.OwnWords, fact.Scripted, fact.Rules, fact.MadeBy));
    }

    [Fact]
    public async Task A_rating_that_is_not_current_any_more_is_not_counted()
    {
        var id = await hand.Platform.RatedAsync(6, cues: [new(CueKind.Need, Response.Missed, "I can't do stairs.")]);
        await hand.Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.ConversationId == id).ExecuteUpdateAsync(set => set.SetProperty(rating => rating.IsCurrent, false)));
        Assert.Null(await FactAsync(id));
        await hand.Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.ConversationId == id).ExecuteUpdateAsync(set => set.SetProperty(rating => rating.IsCurrent, true)));
        var fact = await FactAsync(id);
        Assert.Equal(1, await hand.Platform.InStoreAsync(store => store.CueFacts.CountAsync(cue => cue.RatingId == fact!.RatingId)));
    }

    [Fact]
    public async Task What_is_erased_leaves_nothing_behind()
    {
        var id = await hand.Platform.RatedAsync(6, cues: [new(CueKind.Need, Response.Missed, "I can't do stairs.")], behaviours: [(BehaviourCode.ScriptedPhrase, "Said to Mrs Osei only.")]);
        await hand.Platform.InStoreAsync(store => store.Conversations.Where(conversation => conversation.Id == id).ExecuteDeleteAsync());
        Assert.Null(await FactAsync(id));
        Assert.False(await hand.Platform.InStoreAsync(store => store.LineFacts.AnyAsync(line => line.Text == "Said to Mrs Osei only.")));
    }

    [Fact]
    public async Task An_advisor_who_is_renamed_is_renamed_here()
    {
        var id = await hand.Platform.RatedAsync(6, advisor: "Rhea");
        await hand.Platform.InStoreAsync(store => store.ConversationAdvisors.Where(advisor => advisor.ConversationId == id).ExecuteDeleteAsync());
        Assert.Null((await FactAsync(id))!.Advisor);
        await hand.Platform.InStoreAsync(store =>
        {
            store.Add(new ConversationAdvisor { ConversationId = id, Name = "Advisor 7" });
            return store.SaveChangesAsync();
        });
        Assert.Equal("Advisor 7", (await FactAsync(id))!.Advisor);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_is_no_obstacle()
    {
        var id = await hand.Platform.RatedAsync(6);
        await hand.Platform.InStoreAsync(async store =>
        {
            await store.Ratings.Where(rating => rating.ConversationId == id).ExecuteUpdateAsync(set => set.SetProperty(rating => rating.IsCurrent, false));
            store.Add(new StoredRating
            {
                ConversationId = id,
                Reader = "test",
                Rubric = "1.0",
                Stock = "abc",
                RatedAt = Some.Monday,
                OfChange = Some.Monday,
                IsCurrent = true,
                Score = 5,
                Flags = "",
                Line = "",
            });
            return await store.SaveChangesAsync();
        });
        Assert.Equal((5000, "test · rubric 1.0 · ledger abc"), ((await FactAsync(id))!.Score, (await FactAsync(id))!.MadeBy));
    }

    [Fact]
    public async Task A_rated_conversation_of_two_advisors_goes_and_its_facts_go_with_it()
    {
        var id = await hand.Platform.RatedAsync(6);
        await hand.Platform.InStoreAsync(store =>
        {
            store.AddRange(new ConversationAdvisor { ConversationId = id, Name = "Tom" }, new ConversationAdvisor { ConversationId = id, Name = "Tess" });
            return store.SaveChangesAsync();
        });
        await hand.Platform.InStoreAsync(store => store.Conversations.Where(talk => talk.Id == id).ExecuteDeleteAsync());
        Assert.Null(await FactAsync(id));
    }

    private Task<RatedFact?> FactAsync(long conversation) =>
        hand.Platform.InStoreAsync(store => store.RatedFacts.AsNoTracking().SingleOrDefaultAsync(fact => fact.ConversationId == conversation));
}
