using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Cli;
using Rapport.Tests;
using Rapport.Web.People;
using Rapport.Web.Tests.Routes;

namespace Rapport.Web.Tests.Tool;

/// <summary>docs/api.md is true: its examples are sent, in their order, and what stands below them is what comes back. UPDATE_APPROVED=1 writes it anew.</summary>
public sealed partial class ApiGuideTests : AtPlatform
{
    private const string Longest = "…";
    private static readonly string File = Path.Combine(Shared.Root, "docs", "api.md");

    [Fact]
    public async Task Every_example_is_answered_as_it_says()
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["rapport_olgas"] = await TokenOfAsync(await Platform.PersonAsync("Olga", Role.Owner)),
            ["rapport_madisons"] = await TokenOfAsync(await Platform.PersonAsync("Madison", Role.Advisor, "Returns", "Madison")),
        };
        var guide = await System.IO.File.ReadAllTextAsync(File);
        var answered = new StringBuilder();
        var end = 0;
        foreach (Match example in ExamplePattern().Matches(guide))
        {
            var answer = await AnswerAsync(example.Groups["request"].Value, tokens);
            answered.Append(guide, end, example.Index - end).Append($"```http\n{example.Groups["request"].Value}\n```\n\n```text\n{answer}\n```\n");
            end = example.Index + example.Length;
        }
        answered.Append(guide, end, guide.Length - end);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            await System.IO.File.WriteAllTextAsync(File, answered.ToString());
        Assert.Equal(guide, answered.ToString());
    }

    [Fact]
    public async Task It_speaks_of_every_address_of_the_API()
    {
        var guide = await System.IO.File.ReadAllTextAsync(File);
        Assert.All(
            RouteTable.All.Select(route => route.Pattern).Where(pattern => pattern.StartsWith("/api/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
            pattern => Assert.Matches(IdPattern().Replace(Regex.Escape(pattern), @"\d+"), guide));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/api.md")]
    public async Task The_commands_that_talk_to_a_platform_work(string document)
    {
        var token = await TokenAsync();
        var commands = CommandPattern().Matches(await System.IO.File.ReadAllTextAsync(Path.Combine(Shared.Root, document))).Select(match => match.Groups["args"].Value).ToList();
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            var sitting = await RunsAsync([.. command.Split(' ').Select(argument => InPlace(argument, token))]);
            Assert.True(sitting.ExitCode == ExitCode.Done, $"{command}: {sitting.Error}");
        }
    }

    private static string InPlace(string argument, string token) => argument switch
    {
        "token" => token,
        "report.html" => Path.Combine(Path.GetDirectoryName(token)!, argument),
        _ when argument.StartsWith("http", StringComparison.Ordinal) => Address,
        _ when argument.StartsWith("samples/", StringComparison.Ordinal) => Path.Combine(Shared.Root, argument),
        _ => argument,
    };

    private async Task<string> TokenOfAsync(Person person) => (await Platform.WithTokenAsync(person)).DefaultRequestHeaders.Authorization!.Parameter!;

    private async Task<string> AnswerAsync(string text, Dictionary<string, string> tokens)
    {
        using var client = Platform.CreateClient(new() { BaseAddress = new(Address) });
        using var request = Request(text, tokens);
        using var answer = await client.SendAsync(request);
        if (text.Contains("/api/conversations?source", StringComparison.Ordinal) || text.Contains("PUT /api/wordings", StringComparison.Ordinal) || text.Contains("/api/stock-ledgers", StringComparison.Ordinal))
            await RatedAsync(client, tokens["rapport_olgas"], withLedger: text.Contains("/api/stock-ledgers", StringComparison.Ordinal));
        return $"{(int)answer.StatusCode} {answer.ReasonPhrase}{Shown(await answer.Content.ReadAsStringAsync())}";
    }

    private static HttpRequestMessage Request(string text, Dictionary<string, string> tokens)
    {
        var (head, body) = text.Split("\n\n", 2) is [var first, var rest] ? (first, rest) : (text, null);
        var lines = head.Split('\n');
        var request = new HttpRequestMessage(new HttpMethod(lines[0].Split(' ')[0]), lines[0].Split(' ')[1]);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in lines.Skip(1).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1])))
            request.Headers.TryAddWithoutValidation(name, tokens.Aggregate(value, (all, token) => all.Replace(token.Key, token.Value, StringComparison.Ordinal)));
        return request;
    }

    private static async Task RatedAsync(HttpClient client, string token, bool withLedger)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        for (var attempt = 0; attempt < 2400; attempt++)
        {
            var progress = JsonNode.Parse(await client.GetStringAsync("/api/ratings/progress"))!;
            if ((int)progress["waiting"]! == 0 && (!withLedger || ((string?)progress["stock"])?.Contains('+', StringComparison.Ordinal) == true))
                return;
            await Task.Delay(50);
        }
        throw new TimeoutException("Not all was rated in time.");
    }

    private static string Shown(string body)
    {
        if (body.Length == 0)
            return "";
        if (body.Contains('\n', StringComparison.Ordinal))
            return $"\n{Moments(body.Split('\n')[0])}\n{Longest}";
        return "\n" + Moments(Laid(JsonNode.Parse(body)!, 0));
    }

    /// <summary>Objects and arrays of the first levels over several lines, the rest in one.</summary>
    private static string Laid(JsonNode? node, int level)
    {
        var pad = new string(' ', 2 * (level + 1));
        var end = new string(' ', 2 * level);
        return node switch
        {
            JsonObject { Count: > 0 } fields when level < 2 => $"{{\n{string.Join(",\n", fields.Select(field => $"{pad}\"{field.Key}\": {Laid(field.Value, level + 1)}"))}\n{end}}}",
            JsonArray { Count: > 0 } items when level < 3 && items[0] is JsonObject => $"[\n{string.Join(",\n", items.Select(item => pad + Laid(item, level + 2)))}\n{end}]",
            null => "null",
            _ => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
        };
    }

    private static string Moments(string text) => DuePattern().Replace(PacePattern().Replace(TracePattern().Replace(MomentPattern().Replace(text, "2026-03-02T10:00:05+00:00"), "\"traceId\": \"…\""), "\"turnsPerSecond\": 9000"), "2026-03-16");

    [GeneratedRegex(@"```http\n(?<request>.*?)\n```\n(?:\n```text\n.*?\n```\n)?", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    [GeneratedRegex(@"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:\+00:00|Z)")]
    private static partial Regex MomentPattern();

    [GeneratedRegex(@"""traceId"": ?""[^""]*""")]
    private static partial Regex TracePattern();

    [GeneratedRegex(@"""turnsPerSecond"": ?[0-9.eE+-]+")]
    private static partial Regex PacePattern();

    [GeneratedRegex(@"(?<=""answerBy"": ?"")20\d\d-\d\d-\d\d")]
    private static partial Regex DuePattern();

    [GeneratedRegex(@"\\\{id:long}")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^rapport (?<args>(?:send|report) [^|>\n]*)$", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();
}
