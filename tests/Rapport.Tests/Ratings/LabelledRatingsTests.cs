using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Tests.Ratings;

/// <summary>The formula's share of the error: the rubric on the raters' own codes against the same raters' holistic ratings.</summary>
public class LabelledRatingsTests
{
    [SkippableTheory]
    [InlineData("authored/conversations.jsonl", "labelled/authored.jsonl", 533, .489)]
    [InlineData("labelled/posts.conversations.jsonl", "labelled/posts.jsonl", 350, .493)]
    public void The_rubric_on_the_raters_codes_comes_as_near_to_their_holistic_rating_as_published(string talk, string labels, int count, double difference)
    {
        var conversations = Shared.Lines(talk).Select(Talk).ToDictionary(conversation => conversation.Id);
        var differences = Shared.Lines(labels)
            .Select(label => Math.Abs(Rubric.Rate(Labelled(conversations[label.GetProperty("id").GetString()!], label)).Score!.Value - label.GetProperty("holistic").GetDouble()))
            .ToList();

        Assert.Equal(count, differences.Count);
        Assert.Equal(difference, differences.Average(), tolerance: .001);
    }

    private static Conversation Talk(JsonElement line) => new(
        line.GetProperty("id").GetString()!,
        [.. line.GetProperty("turns").EnumerateArray().Select(turn => new Turn(Words.Parse<Speaker>(turn.GetProperty("who").GetString())!.Value, turn.GetProperty("text").GetString()!))]);

    private static Reading Labelled(Conversation talk, JsonElement label) => new(
        talk,
        label.GetProperty("cues").EnumerateArray().Select(cue => Cue(talk, cue)),
        label.GetProperty("behaviours").EnumerateArray().Select(behaviour => new Behaviour(Code<BehaviourCode>(behaviour, "code"), Span(behaviour, "turn", "start", "length", "text")!)),
        label.GetProperty("fault").GetBoolean(),
        label.GetProperty("rater").GetString()!);

    /// <summary>Raters who named only the turn of a response (27 of 2,587 cues) quote the whole of it (of the advisor's nearest turn); one answer stands before its cue and cannot have met it.</summary>
    private static Cue Cue(Conversation talk, JsonElement cue)
    {
        var words = Span(cue, "turn", "start", "length", "text")!;
        var response = Code<Response>(cue, "response");
        var answer = Span(cue, "responseTurn", "responseStart", "responseLength", "responseText");
        if (answer is null && response is not (Response.Missed or Response.SilentFix))
            answer = Some.Words(AdvisorTurn(talk, cue.GetProperty("responseTurn").GetInt32()), talk);
        var late = answer?.Turn > words.Turn;
        return new(words, Code<CueKind>(cue, "type"), cue.GetProperty("salience").GetInt32(), late || answer is null ? response : Response.Missed, late ? answer : null);
    }

    private static int AdvisorTurn(Conversation talk, int named) => Enumerable.Range(0, talk.Turns.Count)
        .Where(turn => talk.Turns[turn].Who == Speaker.Advisor)
        .MinBy(turn => Math.Abs(turn - named));

    private static T Code<T>(JsonElement of, string property) where T : struct, Enum => Words.Parse<T>(of.GetProperty(property).GetString())!.Value;

    private static Quote? Span(JsonElement of, string turn, string start, string length, string text) =>
        of.TryGetProperty(text, out var words)
            ? new(of.GetProperty(turn).GetInt32(), of.GetProperty(start).GetInt32(), of.GetProperty(length).GetInt32(), words.GetString()!)
            : null;
}
