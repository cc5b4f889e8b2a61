using System.Text;

namespace Rapport.Cli.Tests;

public class ToolTests
{
    private const string Two =
        """
        {"id":"c-1","turns":[{"who":"customer","text":"I took a day off and nobody came."},{"who":"advisor","text":"A whole day gone, I would be cross too. We sent the van to the wrong street, that is our mistake, and I am sending it again tomorrow at eight."},{"who":"customer","text":"Thank you, that is a weight off."}]}
        {"id":"c-2","turns":[{"who":"customer","text":"My mail is jo@example.com, where is my parcel? It is for my son's birthday."},{"who":"advisor","text":"I do apologise for any inconvenience. Please allow 48 hours."},{"who":"customer","text":"That is too late for him."},{"who":"advisor","text":"Is there anything else I can help you with?"}]}

        """;

    [Fact]
    public async Task Rate_writes_a_rating_a_line_in_the_order_of_the_input()
    {
        var sitting = await Sitting.RunsWith(Two, "rate", "-");

        Assert.Equal(ExitCode.Done, sitting.ExitCode);
        Assert.Equal(2, sitting.Lines.Length);
        Assert.StartsWith("{\"id\":\"c-1\",\"rating\":", sitting.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"c-2\",\"rating\":", sitting.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_thread_and_many_write_the_same_bytes()
    {
        var many = string.Concat(Enumerable.Range(0, 500).Select(number => Two.Replace("c-1", $"a-{number}", StringComparison.Ordinal).Replace("c-2", $"b-{number}", StringComparison.Ordinal)));

        Assert.Equal((await Sitting.RunsWith(many, "rate", "-", "--threads", "1")).Output, (await Sitting.RunsWith(many, "rate", "-", "--threads", "4")).Output);
    }

    [Fact]
    public async Task Personal_data_is_replaced_unless_somebody_says_so()
    {
        Assert.DoesNotContain("jo@example.com", (await Sitting.RunsWith(Two, "convert", "-")).Output, StringComparison.Ordinal);

        var kept = await Sitting.RunsWith(Two, "convert", "-", "--keep-personal-data");
        Assert.Contains("jo@example.com", kept.Output, StringComparison.Ordinal);
        Assert.Contains("Personal data is kept", kept.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redact_counts_what_it_replaced()
    {
        var sitting = await Sitting.RunsWith(Two, "redact", "-");

        Assert.Contains("<email> 1", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_line_is_named_and_the_rest_goes_on()
    {
        var sitting = await Sitting.RunsWith($"{{\"id\": oops}}\n{Two}", "rate", "-");

        Assert.Equal(ExitCode.SomeUnreadable, sitting.ExitCode);
        Assert.StartsWith("-:1:", sitting.Error, StringComparison.Ordinal);
        Assert.Equal(2, sitting.Lines.Length);
    }

    [Fact]
    public async Task Strict_stops_at_the_first_unreadable_thing()
    {
        var sitting = await Sitting.RunsWith($"{{\"id\": oops}}\n{Two}", "rate", "-", "--strict");

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
        var sitting = await Sitting.Runs("rate", "no-such-file.jsonl", Sitting.File("two.jsonl", Two));

        Assert.Equal(ExitCode.SomeUnreadable, sitting.ExitCode);
        Assert.Contains("no-such-file.jsonl: there is no such file", sitting.Error, StringComparison.Ordinal);
        Assert.Equal(2, sitting.Lines.Length);
    }

    [Fact]
    public async Task Audit_counts_a_key_once_however_often_it_comes()
    {
        var file = Sitting.File("two.jsonl", Two);

        var json = (await Sitting.Runs("audit", file, file, "--json", "-")).Output;

        Assert.Contains("\"conversations\": 2", json, StringComparison.Ordinal);
        Assert.Contains("\"repeats\": 2", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_the_words_and_the_arithmetic()
    {
        var sitting = await Sitting.Runs("explain", Sitting.File("two.jsonl", Two), "--id", "c-1");

        Assert.Contains("comes about", sitting.Output, StringComparison.Ordinal);
        Assert.Contains("everyone starts at", sitting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_which_ids_there_are()
    {
        var sitting = await Sitting.Runs("explain", Sitting.File("two.jsonl", Two));

        Assert.Equal(ExitCode.WrongUse, sitting.ExitCode);
        Assert.Contains("c-1, c-2", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stock_finds_what_is_said_in_many_conversations_and_rate_takes_the_ledger()
    {
        var file = Sitting.File("many.jsonl", string.Concat(Enumerable.Range(0, 6).Select(number => Two.Replace("\"c-", $"\"{number}-", StringComparison.Ordinal))));
        var ledger = Path.Combine(Path.GetDirectoryName(file)!, "ledger.json");

        Assert.Contains("apologise for any inconvenience", (await Sitting.Runs("stock", file)).Output, StringComparison.Ordinal);
        await Sitting.Runs("stock", file, "--json", ledger);
        Assert.DoesNotContain("\"stock\":null", (await Sitting.Runs("rate", file, "--stock", ledger)).Output, StringComparison.Ordinal);
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
        var sitting = await Sitting.Runs("audit", Sitting.File("two.jsonl", Two), "--html", "/no/such/folder/report.html");

        Assert.Equal(ExitCode.WrongUse, sitting.ExitCode);
        Assert.Contains("Choose another place", sitting.Error, StringComparison.Ordinal);
    }

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

    [SkippableFact]
    public async Task A_report_on_a_full_disk_says_so_and_leaves_no_half_file()
    {
        Skip.IfNot(File.Exists("/dev/full"), "There is no /dev/full on this system.");
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var error = new StringWriter();

        var code = await Tool.RunAsync(["rate", Sitting.File("two.jsonl", Two)], new(Stream.Null, full, error, TimeProvider.System) { Console = Spectre.Console.AnsiConsole.Console });

        Assert.Equal(ExitCode.OutputFailed, code);
        Assert.Contains("could not be written", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_text_steers_the_terminal()
    {
        var hostile = Encoding.UTF8.GetBytes("""{"id":"x","turns":[{"who":"customer","text":"\u001b[31mred \u202Eback [bold]no markup[/] <script>alert(1)</script> I waited all day."},{"who":"advisor","text":"Sorry \u0007 about that \u009b2J."}]}""");

        var sitting = await Sitting.RunsWith(hostile, "explain", "-");

        Assert.DoesNotContain(sitting.Output, letter => letter is '\u001b' or '\u0007' or '\u202e' or '\u009b');
        Assert.Contains("[bold]no markup[/]", sitting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_has_help_with_an_example()
    {
        foreach (var verb in new[] { "audit", "rate", "explain", "stock", "convert", "redact", "send", "report", "formats" })
            Assert.Contains("Examples:", (await Sitting.Runs(verb, "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("130  interrupted", (await Sitting.Runs("--help")).Output, StringComparison.Ordinal);
    }
}
