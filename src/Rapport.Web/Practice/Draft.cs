using System.Security.Cryptography;
using System.Text;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Practice.Twee;
using Words = Rapport.Ratings.Words;

namespace Rapport.Web.Practice;

/// <summary>
/// A conversation written as a scenario, marks and all: redacted once more, without the advisors' names, its team, its source or its dates.
/// </summary>
/// <param name="stored">The conversation, with its advisors.</param>
/// <param name="heard">Its cues.</param>
/// <param name="by">Who heard them: "auditors", "the machine".</param>
internal sealed class Draft(StoredConversation stored, IReadOnlyList<Cue> heard, string by)
{
    private readonly Conversation talk = Redaction.Apply(
        stored.Conversation with { CustomerNames = [.. stored.Advisors.Select(advisor => advisor.Name)] }).Conversation;

    /// <summary>The file. One to be answered ends with the customer's turn in which what mattered most was said.</summary>
    public string Text(ScenarioKind kind)
    {
        var turns = talk.Turns.Index().Where(turn => turn.Item.Text.Trim().Length > 0).ToList();
        var focal = Placed.MaxBy(cue => cue.Salience);
        if (kind == ScenarioKind.Answer)
            turns = [.. turns.Where(turn => turn.Index <= (focal?.Words.Turn ?? LastOfCustomer(turns)))];
        var passages = turns.Select((turn, at) => Of(turn.Index, turn.Item, at + 1 < turns.Count ? turns[at + 1].Index : null)).ToList();
        return TweeFile.Write([
            new("StoryTitle", "A real conversation"),
            new("StoryData", $$"""
                { "ifid": "{{Ifid()}}", "format": "Chapbook", "format-version": "2.2.0", "start": "{{passages.FirstOrDefault()?.Name}}" }
                """),
            new("Rapport", Sheet(kind)), .. passages, new("Marks", Marks(passages, focal)), new("Debrief", Debrief),
        ]);
    }

    private string Sheet(ScenarioKind kind) => $"""
        kind: {Words.Code(kind)}
        summary: {Quoted(kind == ScenarioKind.Find ? "Hearing what mattered in a conversation that took place." : "Answering a customer who was really here.")}
        minutes: {Math.Clamp(stored.Words / 100, 2, 10)}
        channel: {Words.Code(stored.Channel)}
        customer: {Quoted("Somebody who was in touch with us")}
        """;

    /// <summary>Cues whose words are not among what was redacted.</summary>
    private IEnumerable<Cue> Placed => heard.Where(cue => talk.Turns[cue.Words.Turn].Text.Contains(cue.Words.Text, StringComparison.Ordinal));

    private string Debrief => $"What is marked is what {by} heard. Somebody else might mark it otherwise, and you may be right where you differ.";

    private static int LastOfCustomer(List<(int Index, Turn Item)> turns) => turns.LastOrDefault(turn => turn.Item.Who == Speaker.Customer).Index;

    private static Passage Of(int number, Turn turn, int? next)
    {
        var speaker = turn.Who switch { Speaker.Customer => "customer", Speaker.Advisor => "advisor", _ => "scene" };
        // Two brackets would be a link.
        var said = turn.Text.Replace("[[", "[ [", StringComparison.Ordinal).Trim();
        return new(NameOf(number), next is null ? said : $"{said}\n\n[[{NameOf(next.Value)}]]", next is null ? [speaker, "end"] : [speaker]);
    }

    private static string NameOf(int turn) => $"Turn {turn + 1}";

    private string Marks(List<Passage> passages, Cue? focal) => string.Concat(
        from cue in Placed
        let passage = passages.Find(each => each.Name == NameOf(cue.Words.Turn))
        where passage?.Has("customer") == true
        select $"""
            - passage: {Quoted(NameOf(cue.Words.Turn))}
              words: {Quoted(cue.Words.Text)}
              type: {Words.Code(cue.Kind)}
              salience: {cue.Salience}{(cue == focal ? "\n  matters: true" : "")}
              why: {Quoted($"Here {by} heard: {Words.Of(cue.Kind)}, {Words.OfSalience(cue.Salience)}. What became of it then: {Words.Of(cue.Response)}.")}

            """);

    /// <summary>A UUID of version 4 that is the same for the same talk.</summary>
    private string Ifid()
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', talk.Turns.Select(turn => turn.Text))))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x40), (byte)((bytes[8] & 0x3F) | 0x80));
        return new Guid(bytes, bigEndian: true).ToString().ToUpperInvariant();
    }

    /// <summary>A text as YAML takes it between two quotation marks.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";
}
