using Rapport.Web.Practice;

namespace Rapport.Web.Tests.Practice;

/// <summary>What is checked in every scenario, those shipped and those of an installation.</summary>
public sealed class ScenarioFileTests
{
    public static TheoryData<string> Shipped => [.. Shelf.ShippedFiles().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_scenario_has_nothing_wrong(string name)
    {
        var read = ScenarioFile.Read(name, Shelf.ShippedFiles().Single(file => file.Name == name).Text);
        Assert.Empty(read.Complaints.Select(complaint => complaint.In(name + ".twee")));
        Assert.True(Scenarios.IsName(name));
    }

    [Fact]
    public void Twenty_four_are_shipped_of_all_four_kinds_and_no_two_are_one_story()
    {
        var all = Shelf.ShippedFiles().Select(file => ScenarioFile.Read(file.Name, file.Text).Scenario!).ToList();
        Assert.Equal([7, 7, 5, 5], Enum.GetValues<ScenarioKind>().Select(kind => all.Count(scenario => scenario.Kind == kind)));
        Assert.Equal(24, all.DistinctBy(scenario => scenario.Text.Split("\"ifid\"")[1][..45]).Count());
        Assert.Equal(24, all.DistinctBy(scenario => scenario.Title).Count());
    }

    [Fact]
    public void A_scenario_of_a_few_lines_is_whole()
    {
        var scenario = ScenarioFile.Read("key", Some.Find()).Scenario!;
        Assert.Equal((ScenarioKind.Find, 2, "The key"), (scenario.Kind, scenario.Minutes, scenario.Title));
        Assert.Equal("it was my dad's", scenario.Matters!.Words);
        Assert.Equal(["Hello, how can I help?", "I lost a key, it was my dad's. Number 7."], scenario.Talk.Turns.Select(turn => turn.Text));
    }

    [Theory]
    [InlineData("[[Lost]]", "[[Found]]", 18, "there is no such passage")]
    [InlineData("[[Lost]]", "[[Lost]] you know", 15, "a line of its own")]
    [InlineData("it was my dad's\"", "it was my mum's\"", 23, "does not stand in \"Lost\"")]
    [InlineData("matters: true", "matters: false", 23, "exactly one mark")]
    [InlineData("type: identity", "type: idea", 23, "the type of")]
    [InlineData("minutes: 2", "minutes: 20", 7, "\"minutes\"")]
    [InlineData("minutes: 2", "minutes: two", 10, "cannot be read")]
    [InlineData("kind: find", "kind: seek", 7, "\"kind\"")]
    [InlineData("[customer end]", "[customer]", 20, "leads nowhere")]
    [InlineData("[customer end]", "[end]", 20, "who speaks")]
    [InlineData("\"start\": \"Hello\"", "\"start\": \"Lost\"", 15, "nothing leads to \"Hello\"")]
    [InlineData("-4EE2-", "-1EE2-", 4, "version 4")]
    [InlineData("\"ifid\"", "ifid", 5, "not JSON")]
    [InlineData(":: Debrief", ":: Last [scene end]", 1, "\":: Debrief\" is missing")]
    [InlineData("customer: A plumber", "media: {audio: ../etc.mp3}", 7, "captions")]
    [InlineData("customer: A plumber", "media: {audio: ../etc.mp3, captions: a.vtt}", 7, "no file of a recording")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, int line, string reason)
    {
        Assert.Contains(right, Some.Find(), StringComparison.Ordinal);
        var read = ScenarioFile.Read("key", Some.Find().Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(read.Scenario);
        Assert.Contains(read.Complaints, complaint => complaint.Line == line && complaint.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Ways_may_not_go_round_for_ever()
    {
        var read = ScenarioFile.Read("ways", Some.Branch().Replace("[[Wait->Bad end]]", "[[Wait->Round]]", StringComparison.Ordinal) + "\n\n:: Round [customer]\nAgain?\n\n[[Round]]");
        Assert.Contains(read.Complaints, complaint => complaint.Reason.Contains("round and round", StringComparison.Ordinal));
    }
}
