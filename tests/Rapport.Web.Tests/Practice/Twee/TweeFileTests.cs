using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Rapport.Web.Practice.Twee;

namespace Rapport.Web.Tests.Practice.Twee;

/// <summary>Twee 3 as its specification has it.</summary>
public sealed class TweeFileTests
{
    /// <summary>What a file may hold anywhere.</summary>
    private static readonly string[] Scraps = ["::", ":: ", "[", "]", "{", "}", "\\", "[[", "]]", "->", "<-", "|", "\n", "\r\n", "a", "Ünï", " ", "😀", "tag", "{\"a\":1}", ":: Marks\n", "- passage: x\n", ":: Rapport\nkind: find\n"];

    private static readonly Gen<string> Word = Gen.Elements("a", "b c", "[x]", "{y}", "back\\slash", "Ünï", "😀", "x::y").NonEmptyListOf().Select(parts => string.Join(' ', parts));

    private static readonly Gen<Passage> Passages =
        from name in Word
        from tags in Gen.Elements("tag", "[t]", "{t}", "\\t", "end").ListOf()
        from lines in Gen.Elements("", "Hello.", ":: said", "[[a->b]]", " two").ListOf()
        from hasMetadata in Gen.Elements(true, false)
        select new Passage(name, string.Join('\n', lines), [.. tags]) { Metadata = hasMetadata ? "{\"position\":\"1,2\"}" : null };

    [Fact]
    public void A_header_has_a_name_tags_and_metadata()
    {
        var passage = Only(":: The till [customer end] {\"position\":\"600,400\"}\nNo.\n\n\n");
        Assert.Equal(("The till", "No.", 1), (passage.Name, passage.Text, passage.Line));
        Assert.Equal(["customer", "end"], passage.Tags);
        Assert.Equal("{\"position\":\"600,400\"}", passage.Metadata);
    }

    [Theory]
    [InlineData(@":: \[a\] \{b\} \\ [\[t\]]", @"[a] {b} \", "[t]")]
    [InlineData("::   Blanks do not count   [ t ]  ", "Blanks do not count", "t")]
    [InlineData("::Close[t]{\"a\":1}", "Close", "t")]
    public void Signs_of_a_name_stand_behind_a_backslash(string header, string name, string tag)
    {
        var passage = Only(header + "\nText");
        Assert.Equal(name, passage.Name);
        Assert.Equal([tag], passage.Tags);
    }

    [Theory]
    [InlineData("stray\n:: A\nx", 1, "stand in no passage")]
    [InlineData(":: A\nx\n::  [t]\ny", 3, "needs a name")]
    [InlineData(":: A [t\nx", 1, "do not end with ]")]
    [InlineData(":: A {broken\nx", 1, "a JSON object")]
    [InlineData(":: A\nx\n\n:: A\ny", 4, "2 passages named \"A\"")]
    public void What_is_wrong_is_said_with_its_line(string text, int line, string reason)
    {
        var complaint = Assert.Single(TweeFile.Read(text).Complaints);
        Assert.Equal(line, complaint.Line);
        Assert.Contains(reason, complaint.Reason, StringComparison.Ordinal);
        Assert.StartsWith($"a.twee:{line}: ", complaint.In("a.twee"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[a]]", "a", "a")]
    [InlineData("[[say it->a]]", "say it", "a")]
    [InlineData("[[x -> y -> a]]", "x -> y", "a")]
    [InlineData("[[a<-say it]]", "say it", "a")]
    [InlineData("[[say it|a]]", "say it", "a")]
    [InlineData("[[say it->a][$x to 1]]", "say it", "a")]
    public void Links_are_those_of_Twine(string text, string shown, string target)
    {
        var link = Assert.Single(Link.In("Hello.\n" + text));
        Assert.Equal((shown, target, 1), (link.Shown, link.Target, link.Line));
    }

    [Property]
    public Property What_is_written_is_read_again() => Prop.ForAll(Passages.ToArbitrary(), passage =>
    {
        var again = Only(TweeFile.Write([passage]));
        Assert.Equal((passage.Name, passage.Metadata), (again.Name, again.Metadata));
        Assert.Equal(passage.Tags, again.Tags);
        // A line that would begin a passage has a blank in front from then on.
        Assert.Equal(passage.Text.Replace("\n::", "\n ::", StringComparison.Ordinal).TrimStart(), again.Text);
    });

    [Property(MaxTest = 500)]
    public Property No_text_throws() => Prop.ForAll(Gen.Elements(Scraps).ListOf().Select(string.Concat).ToArbitrary(), text =>
    {
        var read = Rapport.Web.Practice.ScenarioFile.Read("any", text);
        Assert.True(read.Scenario is not null || read.Complaints.Count > 0);
        Assert.All(read.Complaints, complaint => Assert.InRange(complaint.Line, 1, text.Length + 2));
    });

    private static Passage Only(string text)
    {
        var file = TweeFile.Read(text);
        Assert.Empty(file.Complaints);
        return Assert.Single(file.Passages);
    }
}
