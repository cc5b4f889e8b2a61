using AngleSharp.Dom;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.People;

namespace Rapport.Web.Tests.Overview;

/// <summary>All that a page says, line by line, as somebody has read it.</summary>
public sealed class PageTextTests : StillPlatform
{
    [Fact]
    public async Task The_overview_says_what_was_read()
    {
        await SeedAsync();
        Golden.Equal("overview.txt", await TextAsync(await Platform.SignedInAsync("owner", Role.Owner), "/"));
    }

    [Fact]
    public async Task The_advisors_own_page_says_what_was_read()
    {
        await SeedAsync();
        Golden.Equal("me.txt", await TextAsync(await Platform.SignedInAsync("rhea", Role.Advisor, "Returns", "Rhea"), "/me"));
    }

    private async Task SeedAsync()
    {
        await Platform.InStoreAsync(store =>
        {
            store.Add(new Organisation { Name = "Hearth & Sole" });
            return store.SaveChangesAsync();
        });
        string[] advisors = ["Rhea", "Madison", "Tom"];
        for (var i = 0; i < 24; i++)
        {
            await Platform.RatedAsync(
                4 + (i % 5), i % 4 == 3 ? "Repairs" : "Returns", advisors[i % 3], week: i / 8, process: i % 2 == 0 ? 5 + (i % 3 * 2) : null,
                i % 2 == 0 ? Channel.Chat : Channel.Call, reader: i < 16 ? "built-in 1" : "built-in 2",
                cues: [Cue(i)], behaviours: [(BehaviourCode.ScriptedPhrase, "I do apologise for any inconvenience."), (BehaviourCode.OwnWords, "Narrow garage, wide car.")]);
        }
        await Platform.RatedAsync(null);
    }

    private static SomeCue Cue(int i) => (i % 3) switch
    {
        0 => new(CueKind.LifeEvent, Response.Missed, $"We buried my father {i} days ago, you see.", Salience: 3),
        1 => new(CueKind.Need, Response.ActedOn, $"I can't do stairs since week {i}, my knee is bad.", $"No stairs for that knee: the driver carries it up, note {i}."),
        _ => new(CueKind.Thanks, null, "You have been lovely."),
    };

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        var main = (await browser.OpenAsync(path)).QuerySelector("main")!;
        var lines = main.QuerySelectorAll("h1, h2, h3, p, li, tr, .number, blockquote, figcaption, summary, svg[role=img]").Select(Line).Where(line => line.Length > 0);
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(IElement element) => element.GetAttribute("aria-label") ?? string.Join(' ',
        (element.LocalName == "tr" ? string.Join(" | ", element.Children.Select(cell => cell.TextContent)) : element.TextContent)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
