using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Rapport.Tests.Formats;

public class JsonMutationTests
{
    private static readonly string[] Odd =
        ["null", "true", "-1", "1e999", "1e300", "9999999999999999999999", "\"\"", "\" \"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[null]", "[1,[]]", "{\"id\":{}}", "\"2026-99-99T00:00:00Z\"", "\"<p>\"", "-62135596801"];

    private static readonly string[] Names = ["zendesk", "zendesk-qa", "intercom", "chatwoot", "whisperx", "deepgram", "contact-lens"];

    [Property(MaxTest = 1500)]
    public Property A_changed_file_is_read_or_reported_and_never_throws() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var chance = new Random(seed);
            var fixture = JsonFixtures.All[chance.Next(JsonFixtures.All.Count)];
            var text = string.Join('\n', Records(fixture).Select(record => Mutated(record, chance)));
            foreach (var format in Names)
                FromFile.Text(text, options: new() { Format = format, Advisors = chance.Next(2) == 0 ? [] : ["SPEAKER_01", "speaker 1", "channel 1", "91"] });
        });

    private static string[] Records(string fixture) => fixture == JsonFixtures.Chatwoot ? fixture.Split('\n') : [fixture];

    private static string Mutated(string record, Random chance)
    {
        var root = JsonNode.Parse(record)!;
        const string Raw = "raw:";
        var changes = new List<(string Mark, string Json)>();
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            var parents = Parents(root).ToList();
            if (parents.Count == 0)
                break;
            var (mark, json) = ($"{Raw}{changes.Count}", Odd[chance.Next(Odd.Length)]);
            Change(parents[chance.Next(parents.Count)], mark, chance);
            changes.Add((mark, json));
        }

        return changes.Aggregate(root.ToJsonString(), (text, change) => text.Replace($"\"{change.Mark}\"", change.Json));
    }

    private static void Change(JsonNode parent, string mark, Random chance)
    {
        if (parent is JsonArray array)
            array[chance.Next(array.Count)] = mark;
        else if (parent is JsonObject { } fields && fields.ElementAt(chance.Next(fields.Count)).Key is var name)
            (chance.Next(3) switch
            {
                0 => () => fields.Remove(name),
                1 => () => Rename(fields, name),
                _ => (Action)(() => fields[name] = mark),
            })();
    }

    private static void Rename(JsonObject fields, string name)
    {
        var value = fields[name];
        fields.Remove(name);
        fields[name + "x"] = value;
    }

    private static IEnumerable<JsonNode> Parents(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch { JsonArray array => array, JsonObject fields => fields.Select(field => field.Value), _ => [] };
        if (children.Any())
            yield return node;
        foreach (var below in children.OfType<JsonNode>().SelectMany(Parents))
            yield return below;
    }
}
