using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;

namespace Rapport.Web.Audits.Learning;

/// <summary>
/// One line of what is learnt from: a conversation, or what one person found in it,
/// in the raters' long form (turns from 0, places in UTF-16 units).
/// </summary>
internal static class LearningLine
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Who spoke and what, the channel and the team; no names, no customer, no times.</summary>
    public static string Of(StoredConversation stored, Conversation talk) => new JsonObject
    {
        ["id"] = IdOf(stored),
        ["channel"] = Words.Code(stored.Channel),
        ["team"] = stored.Team,
        ["turns"] = new JsonArray([.. talk.Turns.Select(turn => new JsonObject { ["who"] = Words.Code(turn.Who), ["text"] = turn.Text })]),
    }.ToJsonString(Json);

    /// <summary>What its auditor rated and marked; the process score is null, for auditors give none.</summary>
    public static string Of(Audit audit, StoredConversation stored, Conversation talk)
    {
        var reading = Marks.Read(audit.Marks).In(talk, "auditor");
        return new JsonObject
        {
            ["id"] = IdOf(stored),
            ["rater"] = $"auditor-{audit.PersonId}",
            ["holistic"] = audit.Holistic,
            ["process"] = null,
            ["fault"] = reading.Fault,
            ["cues"] = new JsonArray([.. reading.Cues.Select(CueOf)]),
            ["behaviours"] = new JsonArray([.. reading.Behaviours.Select(behaviour => Placed(behaviour.Words, ("code", Words.Code(behaviour.Code))))]),
            ["why"] = audit.Reason,
        }.ToJsonString(Json);
    }

    private static string IdOf(StoredConversation stored) => $"{stored.Source}/{stored.ExternalId}";

    private static JsonObject CueOf(Cue cue)
    {
        var written = Placed(
            cue.Words, ("type", Words.Code(cue.Kind)), ("salience", cue.Salience),
            ("explicit", cue.Explicit), ("valence", cue.Valence), ("response", Words.Code(cue.Response)), ("responseTurn", cue.Answer?.Turn));
        if (cue.Answer is { } answer)
            (written["responseStart"], written["responseLength"], written["responseText"]) = (answer.Start, answer.Length, answer.Text);
        return written;
    }

    private static JsonObject Placed(Quote words, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var written = new JsonObject { ["turn"] = words.Turn, ["start"] = words.Start, ["length"] = words.Length, ["text"] = words.Text };
        foreach (var (name, value) in more)
            written[name] = value;
        return written;
    }
}
