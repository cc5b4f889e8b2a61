using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.Overview;
using Rapport.Web.Ratings;
using Rapport.Web.Surveys;
using Rapport.Web.Tests.Surveys;

namespace Rapport.Web.Tests.Overview;

/// <summary>What the triggers keep of customers who were asked is what invitations, answers and ratings say, whoever writes them, and in whatever order.</summary>
public sealed class AskedFactsTests(Ratings.Hand hand) : IClassFixture<Ratings.Hand>
{
    [Fact]
    public async Task A_customer_asked_before_the_conversation_came_counts_with_its_rating_once_it_is_rated()
    {
        await hand.Platform.InviteAsync(source: "late", id: "1");
        Assert.Null((await FactAsync("late"))!.Score);
        var talk = await TalkAsync("late");
        Assert.Equal(6700, (await FactAsync("late"))!.Score);
        await hand.Platform.InStoreAsync(store => store.Ratings.Where(rating => rating.ConversationId == talk)
            .ExecuteUpdateAsync(set => set.SetProperty(rating => rating.IsCurrent, false)));
        Assert.Null((await FactAsync("late"))!.Score);
        await AgreesAsync();
    }

    [Fact]
    public async Task An_answer_counts_once_it_is_sent_and_the_latest_of_it_counts()
    {
        var token = await hand.Platform.InviteAsync(source: "sent", id: "1");
        await hand.Platform.AnswerAsync(token, ("felt", "9"));
        Assert.Equal(9, (await FactAsync("sent"))!.Felt);
        var invitation = (await FactAsync("sent"))!.InvitationId;
        await hand.Platform.InStoreAsync(store => store.SurveyAnswers.Where(answer => answer.InvitationId == invitation)
            .ExecuteUpdateAsync(set => set.SetProperty(answer => answer.IsSent, false)));
        Assert.Null((await FactAsync("sent"))!.Felt);
        await AgreesAsync();
    }

    [Fact]
    public async Task Who_was_not_reached_is_not_asked_unless_they_answered_nor_is_who_answers_without_a_name()
    {
        await hand.Platform.InviteAsync(source: "lost", id: "1", also: each => each.UndeliveredAt = Some.Monday);
        await hand.Platform.InviteAsync(source: "bare", id: "1", anonymous: true);
        Assert.Null(await FactAsync("lost"));
        Assert.Null(await FactAsync("bare"));
        await hand.Platform.InStoreAsync(store => store.SurveyInvitations.Where(each => each.Source == "lost")
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.UndeliveredAt, (DateTimeOffset?)null)));
        Assert.NotNull(await FactAsync("lost"));
        await AgreesAsync();
    }

    [Fact]
    public async Task A_conversation_that_goes_takes_its_rating_and_a_name_taken_out_is_gone_here_and_an_invitation_takes_all()
    {
        await hand.Platform.InviteAsync(source: "gone", id: "1", advisor: "Rhea");
        var talk = await TalkAsync("gone");
        await hand.Platform.InStoreAsync(store => store.Conversations.Where(each => each.Id == talk).ExecuteDeleteAsync());
        Assert.Equal((null, null), ((await FactAsync("gone"))!.Score, (await FactAsync("gone"))!.ConversationId));
        await hand.Platform.InStoreAsync(store => store.SurveyInvitations.Where(each => each.Source == "gone")
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Advisor, (string?)null)));
        Assert.Null((await FactAsync("gone"))!.Advisor);
        await AgreesAsync();
        var invitation = (await FactAsync("gone"))!.InvitationId;
        await hand.Platform.InStoreAsync(store => store.SurveyInvitations.Where(each => each.Source == "gone").ExecuteDeleteAsync());
        Assert.False(await hand.Platform.InStoreAsync(store => store.AskedFacts.AnyAsync(fact => fact.InvitationId == invitation)));
    }

    /// <summary>A conversation under the key of an invitation comes, and is rated.</summary>
    private Task<long> TalkAsync(string source) => hand.Platform.InStoreAsync(async store =>
    {
        var talk = new StoredConversation
        {
            Source = source,
            ExternalId = "1",
            Channel = Channel.Chat,
            Turns = 1,
            Words = 1,
            ReceivedAt = Some.Monday,
            ChangedAt = Some.Monday,
            Talk = """{"id":"1","turns":[{"who":"customer","text":"Hm."}]}""",
        };
        store.Add(talk);
        await store.SaveChangesAsync();
        store.Add(new StoredRating
        {
            ConversationId = talk.Id,
            Reader = "test",
            Rubric = "1.0",
            RatedAt = Some.Monday,
            OfChange = Some.Monday,
            IsCurrent = true,
            Score = 6.7,
            Flags = "",
            Line = "",
        });
        await store.SaveChangesAsync();
        return talk.Id;
    });

    private Task<AskedFact?> FactAsync(string source) => hand.Platform.InStoreAsync(store => store.SurveyInvitations.Where(each => each.Source == source)
        .Join(store.AskedFacts, each => each.Id, fact => fact.InvitationId, (_, fact) => fact).AsNoTracking().FirstOrDefaultAsync());

    private async Task AgreesAsync() => Assert.Equal(0, await hand.Platform.InStoreAsync(store => store.Database.SqlQuery<int>($"""
        SELECT CAST(COUNT(*) AS INTEGER) AS "Value" FROM (
            SELECT * FROM (SELECT * FROM overview_asked EXCEPT SELECT * FROM overview_asked_now) more
            UNION ALL SELECT * FROM (SELECT * FROM overview_asked_now EXCEPT SELECT * FROM overview_asked) less) apart
        """).SingleAsync()));
}
