using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class JsonLinesFormatTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var talk = FromFile.Text("""
            {"id":"c-1","source":"shop","channel":"inPerson","team":"Returns","advisor":"Madison","startedAt":"2026-03-02T10:00:00+01:00","customer":"u-88","industry":"retail","kind":"complaint","language":"en","subject":"Shoes","satisfaction":{"score":4,"min":1,"max":5},"resolved":true,"tags":["shoes","late"],"turns":[{"who":"customer","name":"Ann","text":"Hi","at":"2026-03-02T10:00:04.5Z"},{"who":"bot","text":""}]}
            """).Only;
        Assert.Equal(("c-1", "shop", Channel.InPerson, "Returns", "Madison", "u-88"), (talk.Id, talk.Source, talk.Channel, talk.Team, talk.Advisor, talk.Customer));
        Assert.Equal(("retail", "complaint", "en", "Shoes", true), (talk.Industry, talk.Kind, talk.Language, talk.Subject, talk.Resolved));
        Assert.Equal((new Satisfaction(4, 1, 5), new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1))), (talk.Satisfaction, talk.StartedAt));
        Assert.Equal(["shoes", "late"], talk.Tags);
        Assert.Equal([new(Speaker.Customer, "Hi", "Ann", new(2026, 3, 2, 10, 0, 4, 500, TimeSpan.Zero)), new(Speaker.Bot, "")], talk.Turns);
    }

    [Fact]
    public void Three_fields_are_enough_and_unknown_ones_are_ignored()
    {
        var talk = FromFile.Text("""{"id":"1","mood":{"sunny":[1]},"turns":[{"who":"Advisor","text":"Hi","tone":3}]}""", "chats/may.jsonl").Only;
        Assert.Equal(("chats/may.jsonl", Channel.Other, null, null), (talk.Source, talk.Channel, talk.Resolved, talk.Satisfaction));
        Assert.Equal(Speaker.Advisor, talk.Turns[0].Who);
    }

    [Theory]
    [InlineData("""{"score":4,"max":5}""", 1)]
    [InlineData("""{"score":1,"max":1}""", 0)]
    [InlineData("""{"score":0,"max":0.5}""", 0)]
    public void A_scale_that_names_no_least_begins_at_1_or_at_0(string satisfaction, double least) =>
        Assert.Equal(least, FromFile.Text($$"""{"id":"1","satisfaction":{{satisfaction}},"turns":[{"who":"customer","text":"Hi"}]}""").Only.Satisfaction!.Min);

    [Theory]
    [InlineData("""{"turns":[{"who":"customer","text":"Hi"}]}""", "\"id\" is missing")]
    [InlineData("""{"id":" ","turns":[{"who":"customer","text":"Hi"}]}""", "\"id\" is missing")]
    [InlineData("""{"id":"1"}""", "\"turns\" of 1 is missing or empty")]
    [InlineData("""{"id":"1","turns":[]}""", "\"turns\" of 1 is missing or empty")]
    [InlineData("""{"id":"1","turns":[null]}""", "turns[0] is null")]
    [InlineData("""{"id":"1","turns":[{"text":"Hi"}]}""", "turns[0].who is missing: it is customer, advisor, bot or system")]
    [InlineData("""{"id":"1","turns":[{"who":"agent 7","text":"Hi"}]}""", "turns[0].who is \"agent 7\": it is customer, advisor, bot or system")]
    [InlineData("""{"id":"1","turns":[{"who":"1","text":"Hi"}]}""", "turns[0].who is \"1\"")]
    [InlineData("""{"id":"1","turns":[{"who":"bot","text":"Hi"},{"who":"bot"}]}""", "turns[1].text is missing")]
    [InlineData("""{"id":"1","turns":[{"who":"bot","text":"Hi","at":"03/02/2026"}]}""", "turns[0].at is \"03/02/2026\": times are written")]
    [InlineData("""{"id":"1","channel":"fax","turns":[{"who":"bot","text":"Hi"}]}""", "\"channel\" of 1 is \"fax\"")]
    [InlineData("""{"id":"1","satisfaction":{"score":7,"max":5},"turns":[{"who":"bot","text":"Hi"}]}""", "\"satisfaction\" of 1 is 7, which does not lie on a scale from 1 to 5")]
    [InlineData("""{"id":"1","satisfaction":{"score":7,"max":1e999},"turns":[{"who":"bot","text":"Hi"}]}""", "\"satisfaction\" of 1")]
    [InlineData("""{"id":"1","satisfaction":{"score":7},"turns":[{"who":"bot","text":"Hi"}]}""", "\"satisfaction\" of 1 needs a score and a max")]
    [InlineData("""{"id":"1","turns":[{"who":"bot","text":5}]}""", "not read as JSON at $.turns[0].text, column 41: Cannot get the value of a token type 'Number' as a string.")]
    [InlineData("""{"id":"1","id":"2","turns":[{"who":"bot","text":"Hi"}]}""", "not read as JSON at $.id, column 16: Duplicate property 'id'")]
    [InlineData("""{"id":7,"turns":[]}""", "not read as JSON at $.id, column 8: Cannot get the value of a token type 'Number' as a string.")]
    [InlineData("""{"id":"7","resolved":"yes"}""", "not read as JSON at $.resolved, column 27: Cannot get the value of a token type 'String' as a boolean.")]
    [InlineData("""{"id":"7","turns":{}}""", "not read as JSON at $.turns, column 20: A list belongs here.")]
    [InlineData("""{"id":"7","satisfaction":5}""", "not read as JSON at $.satisfaction, column 27: An object belongs here.")]
    [InlineData("""{"id":"7","satisfaction":{"score":"5"}}""", "not read as JSON at $.satisfaction.score, column 38: Cannot get the value of a token type 'String' as a number.")]
    public void A_wrong_field_is_named_with_its_line_and_the_rest_goes_on(string line, string reason)
    {
        var read = FromFile.Text($$"""{"id":"0","turns":[{"who":"customer","text":"Hi"}]}{{"\n"}}{{line}}{{"\n"}}{"id":"2","turns":[{"who":"customer","text":"Ho"}]}""");
        Assert.Equal(["0", "2"], read.Conversations.Select(conversation => conversation.Id));
        Assert.Equal(2, read.Complaint.Line);
        Assert.StartsWith(reason, read.Complaint.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_turns_are_one_conversation()
    {
        var turns = string.Join(',', Enumerable.Repeat("""{"who":"customer","text":"Still there?"}""", 100_000));
        Assert.Equal(100_000, FromFile.Text($$"""{"id":"1","turns":[{{turns}}]}""").Only.Turns.Count);
    }
}
