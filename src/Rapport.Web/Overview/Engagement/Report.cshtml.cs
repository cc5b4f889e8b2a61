using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Reports;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;

namespace Rapport.Web.Overview.Engagement;

/// <summary>The report of an engagement, for a client or a board: to read, to print, to hand on as a file.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class ReportModel(Seen seen, Logbook logbook, TimeProvider clock) : PageModel
{
    /// <summary>The longest question and the longest name, in UTF-16 units.</summary>
    private const int LongestAsked = 600, LongestFor = 120;

    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    /// <summary>Whom it is for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? For { get; set; }

    /// <summary>What was asked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Asked { get; set; }

    public EngagementReport? Report { get; private set; }

    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>Where the file is.</summary>
    public string FileAddress => Selection.On("/report", ("handler", "File"), ("for", For), ("asked", Asked));

    public async Task OnGetAsync()
    {
        Teams = await seen.TeamsAsync();
        var report = await ReadAsync();
        Report = report.Whole.Conversations == 0 ? null : report;
    }

    /// <summary>The same as one file that stands alone.</summary>
    public async Task<IActionResult> OnGetFileAsync()
    {
        await logbook.NoteReadAsync("exported report", "report");
        using var text = new StringWriter { NewLine = "\n" };
        EngagementDocument.WriteFile(
            text, await ReadAsync(),
            HtmlReport.Css + await System.IO.File.ReadAllTextAsync(Path.Combine(LookSlice.Files, "engagement.css")));
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/html; charset=utf-8", "empathy-audit.html");
    }

    private Task<EngagementReport> ReadAsync() =>
        EngagementReport.ReadAsync(seen, Selection, new(Line(For, LongestFor), Line(Asked, LongestAsked)), clock.GetUtcNow());

    private static string? Line(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : PlainText.Of(text, most);
}
