using System.Text.Json;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Readings.BuiltIn;

namespace Rapport.Train;

/// <summary>A cue as a rater marked it. Turns count from 0; spans are UTF-16 units of the turn's text.</summary>
internal sealed record GoldCue(
    int Turn, int Start, int Length, CueKind Kind, int Salience, bool Explicit, int Valence, Response Response, int? ResponseTurn, int ResponseStart, int ResponseLength);

/// <summary>A behaviour as a rater marked it.</summary>
internal sealed record GoldBehaviour(int Turn, int Start, int Length, BehaviourCode Code);

/// <summary>A conversation with one rater's rating of it; process is NaN where the rater gave none, as auditors on a platform do.</summary>
internal sealed record Labelled(
    Conversation Conversation, Talk Talk, double Holistic, double Process, bool Fault, IReadOnlyList<GoldCue> Cues, IReadOnlyList<GoldBehaviour> Behaviours)
{
    public string Team => Conversation.Team ?? Conversation.Id;
}

/// <summary>Reads conversations and their ratings, in the raters' long form (train/data/README.md).</summary>
internal static class Corpus
{
    /// <exception cref="InvalidDataException">A line cannot be learnt from; the message names file, line and reason.</exception>
    public static List<Labelled> Read(string conversations, string ratings)
    {
        var talks = new Dictionary<string, Conversation>();
        foreach (var talk in Lines(conversations, ConversationOf))
        {
            if (!talks.TryAdd(talk.Id, talk))
                throw new InvalidDataException($"{conversations}: two conversations have the id \"{talk.Id}\".");
        }

        return [.. Lines(ratings, line => RatingLine.Of(line, talks))];
    }

    /// <summary>
    /// An installation's own audits, as its owner takes them from <c>/audits/learning.zip</c>: conversations.jsonl and ratings.jsonl. Folds part
    /// them by conversation, not by team: the teams there are those that will be read.
    /// </summary>
    /// <exception cref="InvalidDataException">A line cannot be learnt from; the message names file, line and reason.</exception>
    public static List<Labelled> ReadOwn(string folder) =>
    [
        .. Read(Path.Combine(folder, "conversations.jsonl"), Path.Combine(folder, "ratings.jsonl"))
            .Select(each => each with { Conversation = each.Conversation with { Team = null } }),
    ];

    private static IEnumerable<T> Lines<T>(string file, Func<JsonElement, T> of) => File.ReadLines(file).Index().Select(line =>
    {
        try
        {
            using var json = JsonDocument.Parse(line.Item);
            return of(json.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or InvalidDataException)
        {
            throw new InvalidDataException($"{file}:{line.Index + 1}: {wrong.Message}", wrong);
        }
    });

    private static Conversation ConversationOf(JsonElement line) => new(line.GetProperty("id").GetString()!, [.. line.GetProperty("turns").EnumerateArray().Select(TurnOf)])
    {
        Channel = Words.Parse<Channel>(line.GetProperty("channel").GetString()) ?? Channel.Other,
        Team = line.TryGetProperty("team", out var team) ? team.GetString() : null,
    };

    private static Turn TurnOf(JsonElement turn) => new(RatingLine.Code<Speaker>(turn, "who"), turn.GetProperty("text").GetString()!);
}
