namespace Rapport.Cli.Tests;

/// <summary>What each verb does.</summary>
public class ToolTests
{
    [Fact]
    public async Task Rate_writes_a_rating_a_line_in_the_order_of_the_input()
    {
        var sitting = await Sitting.RunsWith(Some.Two, "rate", "-");

        Assert.Equal(ExitCode.Done, sitting.ExitCode);
        Assert.Equal(2, sitting.Lines.Length);
        Assert.StartsWith("{\"id\":\"c-1\",\"rating\":", sitting.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"c-2\",\"rating\":", sitting.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_thread_and_many_write_the_same_bytes()
    {
        var many = string.Concat(Enumerable.Range(0, 500).Select(number => Some.Two.Replace("c-1", $"a-{number}", StringComparison.Ordinal).Replace("c-2", $"b-{number}", StringComparison.Ordinal)));

        Assert.Equal((await Sitting.RunsWith(many, "rate", "-", "--threads", "1")).Output, (await Sitting.RunsWith(many, "rate", "-", "--threads", "4")).Output);
    }

    [Fact]
    public async Task Personal_data_is_replaced_unless_somebody_says_so()
    {
        Assert.DoesNotContain("jo@example.com", (await Sitting.RunsWith(Some.Two, "convert", "-")).Output, StringComparison.Ordinal);

        var kept = await Sitting.RunsWith(Some.Two, "convert", "-", "--keep-personal-data");
        Assert.Contains("jo@example.com", kept.Output, StringComparison.Ordinal);
        Assert.Contains("Personal data is kept", kept.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redact_counts_what_it_replaced()
    {
        var sitting = await Sitting.RunsWith(Some.Two, "redact", "-");

        Assert.Contains("<email> 1", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_counts_a_key_once_however_often_it_comes()
    {
        var file = Sitting.File("two.jsonl", Some.Two);

        var json = (await Sitting.Runs("audit", file, file, "--json", "-")).Output;

        Assert.Contains("\"conversations\": 2", json, StringComparison.Ordinal);
        Assert.Contains("\"repeats\": 2", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_the_words_and_the_arithmetic()
    {
        var sitting = await Sitting.Runs("explain", Sitting.File("two.jsonl", Some.Two), "--id", "c-1");

        Assert.Contains("comes about", sitting.Output, StringComparison.Ordinal);
        Assert.Contains("everyone starts at", sitting.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_which_ids_there_are()
    {
        var sitting = await Sitting.Runs("explain", Sitting.File("two.jsonl", Some.Two));

        Assert.Equal(ExitCode.WrongUse, sitting.ExitCode);
        Assert.Contains("c-1, c-2", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stock_finds_what_is_said_in_many_conversations_and_rate_takes_the_ledger()
    {
        var file = Sitting.File("many.jsonl", string.Concat(Enumerable.Range(0, 6).Select(number => Some.Two.Replace("\"c-", $"\"{number}-", StringComparison.Ordinal))));
        var ledger = Path.Combine(Path.GetDirectoryName(file)!, "ledger.json");

        Assert.Contains("apologise for any inconvenience", (await Sitting.Runs("stock", file)).Output, StringComparison.Ordinal);
        await Sitting.Runs("stock", file, "--json", ledger);
        Assert.DoesNotContain("\"stock\":null", (await Sitting.Runs("rate", file, "--stock", ledger)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_has_help_with_an_example()
    {
        foreach (var verb in new[] { "audit", "rate", "explain", "stock", "convert", "redact", "send", "report", "formats" })
            Assert.Contains("Examples:", (await Sitting.Runs(verb, "--help")).Output, StringComparison.Ordinal);
        Assert.Contains("130  interrupted", (await Sitting.Runs("--help")).Output, StringComparison.Ordinal);
    }
}
