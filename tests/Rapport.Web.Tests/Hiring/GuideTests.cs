using FsCheck.Xunit;
using Rapport.Web.Hiring;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Hiring;

public sealed class GuideTests : FreshPlatform
{
    private const string Good = """
        guide: heart
        part: heart
        title: Ours
        questions:
          - code: care
            title: Care
            ask: What did you do?
            levels:
              1: Nothing.
              2: Little.
              3: Something.
              4: Much.
              5: All.
        """;

    [Theory]
    [InlineData("part: heart", "part: soul", "line 2: \"part\" is work, heart or sample, not \"soul\"")]
    [InlineData("code: care", "code: Care 1", "line 5: a code has small letters only, up to 40, and \"Care 1\" has not")]
    [InlineData("      4: Much.\n", "", "line 9: \"4\" is missing")]
    [InlineData("title: Ours", "title: [Ours]", "line 3: here stands a text of 1 to 2000 letters")]
    [InlineData("questions:", "messages: [a]\nquestions:", "line 4: only a work sample has \"messages\"")]
    public void What_is_wrong_is_named_with_its_line(string right, string wrong, string complaint) =>
        Assert.Equal(complaint, Assert.Throws<GuideFileException>(() =>
            GuideFile.Read(Good.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal))).Message);

    [Property]
    public void Any_text_is_a_guide_or_is_refused_in_a_sentence(string text)
    {
        var refused = Record.Exception(() => GuideFile.Read(text ?? ""));
        Assert.True(refused is null or GuideFileException, refused?.ToString());
    }

    [Fact]
    public async Task A_guide_of_the_house_replaces_the_shipped_one_and_a_broken_one_is_named_with_file_and_line()
    {
        var owner = await Platform.SignedInAsync("rhea", Role.Owner);
        var folder = Directory.CreateDirectory(Path.Combine(Platform.Folder, "hiring"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "heart.yaml"), Good);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "broken.yaml"), "guide: x\npart: soul\n");
        var page = (await owner.OpenAsync("/hiring/guides")).Body!.TextContent;
        Assert.Contains("What did you do?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Staying beside somebody", page, StringComparison.Ordinal);
        Assert.Contains("hiring/broken.yaml is not used: line 2: \"part\" is work, heart or sample", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opening_keeps_the_questions_it_began_with()
    {
        var sought = await Sought.OpenAsync(Platform);
        var folder = Directory.CreateDirectory(Path.Combine(Platform.Folder, "hiring"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "heart.yaml"), Good);
        var sheet = await sought.SheetAsync(await sought.CandidateAsync(), "ida", HiringPart.Heart);
        var page = (await sought.Ida.OpenAsync($"/hiring/rate/{sheet}")).Body!.TextContent;
        Assert.Contains("Staying beside somebody who is angry", page, StringComparison.Ordinal);
    }
}
