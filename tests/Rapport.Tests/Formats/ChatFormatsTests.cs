using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class IntercomFormatTests
{
    [Fact]
    public void The_source_comes_first_and_notes_and_assignments_never_talk() =>
        Assert.Equal(
            ["customer: Any two hour slot?", "bot: I can help with that", "bot: Here is an answer", "advisor: Of course, is it for the birthday?", "customer: Yes!"],
            FromFile.Text(JsonFixtures.Intercom).Talk);

    [Fact]
    public void The_conversation_says_the_rest()
    {
        var conversation = FromFile.Text(JsonFixtures.Intercom).Only;

        Assert.Equal(("215", "intercom", "c-19", "Tom"), (conversation.Id, conversation.Source, conversation.Customer, conversation.Turns[3].Name));
        Assert.Equal((Channel.Chat, true, 4, 5), (conversation.Channel, conversation.Resolved, conversation.Satisfaction!.Score, conversation.Satisfaction.Max));
        Assert.Equal(["Saoirse"], conversation.CustomerNames);
        Assert.Equal(["slot"], conversation.Tags);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1774010640), conversation.StartedAt);
    }

    [Fact]
    public void A_campaign_in_an_admins_name_is_the_bots() =>
        Assert.StartsWith("bot: ", FromFile.Text(JsonFixtures.Intercom.Replace("customer_initiated", "automated").Replace("\"author\":{\"type\":\"user\",\"id\":\"u1\",\"name\":\"Saoirse\"}},\n", "\"author\":{\"type\":\"admin\",\"id\":\"8\"}},\n")).Talk[0]);

    [Fact]
    public void A_list_without_parts_says_what_to_fetch() =>
        Assert.Contains("fetch it by its id", FromFile.Text("""{"type":"conversation.list","conversations":[{"id":"1","source":{"body":"Hi","author":{"type":"user"}},"conversation_parts":null}]}""").Complaint.Reason);

    [Fact]
    public void Parts_that_Intercom_left_out_are_told_and_the_rest_is_kept()
    {
        var read = FromFile.Text(JsonFixtures.Intercom.Replace("\"total_count\":7", "\"total_count\":612"));

        Assert.Single(read.Conversations);
        Assert.Contains("of 612 parts the file holds 7", read.Complaint.Reason);
    }
}

public class ChatwootFormatTests
{
    [Fact]
    public void Messages_are_gathered_by_conversation_and_notes_and_notices_are_no_talk()
    {
        var read = FromFile.Text(JsonFixtures.Chatwoot);

        Assert.Empty(read.Unreadable);
        Assert.Equal(["118", "119"], read.Conversations.Select(conversation => conversation.Id));
        Assert.Equal([Speaker.Customer, Speaker.Bot, Speaker.Advisor], read.Conversations[0].Turns.Select(turn => turn.Who));
        Assert.Equal("A wedding! I am ringing the driver.", read.Conversations[0].Turns[2].Text);
    }

    [Fact]
    public void The_conversation_says_the_rest()
    {
        var conversation = FromFile.Text(JsonFixtures.Chatwoot).Conversations[0];

        Assert.Equal(("chatwoot", "33", "Deliveries", "Dawn"), (conversation.Source, conversation.Customer, conversation.Team, conversation.Served));
        Assert.Equal((Channel.Chat, true), (conversation.Channel, conversation.Resolved));
        Assert.Equal(["Ravi", "Ravi Rao"], conversation.CustomerNames);
        Assert.Equal(["groom"], conversation.Tags);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1773420600), conversation.StartedAt);
    }

    [Fact]
    public void A_repeated_delivery_counts_once() =>
        Assert.Equal(3, FromFile.Text(JsonFixtures.Chatwoot + "\n" + JsonFixtures.Chatwoot).Conversations[0].Turns.Count);

    [Fact]
    public void The_APIs_numbers_and_seconds_are_understood_and_put_in_order()
    {
        var read = FromFile.Text(JsonFixtures.ChatwootApi, "messages.json");

        Assert.Equal(["customer: My heel\nbroke <3", "advisor: Oh no, which pair?", "bot: How was it?"], read.Talk);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1773420600), read.Only.StartedAt);
        Assert.Equal(5, read.Only.Satisfaction!.Score);
    }

    [Fact]
    public void A_conversation_may_hold_its_messages() =>
        Assert.Equal(["customer: Hi"], FromFile.Text("""{"id":4,"messages":[{"id":1,"content":"Hi","message_type":0,"private":false,"created_at":1773420600}],"status":"open"}""").Talk);
}
