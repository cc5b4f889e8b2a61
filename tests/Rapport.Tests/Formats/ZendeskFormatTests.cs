using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class ZendeskFormatTests
{
    private const string Page = """
        {"comments":[{"id":2,"author_id":91,"body":"Poor you","public":true,"created_at":"2026-03-05T11:00:00Z"},
         {"id":1,"author_id":20,"body":"They leak","public":true,"created_at":"2026-03-05T10:00:00Z"}],"next_page":null,"count":2}
        """;

    private static readonly string OneLine = JsonFixtures.Zendesk.ReplaceLineEndings("");

    [Fact]
    public void Each_comment_is_its_authors_and_the_description_stands_once() =>
        Assert.Equal(
            ["customer: They leak.", "advisor: Poor you, Hilary.", "bot: Your ticket was received.", "system: I am away until Monday.", "system: Call from +44"],
            FromFile.Text(JsonFixtures.Zendesk).Talk);

    [Fact]
    public void Internal_notes_never_become_talk() =>
        Assert.DoesNotContain(FromFile.Text(JsonFixtures.Zendesk).Only.Turns, turn => turn.Text.Contains("VIP", StringComparison.Ordinal));

    [Fact]
    public void The_author_serves_and_not_the_assignee() => Assert.Equal("Tom", FromFile.Text(JsonFixtures.Zendesk).Only.Served);

    [Fact]
    public void The_ticket_says_the_rest()
    {
        var ticket = FromFile.Text(JsonFixtures.Zendesk).Only;

        Assert.Equal(("7", "zendesk", "20", "Boots", "Returns"), (ticket.Id, ticket.Source, ticket.Customer, ticket.Subject, ticket.Team));
        Assert.Equal((Channel.Email, true, 1), (ticket.Channel, ticket.Resolved, ticket.Satisfaction!.Share));
        Assert.Equal(["Hilary Bancroft"], ticket.CustomerNames);
        Assert.Equal(["boots"], ticket.Tags);
    }

    [Theory]
    [InlineData("{0}\n{0}")]
    [InlineData("[{0},\n{0}]")]
    [InlineData("{{\"tickets\":[{0},{0}],\"count\":2}}")]
    public void Tickets_come_one_a_line_in_an_array_or_in_a_wrapper(string layout) =>
        Assert.Equal(2, FromFile.Text(string.Format(layout, OneLine)).Conversations.Count);

    [Fact]
    public void A_ticket_may_stand_beside_its_comments() =>
        Assert.Equal(
            ["customer: They leak", "advisor: Poor you"],
            FromFile.Text("""{"ticket":{"id":7,"requester_id":20},"users":[{"id":91,"role":"agent"}],""" + Page[1..]).Talk);

    [Fact]
    public void A_page_of_comments_alone_says_which_flags_it_needs()
    {
        var complaint = FromFile.Text(Page, "comments.json").Complaint;

        Assert.Contains("--advisor \"20\"", complaint.Reason);
        Assert.Contains("--advisor-domain", complaint.Reason);
    }

    [Fact]
    public void A_page_of_comments_is_read_with_an_advisors_id_the_oldest_first() =>
        Assert.Equal(["customer: They leak", "advisor: Poor you"], FromFile.Text(Page, "comments.json", new() { Advisors = ["91"] }).Talk);

    [Fact]
    public void Where_there_are_no_users_the_way_of_a_comment_tells_its_author() =>
        Assert.Equal(
            ["customer: They leak", "advisor: Poor you", "customer: Thanks"],
            FromFile.Text("""
                {"id":7,"requester_id":20,"subject":"Boots","via":{"channel":"email","source":{"from":{"address":"h@example.com"}}},"comments":[
                 {"author_id":20,"body":"They leak"},{"author_id":91,"body":"Poor you","via":{"source":{"from":{},"to":{"address":"h@example.com"}}}},
                 {"author_id":22,"body":"Thanks","via":{"source":{"from":{"address":"H@example.com"}}}}]}
                """).Talk);

    [Fact]
    public void The_list_of_tickets_lacks_comments_and_says_so() =>
        Assert.Contains("export each ticket's comments", FromFile.Text("""{"tickets":[{"id":7,"subject":"Boots","requester_id":20,"description":"They leak"}]}""").Complaint.Reason);
}

public class ZendeskQaFormatTests
{
    [Fact]
    public void Authors_that_are_no_clients_are_advisors_and_notes_are_no_talk() =>
        Assert.Equal(["customer: Too wide", "advisor: Let me find you a narrow pair."], FromFile.Text(JsonFixtures.ZendeskQa).Talk);

    [Fact]
    public void The_conversation_says_the_rest()
    {
        var conversation = FromFile.Text(JsonFixtures.ZendeskQa).Only;

        Assert.Equal(("q-1", "zendesk-qa", "Fit", true), (conversation.Id, conversation.Source, conversation.Subject, conversation.Resolved));
        Assert.Equal(["Ravi Rao"], conversation.CustomerNames);
        Assert.Equal("Madison", conversation.Served);
        Assert.Null(conversation.Satisfaction);
    }

    [Fact]
    public void A_description_that_no_comment_repeats_opens_the_talk() =>
        Assert.Equal("customer: They pinch", FromFile.Text(JsonFixtures.ZendeskQa.Replace("\"description\":\"Too wide\"", "\"description\":\"They pinch\"")).Talk[0]);

    [Fact]
    public void An_author_without_a_side_needs_a_flag() =>
        Assert.Contains("--advisor", FromFile.Text(JsonFixtures.ZendeskQa.Replace("\"authorIsNotClient\":true,", ""), "qa.json").Complaint.Reason);
}
