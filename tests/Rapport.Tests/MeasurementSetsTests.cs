using System.Text.Json;

namespace Rapport.Tests;

/// <summary>The sets in tests/data are what their README says they are.</summary>
public class MeasurementSetsTests
{
    [Fact]
    public void Every_guise_says_the_same_to_the_same_customer()
    {
        var bases = Lines("guises.jsonl").Where(talk => Tag(talk, "guise") is not null).GroupBy(talk => Tag(talk, "base")!).ToList();

        Assert.Equal(24, bases.Count);
        Assert.All(bases, guises => Assert.Equal(6, guises.Select(talk => Tag(talk, "guise")).Distinct().Count()));
        Assert.All(bases, guises => Assert.Single(guises.Select(talk => Said(talk, "customer")).Distinct()));
        Assert.All(bases, guises => Assert.Equal(6, guises.Select(talk => Said(talk, "advisor")).Distinct().Count()));
    }

    [Fact]
    public void Every_cheat_does_what_its_plain_twin_does_and_talks_besides()
    {
        var talks = Lines("gaming.jsonl").ToList();
        var plain = talks.Where(talk => Tag(talk, "twin") == "plain").ToDictionary(talk => Tag(talk, "base")!);
        var cheats = talks.Where(talk => Tag(talk, "twin") == "cheat").ToList();

        Assert.InRange(cheats.Count, 40, 200);
        Assert.All(cheats, cheat => Assert.All(
            Turns(cheat).Zip(Turns(plain[Tag(cheat, "base")!])), twins => Assert.Contains(twins.Second.Text, twins.First.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Care_and_formula_answer_the_same_customer()
    {
        var pairs = Lines("care.jsonl").GroupBy(talk => Tag(talk, "base")!).ToList();

        Assert.InRange(pairs.Count, 12, 100);
        Assert.All(pairs, pair => Assert.Single(pair.Select(talk => Said(talk, "customer")).Distinct()));
    }

    private static IEnumerable<JsonElement> Lines(string name) =>
        File.ReadLines(Path.Combine(Shared.Root, "tests", "data", name)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string? Tag(JsonElement talk, string name) =>
        talk.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).FirstOrDefault(tag => tag.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..];

    private static IEnumerable<(string Who, string Text)> Turns(JsonElement talk) =>
        talk.GetProperty("turns").EnumerateArray().Select(turn => (turn.GetProperty("who").GetString()!, turn.GetProperty("text").GetString()!));

    private static string Said(JsonElement talk, string who) => string.Join('\n', Turns(talk).Where(turn => turn.Who == who).Select(turn => turn.Text));
}
