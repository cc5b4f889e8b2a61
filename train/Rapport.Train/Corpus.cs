using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>A cue as a rater marked it. Turns count from 0; spans are UTF-16 units of the turn's text.</summary>
internal sealed record GoldCue(int Turn, int Start, int Length, CueKind Kind, int Salience, bool Explicit, int Valence, Response Response, int? ResponseTurn, int ResponseStart, int ResponseLength);

/// <summary>A behaviour as a rater marked it.</summary>
internal sealed record GoldBehaviour(int Turn, int Start, int Length, BehaviourCode Code);

/// <summary>A conversation with one rater's rating of it; process is NaN where the rater gave none, as auditors on a platform do.</summary>
internal sealed record Labelled(Conversation Conversation, Talk Talk, double Holistic, double Process, bool Fault, IReadOnlyList<GoldCue> Cues, IReadOnlyList<GoldBehaviour> Behaviours)
{
    public string Team => Conversation.Team ?? Conversation.Id;
}

/// <summary>Reads conversations and their ratings from shared/data.</summary>
internal static class Corpus
{
    public static List<Labelled> Read(string conversations, string ratings)
    {
        var talks = File.ReadLines(conversations).Select(line => ConversationOf(JsonDocument.Parse(line).RootElement)).ToDictionary(conversation => conversation.Id);
        return [.. File.ReadLines(ratings).Select(line => LabelledOf(JsonDocument.Parse(line).RootElement, talks))];
    }

    /// <summary>
    /// An installation's own audits, as its owner takes them from <c>/audits/learning.zip</c>: conversations.jsonl and ratings.jsonl. Folds part
    /// them by conversation, not by team: the teams there are those that will be read.
    /// </summary>
    public static List<Labelled> ReadOwn(string folder) =>
        [.. Read(Path.Combine(folder, "conversations.jsonl"), Path.Combine(folder, "ratings.jsonl")).Select(each => each with { Conversation = each.Conversation with { Team = null } })];

    private static Conversation ConversationOf(JsonElement line) =>
        new(line.GetProperty("id").GetString()!, [.. line.GetProperty("turns").EnumerateArray().Select(turn => new Turn(Words.Parse<Speaker>(turn.GetProperty("who").GetString())!.Value, turn.GetProperty("text").GetString()!))])
        {
            Channel = Words.Parse<Channel>(line.GetProperty("channel").GetString()) ?? Channel.Other,
            Team = line.TryGetProperty("team", out var team) ? team.GetString() : null,
        };

    private static Labelled LabelledOf(JsonElement line, Dictionary<string, Conversation> talks)
    {
        var conversation = talks[line.GetProperty("id").GetString()!];
        return new(
            conversation,
            new(conversation),
            line.GetProperty("holistic").GetDouble(),
            line.GetProperty("process") is { ValueKind: JsonValueKind.Number } process ? process.GetDouble() : double.NaN,
            line.GetProperty("fault").GetBoolean(),
            [.. line.GetProperty("cues").EnumerateArray().Select(CueOf)],
            [.. line.GetProperty("behaviours").EnumerateArray().Select(each => new GoldBehaviour(Number(each, "turn"), Number(each, "start"), Number(each, "length"), Words.Parse<BehaviourCode>(each.GetProperty("code").GetString())!.Value))]);
    }

    private static GoldCue CueOf(JsonElement cue) => new(
        Number(cue, "turn"),
        Number(cue, "start"),
        Number(cue, "length"),
        Words.Parse<CueKind>(cue.GetProperty("type").GetString())!.Value,
        Number(cue, "salience"),
        cue.GetProperty("explicit").GetBoolean(),
        Number(cue, "valence"),
        Words.Parse<Response>(cue.GetProperty("response").GetString())!.Value,
        cue.TryGetProperty("responseTurn", out var turn) && turn.ValueKind == JsonValueKind.Number ? turn.GetInt32() : null,
        cue.TryGetProperty("responseStart", out _) ? Number(cue, "responseStart") : 0,
        cue.TryGetProperty("responseLength", out _) ? Number(cue, "responseLength") : 0);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
