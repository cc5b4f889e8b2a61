using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Audits;
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

    private async Task<Dictionary<string, string>> FilesAsync()
    {
        var owner = await Platform.SignedInAsync("madison", Role.Owner);
        await using var zip = new ZipArchive(await owner.Client.GetStreamAsync("/audits/learning.zip"));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }
}
