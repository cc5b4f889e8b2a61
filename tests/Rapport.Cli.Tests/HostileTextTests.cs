using System.Text;

namespace Rapport.Cli.Tests;

/// <summary>Whatever stands in a text is text.</summary>
public class HostileTextTests
{
    [Fact]
    public async Task A_customer_who_repeats_one_sentence_a_thousand_times_is_read()
    {
        var turns = string.Join(',', Enumerable.Repeat("""{"who":"customer","text":"I took a day off and nobody came, I am furious."},{"who":"advisor","text":"Sorry about that."}""", 1000));

        Assert.Single((await Sitting.RunsWith($$"""{"id":"long","turns":[{{turns}}]}""", "rate", "-")).Lines);
    }

    [Fact]
    public async Task Hostile_text_is_inert_in_every_report()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var talk = string.Concat(Enumerable.Range(0, 6).Select(number => $$"""{"id":"{{Hostile}}{{number}}","team":"=cmd|' /C calc'!A0","advisor":"{{Hostile}}","tags":["{{Hostile}}"],"startedAt":"2026-03-02T10:00:00Z","turns":[{"who":"customer","text":"{{Hostile}} I took a day off and nobody came."},{"who":"advisor","text":"{{Hostile}} I do apologise for any inconvenience."},{"who":"customer","text":"ok"}]}""" + "\n"));
        var file = Sitting.File("hostile.jsonl", talk);
        var html = Path.ChangeExtension(file, ".html");

        var csv = (await Sitting.Runs("audit", file, "--html", html, "--csv", "-", "--about", Hostile)).Output;

        Assert.DoesNotContain("<script", await File.ReadAllTextAsync(html), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", await File.ReadAllTextAsync(html), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(csv.Split('\n').SelectMany(line => line.Split(',')), cell => cell.StartsWith('=') || cell.StartsWith("\"=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_in_a_text_steers_the_terminal()
    {
        var hostile = Encoding.UTF8.GetBytes("""{"id":"x","turns":[{"who":"customer","text":"\u001b[31mred \u202Eback [bold]no markup[/] <script>alert(1)</script> I waited all day."},{"who":"advisor","text":"Sorry \u0007 about that \u009b2J."}]}""");

        var sitting = await Sitting.RunsWith(hostile, "explain", "-");

        Assert.DoesNotContain(sitting.Output, letter => letter is '\u001b' or '\u0007' or '\u202e' or '\u009b');
        Assert.Contains("[bold]no markup[/]", sitting.Output, StringComparison.Ordinal);
    }
}
