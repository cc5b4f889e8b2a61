using System.Text;
using Rapport.Cli.Tests;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Tool;

/// <summary>Runs the tool against a platform in memory.</summary>
public abstract class AtPlatform : FreshPlatform
{
    internal const string Address = "https://localhost";

    internal Hurried Clock { get; } = new();

    /// <summary>A file with a token of a new person.</summary>
    internal async Task<string> TokenAsync(Role role = Role.Owner, bool read = true, bool write = true, string? team = null)
    {
        var client = await Platform.WithTokenAsync(await Platform.PersonAsync($"p{Guid.NewGuid():N}", role, team), read, write);
        return Sitting.File("token", client.DefaultRequestHeaders.Authorization!.Parameter + "\n");
    }

    internal Task<Sitting> RunsAsync(Line line, params string[] args) =>
        Sitting.RunsAt(desk => desk with { Time = Clock, Network = () => line }, [], args);

    internal Task<Sitting> RunsAsync(params string[] args) => RunsAsync(new Line(Platform), args);

    /// <summary>Conversations in a file: c-0, c-1 …</summary>
    internal static string Talks(int count)
    {
        var lines = new StringBuilder();
        for (var number = 0; number < count; number++)
            lines.Append($$"""{"id":"c-{{number}}","turns":[{"who":"customer","text":"I took a day off and nobody came."},{"who":"advisor","text":"A whole day, number {{number}}."}]}""").Append('\n');
        return Sitting.File("talks.jsonl", lines.ToString());
    }
}
