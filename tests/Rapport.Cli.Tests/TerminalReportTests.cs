using Rapport.Reports;
using Rapport.Tests.Reports;
using Spectre.Console;

namespace Rapport.Cli.Tests;

public class TerminalReportTests
{
    [Fact]
    public void The_report_is_the_approved_one() => Approved.Check("report.txt", Shown(Shop.Report(), 100));

    [Fact]
    public void Its_parts_come_in_the_order_of_the_page()
    {
        using var page = new StringWriter();
        HtmlReport.Write(page, Shop.Report());
        var shown = Shown(Shop.Report(), 100);
        var headings = page.ToString().Split("<h2").Skip(1)
            .Select(part => part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..part.IndexOf('<', StringComparison.Ordinal)]);
        int[] places = [.. headings.Select(heading => shown.IndexOf($"\n{heading} ─", StringComparison.Ordinal)).Where(place => place >= 0)];
        Assert.Equal(8, places.Length);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void No_line_is_longer_than_the_terminal_or_ends_in_space(int width)
    {
        var lines = Shown(Shop.Report(), width).Split('\n');
        Assert.All(lines, line => Assert.True(line.GetCellWidth() <= width, line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Without_colour_there_is_no_escape_sequence() => Assert.DoesNotContain('\u001b', Shown(Shop.Report(), 100));

    [Fact]
    public void With_colour_the_palette_runs_from_cold_to_warm() => Assert.Contains("\u001b[38;2;217;83;47m", Shown(Shop.Report(), 100, ColorSystemSupport.TrueColor), StringComparison.Ordinal);

    [Fact]
    public void Hostile_text_steers_neither_terminal_nor_markup()
    {
        var shown = Shown(Shop.HostileReport(), 100);
        Assert.DoesNotContain(shown, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', shown);
        Assert.Contains("[red]", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_audit_says_so() => Assert.Contains("Too few to say", Shown(new AuditReportBuilder(byAdvisor: true).Build(), 80), StringComparison.Ordinal);

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("日本語です", 4, "日本|語で|す")]
    [InlineData("", 4, "")]
    public void Text_is_broken_between_words_and_by_cells(string text, int cells, string lines) => Assert.Equal(lines, string.Join('|', TerminalPage.Wrapped(text, cells)));

    private static string Shown(AuditReport report, int width, ColorSystemSupport colours = ColorSystemSupport.NoColors)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var ansi = colours == ColorSystemSupport.NoColors ? AnsiSupport.No : AnsiSupport.Yes;
        var console = AnsiConsole.Create(new() { Ansi = ansi, ColorSystem = colours, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        TerminalReport.Write(console, report);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
