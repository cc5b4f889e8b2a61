using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class CaptionsTests
{
    [Fact]
    public void Fragments_of_one_speaker_become_one_turn()
    {
        var talk = FromFile.Text("""
            WEBVTT

            8e7f/12-0
            00:00:01.000 --> 00:00:02.500
            <v Agent>Good morning,</v>

            8e7f/12-1
            00:00:02.500 --> 00:00:04.000
            <v Agent>how can I
            help?</v>

            00:04.000 --> 00:05.000 align:start
            <v.loud Customer>My shoes leak.
            """, "c/call 7.vtt").Only;
        Assert.Equal(["Good morning, how can I help?", "My shoes leak."], talk.Turns.Select(turn => turn.Text));
        Assert.Equal(("call 7", "c/call 7.vtt", Channel.Call), (talk.Id, talk.Source, talk.Channel));
    }

    [Fact]
    public void Zoom_writes_names_before_a_colon() =>
        Assert.Equal(["advisor: Hello. Note: it is recorded.", "customer: Hi."], FromFile.Text("""
            WEBVTT

            1
            00:00:01.000 --> 00:00:02.000
            Tom Fox: Hello.

            2
            00:00:02.000 --> 00:00:03.000
            Note: it is recorded.

            3
            00:00:03.000 --> 00:00:04.000
            Ann Bay: Hi.
            """.Replace("Note: it", "Tom Fox: Note: it", StringComparison.Ordinal), options: new() { Advisors = ["Tom Fox"] }).Talk);

    [Fact]
    public void Blocks_that_are_no_cues_are_passed_over_and_markup_goes() =>
        Assert.Equal(["advisor: Tea & biscuits <free> ok", "customer: Yes"], FromFile.Text("""
            WEBVTT - a call
            Kind: captions

            STYLE
            ::cue { color: red }

            REGION
            id:x

            NOTE
            Agent: a comment, nobody's words

            00:00:01.000 --> 00:00:02.000
            <v Agent><b>Tea</b> &amp; <c.red>biscuits</c>&nbsp;&lt;free&gt; <00:00:01.500>ok</v>

            00:00:02.000 --> 00:00:03.000
            <v Customer>Yes</v>
            """).Talk);

    [Fact]
    public void Two_voices_in_one_cue_are_two_turns() =>
        Assert.Equal(["advisor: Hi.", "customer: Hello."], FromFile.Text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hi.</v> <v Customer>Hello.").Talk);

    [Fact]
    public void Captions_without_speakers_are_not_guessed_at() =>
        Assert.StartsWith("nobody says who speaks", FromFile.Text("WEBVTT\n\n00:01.000 --> 00:02.000\nHi.\n\n00:02.000 --> 00:03.000\nHello.").Complaint.Reason, StringComparison.Ordinal);

    [Fact]
    public void Diarised_speakers_need_a_flag_and_get_no_name()
    {
        const string File = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v SPEAKER_00>Hi.\n\n00:02.000 --> 00:03.000\n<v SPEAKER_01>Hello.";
        Assert.Equal("nobody says who the advisor is: pass --advisor \"SPEAKER_00\" or --advisor \"SPEAKER_01\"", FromFile.Text(File).Complaint.Reason);
        var told = FromFile.Text(File, options: new() { Advisors = ["SPEAKER_01"] });
        Assert.Equal(["customer: Hi.", "advisor: Hello."], told.Talk);
        Assert.All(told.Only.Turns, turn => Assert.Null(turn.Name));
    }

    [Fact]
    public void SubRip_is_read_the_same_way() =>
        Assert.Equal(["advisor: Hello there.", "customer: Hi."],
            FromFile.Text("1\r\n00:00:01,200 --> 00:00:02,990\r\nAgent: Hello\r\nthere.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nCustomer: <i>Hi.</i>\r\n", "a.srt").Talk);

    [Fact]
    public void A_cue_without_times_is_reported_with_its_line()
    {
        var read = FromFile.Text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hi.\n\n<v Agent>Lost.\n\n00:02.000 --> 00:03.000\n<v Customer>Hello.");
        Assert.Equal(2, Assert.Single(read.Conversations).Turns.Count);
        Assert.Equal(6, read.Complaint.Line);
    }

    [Fact]
    public void A_file_without_cues_says_so() => Assert.Equal("nobody speaks in it", FromFile.Text("WEBVTT\n\nNOTE nothing\n").Complaint.Reason);
}
