using System.Text.RegularExpressions;
using Rapport.Tests;

namespace Rapport.Cli.Tests;

/// <summary>What the documents point at is there.</summary>
public partial class DocumentTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Shared.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Shared.Root, "docs"), "*.md", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(Shared.Root, file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var file = Path.Combine(Shared.Root, document);
        var links = LinkPattern().Matches(File.ReadAllText(file)).Select(match => match.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal));

        Assert.All(links, to => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, to)), $"{document} points at {to}, which is not there."));
    }

    [Fact]
    public void The_words_of_the_files_are_the_words_of_the_library()
    {
        var words = File.ReadAllText(Path.Combine(Shared.Root, "docs", "words.md"));

        Assert.All(Enum.GetValues<Readings.Response>(), response => Assert.Contains(Ratings.Words.Code(response), words, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex LinkPattern();
}
