namespace Rapport.Cli.Tests;

/// <summary>What cannot be read, done or written is named, with what to do next.</summary>
public class TroubleTests
{
    [Fact]
    public async Task An_unreadable_line_is_named_and_the_rest_goes_on()
    {
        var sitting = await Sitting.RunsWith($"{{\"id\": oops}}\n{Some.Two}", "rate", "-");

        Assert.Equal(ExitCode.SomeUnreadable, sitting.ExitCode);
        Assert.StartsWith("-:1:", sitting.Error, StringComparison.Ordinal);
        Assert.Equal(2, sitting.Lines.Length);
    }

    [Fact]
    public async Task Strict_stops_at_the_first_unreadable_thing()
    {
        var sitting = await Sitting.RunsWith($"{{\"id\": oops}}\n{Some.Two}", "rate", "-", "--strict");

        Assert.Equal(ExitCode.SomeUnreadable, sitting.ExitCode);
        Assert.Contains("--strict", sitting.Error, StringComparison.Ordinal);
        Assert.Empty(sitting.Lines);
    }

    [Theory]
    [InlineData("rate")]
    [InlineData("rate", "-", "--threads", "0")]
    [InlineData("rate", "-", "--format", "nonsense")]
    [InlineData("rate", "-", "--encoding", "utf-99")]
    [InlineData("audit", "-", "--by", "height")]
    [InlineData("nonsense")]
    [InlineData("stock", "-", "--min", "1")]
    [InlineData("rate", "-", "--stock", "nowhere.json")]
    public async Task Wrong_use_ends_with_2_and_says_what_to_do(params string[] args)
    {
        var sitting = await Sitting.Runs(args);

        Assert.Equal(ExitCode.WrongUse, sitting.ExitCode);
        Assert.NotEmpty(sitting.Error);
    }

    [Fact]
    public async Task A_missing_file_is_named_and_the_others_are_read()
    {
        var sitting = await Sitting.Runs("rate", "no-such-file.jsonl", Sitting.File("two.jsonl", Some.Two));

        Assert.Equal(ExitCode.SomeUnreadable, sitting.ExitCode);
        Assert.Contains("no-such-file.jsonl: there is no such file", sitting.Error, StringComparison.Ordinal);
        Assert.Equal(2, sitting.Lines.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":")]
    [InlineData("\0\u0001\u0002PNG\0\0\0")]
    public async Task An_audit_of_nothing_readable_is_a_report_that_says_so(string content)
    {
        var sitting = await Sitting.Runs("audit", Sitting.File("export.jsonl", content));

        Assert.Equal(ExitCode.SomeUnreadable, sitting.ExitCode);
        Assert.Contains("0 rated of 0 conversations", sitting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_cannot_be_written_where_there_is_no_folder()
    {
        var sitting = await Sitting.Runs("audit", Sitting.File("two.jsonl", Some.Two), "--html", "/no/such/folder/report.html");

        Assert.Equal(ExitCode.WrongUse, sitting.ExitCode);
        Assert.Contains("Choose another place", sitting.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_report_on_a_full_disk_says_so_and_leaves_no_half_file()
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no /dev/full on this system.");
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var error = new StringWriter();

        var code = await Tool.RunAsync(["rate", Sitting.File("two.jsonl", Some.Two)], new(Stream.Null, full, error, TimeProvider.System) { Console = Spectre.Console.AnsiConsole.Console });

        Assert.Equal(ExitCode.OutputFailed, code);
        Assert.Contains("could not be written", error.ToString(), StringComparison.Ordinal);
    }
}
