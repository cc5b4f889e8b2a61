using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Train;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Tests.Audits.Headline;
using Rapport.Web.Tests.Overview;

namespace Rapport.Web.Tests.Audits.Learning;

public sealed class LearningTests : StillPlatform
{
    [Fact]
    public async Task What_people_marked_comes_out_with_exact_places_and_no_names()
    {
        var id = await Platform.RatedAsync(6, cues: [new(CueKind.Need, Response.ActedOn, "I need big boots.", "Big boots it is.")]);
        await Platform.PickAsync(await Platform.PersonAsync("tove", Role.Auditor), id, 7.5);
        await Platform.InStoreAsync(store => store.Audits.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.Marks, new Marks(
            true, [new(new(0, 0, 6), CueKind.Need, 2, Response.ActedOn, new(1, 0, 9), true, -1)], []).Write())));
        var files = await FilesAsync();
        var rating = JsonNode.Parse(files["ratings.jsonl"])!;
        Assert.Equal((7.5, true, true), ((double)rating["holistic"]!, (bool)rating["fault"]!, rating["process"] is null));
        var cue = rating["cues"]![0]!;
        Assert.Equal(("I need", "need", "actedOn", "Big boots"), ((string)cue["text"]!, (string)cue["type"]!, (string)cue["response"]!, (string)cue["responseText"]!));
        var talk = JsonNode.Parse(files["conversations.jsonl"])!;
        Assert.Equal((string)talk["id"]!, (string)rating["id"]!);
        Assert.DoesNotContain("tove", files["ratings.jsonl"] + files["conversations.jsonl"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Madison", files["conversations.jsonl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_and_a_rating_are_one_line_each()
    {
        var id = await Platform.RatedAsync(6, cues: [new(CueKind.Need, Response.ActedOn, "I need big boots.", "Big boots it is.")]);
        await Platform.PickAsync(await Platform.PersonAsync("tove", Role.Auditor), id, 7.5);
        var files = await FilesAsync();
        Assert.Equal(["conversations.jsonl", "ratings.jsonl"], files.Keys.Order());
        Assert.All(files.Values, text => Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task The_trainer_makes_of_the_file_what_the_auditors_marked()
    {
        var (ids, marks) = (new List<long>(), new Marks(
            false, [new(new(0, 7, 9), CueKind.Need, 3, Response.ActedOn, new(1, 0, 9), false, -1), new(new(0, 0, 6), CueKind.Unsure, 1, Response.Missed, null, true, 0)],
            [new(BehaviourCode.Lightness, new(1, 0, 16))]));
        var tove = await Platform.PersonAsync("tove", Role.Auditor);
        foreach (var at in Enumerable.Range(0, 2))
        {
            ids.Add(await Platform.RatedAsync(6, cues: [new(CueKind.Need, Response.ActedOn, "I need “big” bööts 🥾.", "Big boots it is.")]));
            await Platform.PickAsync(tove, ids[at], 7.5 - at);
        }
        await Platform.InStoreAsync(store => store.Audits.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.Marks, marks.Write())));
        var talk = await Platform.InStoreAsync(async store => (await store.Set<StoredConversation>().SingleAsync(each => each.Id == ids[0])).Conversation);
        var learnt = await ReadAsync(await FilesAsync());
        Assert.Equal([7.5, 6.5], learnt.Select(each => each.Holistic));
        Assert.All(learnt, each => Assert.Equal((double.NaN, false, null), (each.Process, each.Fault, each.Conversation.Team)));
        Assert.Equal(talk.Turns.Select(turn => (turn.Who, turn.Text)), learnt[0].Conversation.Turns.Select(turn => (turn.Who, turn.Text)));
        Assert.Equal(
            [new GoldCue(0, 0, 6, CueKind.Unsure, 1, true, 0, Response.Missed, null, 0, 0), new GoldCue(0, 7, 9, CueKind.Need, 3, false, -1, Response.ActedOn, 1, 0, 9)], learnt[0].Cues);
        Assert.Equal([new GoldBehaviour(1, 0, 16, BehaviourCode.Lightness)], learnt[0].Behaviours);
    }

    [Theory]
    [InlineData("\"type\":\"need\"", "\"type\":\"hunger\"", "ratings.jsonl:1: \"type\" is \"hunger\"; it is one of feeling")]
    [InlineData("\"text\":\"I need\"", "\"text\":\"I want\"", "ratings.jsonl:1: \"I want\" does not stand in turn 0 at 0")]
    [InlineData("\"length\":6", "\"length\":600", "ratings.jsonl:1: \"turn\" 0, \"start\" 0 and \"length\" 600 lie outside the talk")]
    [InlineData("\"holistic\":", "\"holistic\" ", "ratings.jsonl:1: ")]
    [InlineData("{\"id\":\"", "{\"id\":\"x", "ratings.jsonl:1: no conversation has the id")]
    public async Task What_the_trainer_cannot_learn_from_is_named_by_file_and_line(string was, string becomes, string complaint)
    {
        var id = await Platform.RatedAsync(6, cues: [new(CueKind.Need, Response.ActedOn, "I need big boots.", "Big boots it is.")]);
        await Platform.PickAsync(await Platform.PersonAsync("tove", Role.Auditor), id, 7.5);
        await Platform.InStoreAsync(store => store.Audits.ExecuteUpdateAsync(set => set.SetProperty(audit => audit.Marks, new Marks(
            true, [new(new(0, 0, 6), CueKind.Need, 2, Response.ActedOn, new(1, 0, 9), true, -1)], []).Write())));
        var files = await FilesAsync();
        files["ratings.jsonl"] = files["ratings.jsonl"].Replace(was, becomes, StringComparison.Ordinal);
        Assert.Contains(complaint, (await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(files))).Message, StringComparison.Ordinal);
    }

    /// <summary>What <c>Rapport.Train --also</c> reads.</summary>
    private async Task<List<Labelled>> ReadAsync(Dictionary<string, string> files)
    {
        foreach (var (name, text) in files)
            await File.WriteAllTextAsync(Path.Combine(Platform.Folder, name), text);
        return Corpus.ReadOwn(Platform.Folder);
    }

    private async Task<Dictionary<string, string>> FilesAsync()
    {
        var owner = await Platform.SignedInAsync("madison", Role.Owner);
        await using var zip = new ZipArchive(await owner.Client.GetStreamAsync("/audits/learning.zip"));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }
}
