using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Rapport.Cli;
using Rapport.Cli.Tests;
using Rapport.Tests;
using Rapport.Web.Conversations;

namespace Rapport.Web.Tests.Tool;

public sealed class SendTests : AtPlatform
{
    [Fact]
    public async Task Files_of_every_format_arrive_once_however_often_they_are_sent()
    {
        string[] send = ["send", Path.Combine(Shared.Root, "samples/hearth-and-sole"), "--advisor", "SPEAKER_01", "--advisor", "channel 1", "--to", Address, "--token-file", await TokenAsync()];
        var first = await RunsAsync(send);
        Assert.True(first.ExitCode == ExitCode.Done, first.Error);
        Assert.Equal("87 conversations sent: 87 new.", first.Output.Trim());
        Assert.Equal("87 conversations sent: 87 there already.", (await RunsAsync(send)).Output.Trim());
        Assert.Equal(87, await CountAsync());
    }

    [Fact]
    public async Task Without_a_source_of_its_own_a_file_is_known_by_its_name_wherever_it_lies()
    {
        await RunsAsync("send", Talks(1), "--to", Address, "--token-file", await TokenAsync());
        await RunsAsync("send", Talks(1), "--to", Address, "--token-file", await TokenAsync(), "--source", "helpdesk");
        Assert.Equal(["helpdesk", "talks.jsonl"], await Platform.InStoreAsync(store => store.Conversations.Select(talk => talk.Source).OrderBy(source => source).ToListAsync()));
    }

    [Fact]
    public async Task Who_is_too_fast_waits_as_long_as_the_platform_says()
    {
        var line = new Line(Platform) { Instead = number => number == 1 ? Busy(TimeSpan.FromSeconds(7)) : null };
        var sitting = await RunsAsync(line, "send", Talks(2), "--to", Address, "--token-file", await TokenAsync());
        Assert.Equal((ExitCode.Done, "2 conversations sent: 2 new."), (sitting.ExitCode, sitting.Output.Trim()));
        Assert.Contains(TimeSpan.FromSeconds(7), Clock.Waits);
        Assert.Contains("429", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_lost_does_not_double_what_was_stored()
    {
        var line = new Line(Platform) { Loses = number => number == 1 };
        var sitting = await RunsAsync(line, "send", Talks(2), "--to", Address, "--token-file", await TokenAsync());
        Assert.Equal("2 conversations sent: 2 new.", sitting.Output.Trim());
        Assert.Equal((2, 1), (line.Keys.Count, line.Keys.Distinct().Count()));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_run_that_broke_off_goes_on_where_it_says()
    {
        string[] send = ["send", Talks(900), "--to", Address, "--token-file", await TokenAsync()];
        var broken = await RunsAsync(new Line(Platform) { Instead = number => number > 1 ? new(HttpStatusCode.BadGateway) : null }, send);
        Assert.Equal(ExitCode.PlatformFailed, broken.ExitCode);
        Assert.Contains("--skip 400", broken.Error, StringComparison.Ordinal);
        Assert.Equal("500 conversations sent: 500 new.", (await RunsAsync([.. send, "--skip", "400"])).Output.Trim());
        Assert.Equal(900, await CountAsync());
    }

    [Fact]
    public async Task Somebody_impatient_is_not_a_platform_that_fails()
    {
        var sitting = await RunsAsync(new Line(Platform) { Instead = _ => throw new HttpRequestException("Nobody there.") }, "send", Talks(1), "--to", Address, "--token-file", await TokenAsync());
        Assert.Equal(ExitCode.PlatformFailed, sitting.ExitCode);
        Assert.Equal([1, 2, 4, 8, 16, 30, 30, 30], Clock.Waits.Where(wait => wait > TimeSpan.Zero && wait < TimeSpan.FromSeconds(60)).Select(wait => (int)wait.TotalSeconds));
        Assert.Contains("asked 9 times", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_sent()
    {
        var file = Sitting.File("broken.jsonl", """{"id": oops}""" + "\n" + await File.ReadAllTextAsync(Talks(1)));
        var sitting = await RunsAsync("send", file, "--to", Address, "--token-file", await TokenAsync());
        Assert.Equal((ExitCode.SomeUnreadable, "1 conversation sent: 1 new."), (sitting.ExitCode, sitting.Output.Trim()));
        Assert.StartsWith($"{file}:1:", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_platform_does_not_take_is_named_by_file_and_conversation()
    {
        const string Answer = """{"stored":1,"replaced":0,"unchanged":0,"problems":[{"index":1,"line":2,"reason":"it has no turns"}]}""";
        var line = new Line(Platform) { Instead = _ => new(HttpStatusCode.OK) { Content = new StringContent(Answer) } };
        var sitting = await RunsAsync(line, "send", Talks(2), "--to", Address, "--token-file", await TokenAsync());
        Assert.Equal((ExitCode.SomeUnreadable, "2 conversations sent: 1 new, 1 not taken."), (sitting.ExitCode, sitting.Output.Trim()));
        Assert.Contains("talks.jsonl: the platform does not take conversation c-1: it has no turns", sitting.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_enough_is_wrong_use_and_never_shown()
    {
        var reading = await TokenAsync(write: false);
        var refused = await RunsAsync("send", Talks(1), "--to", Address, "--token-file", reading);
        var unknown = await RunsAsync("send", Talks(1), "--to", Address, "--token-file", Sitting.File("token", "rapport_unknown"));
        var none = await RunsAsync("send", Talks(1), "--to", Address);
        Assert.All([refused, unknown, none], sitting => Assert.Equal(ExitCode.WrongUse, sitting.ExitCode));
        Assert.All([refused, unknown, none], sitting => Assert.Contains("token", sitting.Error, StringComparison.Ordinal));
        Assert.DoesNotContain((await File.ReadAllTextAsync(reading)).Trim(), refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task The_token_may_come_from_the_environment()
    {
        var token = await File.ReadAllTextAsync(await TokenAsync());
        var line = new Line(Platform);
        var sitting = await Sitting.RunsAt(desk => desk with { Network = () => line, Variable = name => name == "RAPPORT_TOKEN" ? token : null }, [], "send", Talks(1), "--to", Address);
        Assert.Equal(ExitCode.Done, sitting.ExitCode);
    }

    [Theory]
    [InlineData("rapport.example.org")]
    [InlineData("ftp://rapport.example.org")]
    public async Task What_is_no_address_is_wrong_use(string address) =>
        Assert.Equal(ExitCode.WrongUse, (await RunsAsync("send", Talks(1), "--to", address, "--token-file", await TokenAsync())).ExitCode);

    private static HttpResponseMessage Busy(TimeSpan wait) =>
        new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(wait) } };

    private Task<int> CountAsync() => Platform.InStoreAsync(store => store.Conversations.CountAsync());
}
