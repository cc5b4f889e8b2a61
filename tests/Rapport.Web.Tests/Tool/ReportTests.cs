using System.Text.Json.Nodes;
using Rapport.Cli;
using Rapport.Cli.Tests;
using Rapport.Readings;
using Rapport.Web.People;
using Rapport.Web.Tests.Overview;
using Rapport.Web.Tests.Surveys;

namespace Rapport.Web.Tests.Tool;

public sealed class ReportTests : AtPlatform
{
    public ReportTests() => Platform.With("Ratings:InBackground", "false");

    [Fact]
    public async Task A_platform_is_reported_like_an_audit_of_files()
    {
        await RateAsync();
        var sitting = await RunsAsync("report", "--from", Address, "--token-file", await TokenAsync());
        Assert.Equal(ExitCode.Done, sitting.ExitCode);
        Assert.Contains("6.2  Friendly", sitting.Output, StringComparison.Ordinal);
        Assert.Contains("To “It is her first day at school.”", sitting.Output, StringComparison.Ordinal);
        Assert.Contains("6 rated of 7 conversations", sitting.Output, StringComparison.Ordinal);
        Assert.Contains("1 too short", sitting.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Redacted", sitting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_about_what_was_asked_for()
    {
        await RateAsync();
        var json = JsonNode.Parse((await RunsAsync("report", "--from", Address, "--token-file", await TokenAsync(), "--team", "Repairs", "--from-date", "2026-03-01", "--json", "-")).Output)!;
        Assert.Equal((1, "2026-03-02"), ((int)json["rating"]!["n"]!, ((string)json["first"]!)[..10]));
        Assert.Equal(Address, (string)json["platform"]!);
    }

    [Fact]
    public async Task The_page_names_the_platform_and_claims_nothing_else()
    {
        await RateAsync();
        var page = Path.Combine(Path.GetDirectoryName(Sitting.File("x", ""))!, "report.html");
        await RunsAsync("report", "--from", Address, "--token-file", await TokenAsync(), "--html", page);
        var html = await File.ReadAllTextAsync(page);
        Assert.Contains("by the platform at https://localhost.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("no conversation left it", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_are_the_third_witness_in_it()
    {
        await RateAsync();
        for (var number = 0; number < 6; number++)
            await Platform.AnswerAsync(await Platform.InviteAsync(at: Some.Monday, openDays: 9999), ("felt", $"{5 + number % 3}"));
        var options = new[] { "report", "--from", Address, "--token-file", await TokenAsync() };
        var json = JsonNode.Parse((await RunsAsync([.. options, "--json", "-"])).Output)!;
        Assert.Equal((6.0, 6, 6), ((double)json["customers"]!["felt"]!["mean"]!, (int)json["customers"]!["felt"]!["n"]!, (int)json["weeks"]!["rows"]![0]!["customers"]!["asked"]!));
        var output = string.Join(' ', (await RunsAsync(options)).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("from 6 who answered of 6 asked", output, StringComparison.Ordinal);
        Assert.Contains("Customers felt: Returns 6.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_platform_is_reported_as_empty() =>
        Assert.Contains("0 rated of 0 conversations", (await RunsAsync("report", "--from", Address, "--token-file", await TokenAsync())).Output, StringComparison.Ordinal);

    [Fact]
    public async Task An_advisor_does_not_learn_a_colleagues_figures()
    {
        await RateAsync();
        var sitting = await RunsAsync("report", "--from", Address, "--token-file", await TokenAsync(Role.Advisor, team: "Returns"));
        Assert.Contains("0 rated of 0 conversations", sitting.Output, StringComparison.Ordinal);
        Assert.Contains("Too few advisors stand behind this", sitting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_at_the_address_is_told_from_a_platform()
    {
        var line = new Line(Platform) { Instead = _ => new(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html>Welcome") } };
        var sitting = await RunsAsync(line, "report", "--from", Address, "--token-file", await TokenAsync());
        Assert.Equal(ExitCode.PlatformFailed, sitting.ExitCode);
        Assert.Contains("no platform of this version", sitting.Error, StringComparison.Ordinal);
    }

    /// <summary>Five in Returns and one in Repairs, of one advisor, and one that was declined.</summary>
    private async Task RateAsync()
    {
        for (var i = 0; i < 5; i++)
            await Platform.RatedAsync(6.2, cues: [new(CueKind.LifeEvent, Response.ActedOn, "It is her first day at school.", "First day! I have put it on the early van.")]);
        await Platform.RatedAsync(6.2, "Repairs");
        await Platform.RatedAsync(null);
    }
}
