namespace Rapport.Reports;

/// <summary>
/// Writes the audit as one page that stands alone: styles and drawings inside, no script, nothing fetched. Whatever people said or were
/// called is text and nothing else. For screens from 320 px, light and dark, and for paper.
/// </summary>
public static class HtmlReport
{
    /// <summary>The style sheet, for pages that stand alone.</summary>
    internal static string Css { get; } = ReadCss();

    /// <summary>Writes the page. The writer's encoding must be UTF-8.</summary>
    public static void Write(TextWriter to, AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(report);
        var html = new Html(to);
        Head(html);
        HtmlOpening.Write(html, report);
        HtmlLedger.Write(html, report);
        HtmlQuotes.Moments(html, report);
        HtmlQuotes.Unheard(html, report);
        HtmlStock.Write(html, report);
        HtmlHowAndWhat.Write(html, report);
        HtmlGroups.Write(html, report);
        HtmlAdvisors.Write(html, report);
        HtmlGrounds.Write(html, report);
        html.Write($"</main><footer class=\"foot\">Made with Rapport, the open empathy audit, {Say.Made(report)}</footer></body></html>");
    }

    private static void Head(Html html)
    {
        html.Write($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer"><title>How we made people feel · Rapport</title>
            <style>
            """);
        html.Style(Css);
        html.Write($"""
            </style></head><body>
            <a class="skip" href="#report">Skip to the report</a>
            """);
        html.Write($"""<header class="site"><b>Rapport</b><nav aria-label="Parts of this report"><a href="#cues">What people let drop</a>"""
            + $"""<a href="#moments">Moments</a><a href="#unheard">Unheard</a><a href="#groups">Teams and weeks</a>"""
            + $"""<a href="#grounds">What this rests on</a></nav></header>""");
        html.Write($"""<main id="report" tabindex="-1">""");
        HtmlCharts.Definitions(html);
    }

    private static string ReadCss()
    {
        using var css = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return css.ReadToEnd();
    }
}
