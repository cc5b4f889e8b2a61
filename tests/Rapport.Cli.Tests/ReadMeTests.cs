using System.Text.RegularExpressions;
using Rapport.Tests;

namespace Rapport.Cli.Tests;

/// <summary>What the README shows is what happens: its commands are run, and the text it shows below them is what they print.</summary>
public partial class ReadMeTests
{
    private static readonly string ReadMe = File.ReadAllText(Path.Combine(Shared.Root, "README.md"));

    public static TheoryData<string> Commands => [.. CommandPattern().Matches(ReadMe).Select(match => match.Groups["args"].Value)];

    public static IEnumerable<object[]> Shown => ShownPattern().Matches(ReadMe).Select(match => new object[] { match.Groups["args"].Value, match.Groups["output"].Value });

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_works(string args) => Assert.Equal(ExitCode.Done, (await Run(args)).ExitCode);

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task The_text_below_a_command_is_what_it_prints(string args, string output)
    {
        var printed = string.Join('\n', (await Run(args)).Output.Split('\n').Select(line => line.TrimEnd())).TrimEnd();
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            await File.WriteAllTextAsync(Path.Combine(Shared.Root, "README.md"), ReadMe.Replace($"```text\n{output}\n```", $"```text\n{printed}\n```", StringComparison.Ordinal));

        Assert.Equal(output.TrimEnd(), printed);
    }

    [Fact]
    public void The_two_commands_are_there()
    {
        Assert.Contains("dotnet run --project src/Rapport.Cli -- audit samples/hearth-and-sole", ReadMe, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test\n", ReadMe, StringComparison.Ordinal);
        Assert.Contains("dotnet test --no-build", File.ReadAllText(Path.Combine(Shared.Root, ".ci", "run")), StringComparison.Ordinal);
    }

    private static Task<Sitting> Run(string args) => Sitting.Runs(
        [.. ArgumentPattern().Matches(args).Select(match => match.Value.Trim('"')).Select(InRoot).Select(NotIntoTheCheckout)]);

    private static string InRoot(string argument) => argument.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Shared.Root, argument) : argument;

    private static string NotIntoTheCheckout(string argument) => argument is "report.html" or "ledger.json"
        ? Path.Combine(Directory.CreateTempSubdirectory("rapport-readme-").FullName, argument)
        : argument;

    // What talks to a platform is run by the platform's tests.
    [GeneratedRegex(@"^(?:dotnet run --project src/Rapport\.Cli --|rapport) (?<args>(?!send |report )[^|>\n]*)(?:[|>].*)?$", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"```sh\n(?:dotnet run --project src/Rapport\.Cli --|rapport) (?<args>[^|>\n]*)\n```\s+```text\n(?<output>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex ShownPattern();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex ArgumentPattern();
}
