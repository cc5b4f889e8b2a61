using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class TranscriptFormatTests
{
    [Theory]
    [InlineData("Agent: Hello.\nCustomer: Hi.")]
    [InlineData("ADVISOR : Hello.\r\n\r\ncaller:  Hi.\r\n")]
    [InlineData("[00:12] Rep: Hello.\n[00:15] Client: Hi.")]
    [InlineData("10:02 Agent: Hello.\n10:02:31 PM - User: Hi.")]
    [InlineData("Agent [00:01]: Hello.\nCustomer (00:00:04): Hi.")]
    [InlineData("Customer Service: Hello.\nCustomer: Hi.")]
    [InlineData("Agent 1: Hello.\nCaller 2: Hi.")]
    public void Labels_say_who_speaks(string file) => Assert.Equal(["advisor: Hello.", "customer: Hi."], FromFile.Text(file).Talk);

    [Fact]
    public void Bots_notices_and_what_stands_before_the_talk_are_nobodys_talk() =>
        Assert.Equal(["system: Chat of 3 May", "bot: Hello!", "system: Tom joined", "advisor: Hi", "customer: Hey"],
            FromFile.Text("Chat of 3 May\n\nBot: Hello!\nSystem: Tom joined\nAgent Tom: Hi\nVisitor: Hey\n").Talk);

    [Theory]
    [InlineData("Agent Tom: Hi\nCustomer: Hey")]
    [InlineData("Tom (Agent): Hi\nCustomer: Hey")]
    [InlineData("Agent (Tom): Hi\nCustomer: Hey")]
    [InlineData("Tom: Hi\nCustomer: Hey")]
    public void A_name_beside_the_role_is_kept(string file) => Assert.Equal((Speaker.Advisor, "Tom"), (FromFile.Text(file).Only.Turns[0].Who, FromFile.Text(file).Only.Turns[0].Name));

    [Fact]
    public void A_line_without_a_label_goes_on_with_the_turn() =>
        Assert.Equal(["customer: My order\nis late.\n\nNumber: 4711\nSee https://shop.example", "advisor: Oh"],
            FromFile.Text("Customer: My order\nis late.\n\nNumber: 4711\nSee https://shop.example\nAgent: Oh").Talk);

    [Fact]
    public void Internal_notes_never_become_talk() =>
        Assert.Equal(["customer: Hi", "advisor: Oh"], FromFile.Text("Customer: Hi\nInternal note: a difficult one\nand rude\nAgent: Oh").Talk);

    [Fact]
    public void A_date_and_time_is_when_it_was_said() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 10, 0, 4, TimeSpan.Zero), FromFile.Text("[2026-03-02 10:00:04] Agent: Hi\n[2026-03-02 10:00:09] Customer: Hi").Only.Turns[0].At);

    [Fact]
    public void Lines_and_headings_part_conversations()
    {
        var read = FromFile.Text("Agent: a\nCustomer: b\n=====\nAgent: c\n---\n# c-17\n---\nAgent: d\nCustomer: e\n", "calls/may.txt");
        Assert.Equal(["may-1 2", "may-2 1", "c-17 2"], read.Conversations.Select(talk => $"{talk.Id} {talk.Turns.Count}"));
        Assert.All(read.Conversations, talk => Assert.Equal("calls/may.txt", talk.Source));
    }

    [Theory]
    [InlineData("calls/may.txt", "may")]
    [InlineData("-", "stdin")]
    public void A_file_of_one_conversation_gives_it_its_name(string file, string id) => Assert.Equal(id, FromFile.Text("Agent: a\nCustomer: b", file).Only.Id);

    [Fact]
    public void Every_part_whose_speakers_cannot_be_told_is_reported_with_its_line_and_the_flag()
    {
        var read = FromFile.Text("Tom: Hi\nAnn: Hey\nTom: So\nAnn: Well\n===\nAgent: a\nCustomer: b");
        Assert.Equal("talk-2", Assert.Single(read.Conversations).Id);
        Assert.Equal("talk.txt:1: nobody says who the advisor is: pass --advisor \"Tom\" or --advisor \"Ann\"", read.Complaint.ToString());
    }

    [Fact]
    public void The_flag_settles_it() =>
        Assert.Equal(["advisor: Hi", "customer: Hey\nAddress: 5 Elm St", "advisor: So", "customer: Well"],
            FromFile.Text("Tom: Hi\nAnn: Hey\nAddress: 5 Elm St\nTom: So\nAnn: Well", options: new() { Advisors = ["tom"] }).Talk);

    [Fact]
    public void A_flag_that_names_nobody_is_answered_with_the_labels() =>
        Assert.Equal("no speaker is called \"Bob\": this conversation has \"Tom\", \"Ann\"",
            FromFile.Text("Tom: Hi\nAnn: Hey\nTom: So\nAnn: Well", options: new() { Advisors = ["Bob"] }).Complaint.Reason);

    [Fact]
    public void A_part_that_is_too_long_is_left_out_and_the_next_is_read()
    {
        var read = FromFile.Text($"{string.Concat(Enumerable.Repeat("Agent: a\nCustomer: b\n", 100))}===\nAgent: c\nCustomer: d", options: new() { MaxRecordBytes = 500 });
        Assert.Equal(("talk-2", 1L), (Assert.Single(read.Conversations).Id, read.Complaint.Line));
    }

    [Fact]
    public void Notes_alone_are_no_conversation() =>
        Assert.Equal("nobody speaks in it", FromFile.Text("Private note: he was rude", options: new() { Format = "transcript" }).Complaint.Reason);

    [Fact]
    public void A_mail_domain_says_who_the_advisors_are() =>
        Assert.Equal(["advisor: Hi", "customer: Hey"],
            FromFile.Text("tom@shop.example: Hi\nann@home.example: Hey", options: new() { Format = "transcript", AdvisorDomains = ["shop.example"] }).Talk);

    [Fact]
    public void A_hundred_thousand_turns_are_one_conversation() =>
        Assert.Equal(100_000, FromFile.Text(string.Concat(Enumerable.Repeat("Agent: a\nCustomer: b\n", 50_000))).Only.Turns.Count);
}
