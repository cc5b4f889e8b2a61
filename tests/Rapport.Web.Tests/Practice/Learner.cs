using System.Text.RegularExpressions;

namespace Rapport.Web.Tests.Practice;

/// <summary>Does exercises by the pages' forms, as a person does.</summary>
internal static partial class Learner
{
    /// <summary>Begins an exercise; gives its address.</summary>
    public static async Task<string> BeginAsync(this Browser browser, string scenario) =>
        (await browser.SendAsync($"/practice/{scenario}", "form[action*=Begin]")).To!;

    /// <summary>Puts a scenario into the installation's own folder.</summary>
    public static void Shelve(this Platform platform, string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(platform.Folder, "practice"));
        File.WriteAllText(Path.Combine(platform.Folder, "practice", name), text);
    }

    /// <summary>What the page says, in one line.</summary>
    public static async Task<string> ReadAsync(this Browser browser, string path) => Blanks().Replace((await browser.OpenAsync(path)).QuerySelector("main")!.TextContent, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
