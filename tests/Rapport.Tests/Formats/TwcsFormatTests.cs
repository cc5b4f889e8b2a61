using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class TwcsFormatTests
{
    private const string Header = "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\r\n";

    [Fact]
    public void Threads_are_found_by_walking_back_and_ordered_by_time()
    {
        var talk = Read(
            Tweet(3, "77", minute: 9, "@shop still nothing", answers: "2.0"),
            Tweet(2, "shop", minute: 5, "@77 So sorry &amp; looking into it ^MD", "1.0", responses: "\"3,9\""),
            Tweet(1, "77", minute: 1, "@shop where are my shoes", responses: "2")).Only;
        Assert.Equal(["@shop where are my shoes", "@77 So sorry & looking into it ^MD", "@shop still nothing"], talk.Turns.Select(turn => turn.Text));
        Assert.Equal(("1-77", "twcs", Channel.Social, "77", "shop"), (talk.Id, talk.Source, talk.Channel, talk.Customer, talk.Team));
        Assert.Equal(new Turn(Speaker.Advisor, "@77 So sorry & looking into it ^MD", "MD", new(2017, 10, 31, 22, 5, 0, TimeSpan.Zero)), talk.Turns[1]);
    }

    [Theory]
    [InlineData("Sorry! ^MD", "MD")]
    [InlineData("Sorry! -KC", "KC")]
    [InlineData("Sorry! *ALT", "ALT")]
    [InlineData("Sorry! ^Tom https://t.co/x", "Tom")]
    [InlineData("It is 5-10", null)]
    [InlineData("Please send a DM", null)]
    public void Initials_at_the_end_are_who_served(string text, string? name) =>
        Assert.Equal(name, Read(Tweet(1, "77", 1, "@shop hey"), Tweet(2, "shop", 2, text, "1")).Only.Served);

    [Fact]
    public void Tweets_of_the_same_second_stand_in_the_order_of_answers() =>
        Assert.Equal(["a", "b", "c"], Read(Tweet(5, "77", 1, "c", "9"), Tweet(9, "shop", 1, "b", "7"), Tweet(7, "77", 1, "a")).Only.Turns.Select(turn => turn.Text));

    [Fact]
    public void A_broadcast_makes_one_conversation_for_each_customer_who_answers()
    {
        var read = Read(Tweet(1, "shop", 1, "Sale!"), Tweet(2, "77", 2, "Finally", "1"), Tweet(3, "88", 3, "Mine leak", "1"), Tweet(4, "shop", 4, "Oh no", "3"));
        Assert.Equal(["1-77: Finally", "1-88: Mine leak Oh no"], read.Conversations.Select(talk => $"{talk.Id}: {string.Join(' ', talk.Turns.Select(turn => turn.Text))}"));
        Assert.Equal("1 tweets of companies answer no customer in this file, and are left out", read.Complaint.Reason);
    }

    [Fact]
    public void A_second_customer_who_joins_in_has_a_conversation_of_their_own() =>
        Assert.Equal(["1-77 2", "1-88 2"], Read(Tweet(1, "77", 1, "a"), Tweet(2, "shop", 2, "b", "1"), Tweet(3, "88", 3, "me too", "2"), Tweet(4, "shop", 4, "c", "3"))
            .Conversations.Select(talk => $"{talk.Id} {talk.Turns.Count}"));

    [Fact]
    public void An_answer_to_a_tweet_outside_the_file_begins_a_thread_named_after_it() =>
        Assert.Equal("100-77", Read(Tweet(1, "77", 1, "a", "100")).Only.Id);

    [Fact]
    public void Tweets_that_answer_each_other_in_a_ring_come_to_an_end() =>
        Assert.Equal(2, Read(Tweet(1, "77", 1, "a", "2"), Tweet(2, "77", 2, "b", "1")).Only.Turns.Count);

    [Fact]
    public void A_long_chain_is_one_conversation() =>
        Assert.Equal(50_000, Read([.. Enumerable.Range(1, 50_000).Select(id => Tweet(id, id % 2 == 1 ? "77" : "shop", 1, "a", id == 1 ? "" : $"{id - 1}"))]).Only.Turns.Count);

    [Theory]
    [InlineData("x,77,True,Tue Oct 31 22:10:47 +0000 2017,Hi,,", "tweet_id is \"x\"")]
    [InlineData("1,,True,Tue Oct 31 22:10:47 +0000 2017,Hi,,", "author_id is empty")]
    [InlineData("1,77,maybe,Tue Oct 31 22:10:47 +0000 2017,Hi,,", "inbound is \"maybe\"")]
    [InlineData("1,77,True,2017-10-31,Hi,,", "created_at is \"2017-10-31\"")]
    [InlineData("1,77,True,Tue Oct 31 22:10:47 +0000 2017,Hi,,none", "in_response_to_tweet_id is \"none\"")]
    [InlineData("9,77,True,Tue Oct 31 22:10:47 +0000 2017,Hi,,", "tweet 9 stands twice")]
    public void A_wrong_row_is_named_with_its_line_and_the_rest_goes_on(string row, string reason)
    {
        var read = Read(Tweet(9, "55", 1, "a"), row + "\r\n");
        Assert.Single(read.Conversations);
        Assert.Equal(3, read.Complaint.Line);
        Assert.StartsWith(reason, read.Complaint.Reason, StringComparison.Ordinal);
    }

    private static FromFile Read(params string[] rows) => FromFile.Text(Header + string.Concat(rows), "twcs.csv");

    private static string Tweet(int id, string author, int minute, string text, string answers = "", string responses = "") =>
        $"{id},{author},{author != "shop"},Tue Oct 31 22:{minute:00}:00 +0000 2017,{text},{responses},{answers}\r\n";
}
