using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class CsvFormatTests
{
    [Fact]
    public void Rows_of_a_conversation_may_lie_scattered()
    {
        var read = FromFile.Text("conversation_id,who,text\nb,customer,Hi\na,customer,Hello\nb,advisor,Oh\na,advisor,Ah\n");
        Assert.Equal(["b: Hi Oh", "a: Hello Ah"], read.Conversations.Select(talk => $"{talk.Id}: {string.Join(' ', talk.Turns.Select(turn => turn.Text))}"));
        Assert.Empty(read.Unreadable);
    }

    [Fact]
    public void Every_field_is_read_from_the_first_row_that_has_it()
    {
        var talk = FromFile.Text("""
            Conversation_ID,WHO,Text,name,at,channel,team,advisor,startedAt,customer,subject,resolved,satisfaction,satisfaction_max,tags,mood
            1,customer,Hi,Ann,2026-03-02 10:00:04,chat,,,,u-8,Shoes,,,,,x
            1,advisor,Oh,Tom,,,Returns,Tom,2026-03-02T10:00:00Z,,,yes,4,5,late; shoes,
            """).Only;
        Assert.Equal((Channel.Chat, "Returns", "Tom", "u-8", "Shoes", true), (talk.Channel, talk.Team, talk.Advisor, talk.Customer, talk.Subject, talk.Resolved));
        Assert.Equal((new Satisfaction(4, 1, 5), new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)), (talk.Satisfaction, talk.StartedAt));
        Assert.Equal(["late", "shoes"], talk.Tags);
        Assert.Equal(new Turn(Speaker.Customer, "Hi", "Ann", new(2026, 3, 2, 10, 0, 4, TimeSpan.Zero)), talk.Turns[0]);
    }

    [Theory]
    [InlineData("conversation_id;who;text\n1;customer;Hi, you\n")]
    [InlineData("conversation_id\twho\ttext\r\n1\tcustomer\tHi, you\r\n")]
    [InlineData("sep=;\r\nconversation_id;who;text\r\n1;customer;Hi, you")]
    [InlineData("\"conversation_id\",\"who\",\"text\"\n\n1,customer,\"Hi, you\"\n\n")]
    [InlineData("text,conversationId,who\n\"Hi, you\",1,Customer")]
    public void Comma_semicolon_and_tab_are_told_by_the_header(string file) => Assert.Equal(["customer: Hi, you"], FromFile.Text(file).Talk);

    [Theory]
    [InlineData("\"two\nlines\"", "two\nlines")]
    [InlineData("\"she said \"\"no\"\"\"", "she said \"no\"")]
    [InlineData("a 5\" heel", "a 5\" heel")]
    [InlineData("\"\"", "")]
    public void Quotation_marks_are_understood(string field, string text)
    {
        var read = FromFile.Text($"conversation_id,who,text\n1,customer,{field}\n1,advisor,next\n");
        Assert.Equal([text, "next"], read.Only.Turns.Select(turn => turn.Text));
    }

    [Theory]
    [InlineData("2,agent,Hi", "turns[0].who is \"agent\": it is customer, advisor, bot or system")]
    [InlineData("2,,Hi", "turns[0].who is missing")]
    [InlineData(",customer,Hi", "conversation_id is empty: every turn needs one")]
    [InlineData("2,customer,Hi, you", "4 fields where the header names 3: put texts that hold \",\" in quotation marks")]
    public void A_wrong_row_is_named_with_its_line_and_the_rest_goes_on(string row, string reason)
    {
        var read = FromFile.Text($"conversation_id,who,text\n1,customer,\"a\nb\"\n{row}\n3,customer,Hi\n");
        Assert.Equal(["1", "3"], read.Conversations.Select(talk => talk.Id));
        Assert.Equal(4, read.Complaint.Line);
        Assert.StartsWith(reason, read.Complaint.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("satisfaction,satisfaction_max", "good,5")]
    [InlineData("satisfaction,satisfaction_max", "6,5")]
    [InlineData("satisfaction", "4")]
    public void A_satisfaction_needs_a_number_and_its_scale(string columns, string values) =>
        Assert.StartsWith("\"satisfaction\" of 1", FromFile.Text($"conversation_id,who,text,{columns}\n1,customer,Hi,{values}").Complaint.Reason, StringComparison.Ordinal);

    [Fact]
    public void Whether_it_was_resolved_is_yes_or_no_and_nothing_else() =>
        Assert.Equal("\"resolved\" of 1 is \"perhaps\": it is true or false",
            FromFile.Text("conversation_id,who,text,resolved\n1,customer,Hi,perhaps").Complaint.Reason);

    [Fact]
    public void A_column_that_is_missing_is_named() =>
        Assert.Equal("no column who: the columns are conversation_id, speaker, text", FromFile.Text("conversation_id,speaker,text\n1,a,b").Complaint.Reason);

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_reported_with_its_row()
    {
        var read = FromFile.Text("conversation_id,who,text\n1,customer,Hi\n2,customer,\"Hi\n3,customer,Ho\n");
        Assert.Equal((1, 3L), (read.Conversations.Count, read.Complaint.Line));
        Assert.StartsWith("a quotation mark that opens in this row is never closed", read.Complaint.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_over_the_limit_is_skipped_and_the_next_is_read()
    {
        var read = FromFile.Text($"conversation_id,who,text\n1,customer,\"{new string('x', 200_000)}\"\n2,customer,Hi\n", options: new() { MaxRecordBytes = 1000 });
        Assert.Equal(("2", 2L), (Assert.Single(read.Conversations).Id, read.Complaint.Line));
    }

    [Fact]
    public void A_byte_of_another_encoding_spoils_its_row_only()
    {
        byte[] file = [.. "conversation_id,who,text\n1,customer,Caf"u8, 0xE9, .. "\n2,customer,Hi\n"u8];
        var read = FromFile.Bytes(file);
        Assert.Equal("2", Assert.Single(read.Conversations).Id);
        Assert.StartsWith("byte 0xE9 at column 15 is not UTF-8: pass --encoding", read.Complaint.Reason, StringComparison.Ordinal);
    }
}
