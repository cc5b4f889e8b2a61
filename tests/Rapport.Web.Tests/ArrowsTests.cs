using System.Text.RegularExpressions;

namespace Rapport.Web.Tests;

public sealed class ArrowsTests
{
    /// <summary>The order of the slices: each may use those before it. Storage and Look come first and know none.</summary>
    private static readonly string[] Slices = ["Storage", "Look", "People", "Conversations", "Ratings", "Audits", "Surveys", "Permissions", "Gestures", "Thanks", "Stories", "CustomerDays", "Practice", "Hiring", "Example", "Overview"];

    [Fact]
    public void A_slice_uses_earlier_slices_only()
    {
        var wrong = Slices.SelectMany((slice, at) => Files(slice).SelectMany(file => Slices[(at + 1)..]
            .Where(later => Regex.IsMatch(File.ReadAllText(file), $@"Rapport\.Web\.{later}\b"))
            .Select(later => $"{Path.GetFileName(file)} of {slice} uses {later}")));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_the_platform_is_a_slice() => Assert.Equal(
        Slices.Order(),
        Directory.GetDirectories(Platform("")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj" or "data")).Order());

    private static IEnumerable<string> Files(string slice) => Directory
        .EnumerateFiles(Platform(slice), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml");

    private static string Platform(string folder) => Path.Combine(Rapport.Tests.Shared.Root, "src", "Rapport.Web", folder);
}
