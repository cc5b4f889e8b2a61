using Rapport.Conversations;

namespace Rapport.Tests.Formats;

public class CallFormatsTests
{
    [Fact]
    public void WhisperX_needs_to_be_told_who_the_advisor_is() =>
        Assert.Contains("--advisor \"SPEAKER_01\" or --advisor \"SPEAKER_00\"", FromFile.Text(JsonFixtures.WhisperX).Complaint.Reason);

    [Fact]
    public void WhisperX_joins_the_segments_of_one_speaker() =>
        Assert.Equal(
            ["advisor: Hello, Tom here. How are you?", "customer: My heel broke."],
            FromFile.Text(JsonFixtures.WhisperX, "calls/7.whisperx.json", new() { Advisors = ["SPEAKER_01"] }).Talk);

    [Fact]
    public void A_call_is_named_after_its_file()
    {
        var call = FromFile.Text(JsonFixtures.WhisperX, "calls/7.whisperx.json", new() { Advisors = ["SPEAKER_01"] }).Only;

        Assert.Equal(("7", Channel.Call, "en", null), (call.Id, call.Channel, call.Language, call.Turns[0].Name));
    }

    [Fact]
    public void Whisper_without_speakers_says_what_to_do() =>
        Assert.Contains("speakers told apart", FromFile.Text("""{"text":"Hi","segments":[{"id":0,"start":0.0,"end":1.0,"text":" Hi"}],"language":"en"}""").Complaint.Reason);

    [Fact]
    public void Deepgrams_words_are_joined_by_speaker() =>
        Assert.Equal(["customer: Hello, Tom.", "advisor: Hi."], FromFile.Text(JsonFixtures.Deepgram, options: new() { Advisors = ["speaker 1"] }).Talk);

    [Fact]
    public void With_several_channels_the_channel_tells_the_side_in_the_order_of_time() =>
        Assert.Equal(["advisor: Hello, Tom here.", "customer: My heel broke."], FromFile.Text(JsonFixtures.DeepgramChannels, options: new() { Advisors = ["channel 1"] }).Talk);

    [Fact]
    public void Which_channel_is_the_advisors_has_to_be_told() =>
        Assert.Contains("--advisor \"channel 0\"", FromFile.Text(JsonFixtures.DeepgramChannels).Complaint.Reason);

    [Fact]
    public void The_time_of_transcription_is_not_the_time_of_the_call() =>
        Assert.Null(FromFile.Text(JsonFixtures.Deepgram, options: new() { Advisors = ["speaker 1"] }).Only.StartedAt);

    [Fact]
    public void Contact_Lens_looks_participants_up_and_a_supervisor_serves() =>
        Assert.Equal(
            ["system: This call is recorded.", "bot: Say returns or repairs.", "customer: Returns. They pinch.", "advisor: Oh, poor feet.", "advisor: I will send new ones."],
            FromFile.Text(JsonFixtures.ContactLens).Talk);

    [Fact]
    public void Older_Contact_Lens_files_write_the_role_itself() =>
        Assert.Equal(
            ["customer: Hi", "advisor: Hello"],
            FromFile.Text("""{"Channel":"CHAT","CustomerMetadata":{"ContactId":"k"},"Transcript":[{"ParticipantId":"CUSTOMER","Content":"Hi"},{"ParticipantId":"AGENT","Content":"Hello"}]}""").Talk);

    [Theory]
    [InlineData("VOICE", Channel.Call, 1)]
    [InlineData("CHAT", Channel.Chat, 2)]
    [InlineData("EMAIL", Channel.Email, 2)]
    public void Only_speech_is_joined(string channel, Channel expected, int turns)
    {
        var contact = FromFile.Text($$"""{"Channel":"{{channel}}","Participants":[],"Transcript":[{"ParticipantId":"CUSTOMER","Content":"Hi"},{"ParticipantId":"CUSTOMER","Content":"there"}]}""").Only;

        Assert.Equal((expected, turns), (contact.Channel, contact.Turns.Count));
    }

    [Fact]
    public void A_calls_offsets_are_no_times_and_a_chats_times_are() =>
        Assert.Equal(
            [null, DateTimeOffset.UnixEpoch],
            [FromFile.Text(JsonFixtures.ContactLens).Only.Turns[0].At, FromFile.Text("""{"Channel":"CHAT","Participants":[],"Transcript":[{"ParticipantId":"CUSTOMER","Content":"Hi","AbsoluteTime":"1970-01-01T00:00:00Z"}]}""").Only.StartedAt]);

    [Fact]
    public void An_unknown_participant_is_told() =>
        Assert.Contains("not among Participants", FromFile.Text(JsonFixtures.ContactLens.Replace("\"ParticipantId\":\"p2\",\"ParticipantRole\"", "\"ParticipantId\":\"p9\",\"ParticipantRole\"")).Complaint.Reason);

    [Theory]
    [InlineData("cut \\ud83d", "cut \uFFFD")]
    [InlineData("\\ud83d\\ude00 \\\\ud83d", "\U0001F600 \\ud83d")]
    [InlineData("\\ude00\\ud83d\\n", "\uFFFD\uFFFD")]
    public void Half_a_character_does_not_cost_the_conversation(string escaped, string text) =>
        Assert.Equal(text, FromFile.Text($$"""{"Channel":"CHAT","Participants":[],"Transcript":[{"ParticipantId":"CUSTOMER","Content":"{{escaped}}"}]}""").Only.Turns[0].Text.Trim());
}
