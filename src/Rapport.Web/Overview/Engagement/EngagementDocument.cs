using System.Globalization;
using Rapport.Reports;

namespace Rapport.Web.Overview.Engagement;

/// <summary>Writes the report of an engagement: the same on the platform's page, on paper, and in a file that stands alone.</summary>
internal static class EngagementDocument
{
    private const string Always =
        "How did these conversations make customers feel; what did customers let drop that a considerate friend would respond to, "
        + "and how was it met; and what stands in the way?";

    /// <summary>All of it, from the cover to the limits, into a page that has the styles.</summary>
    public static void Write(Html html, EngagementReport report)
    {
        html.Write($"<article class=\"engagement\">");
        HtmlCharts.Definitions(html);
        Opening(html, report);
        HowItWasDone.Write(html, report);
        HtmlWitnesses.Write(html, report);
        HtmlLedger.Write(html, report.Whole);
        HtmlQuotes.Moments(html, report.Whole);
        HtmlQuotes.Unheard(html, report.Whole);
        html.Write($"""<p class="small">Quotations name no advisor. Who said something worth telling should hear it first.</p>""");
        HtmlStock.Write(html, report.Whole);
        HtmlParts.Write(html, report);
        HtmlAgreement.Write(html, report.Agreement);
        HtmlGrounds.Write(html, report.Whole);
        html.Write($"</article>");
    }

    /// <summary>As a file: styles inside, no script, nothing fetched.</summary>
    public static void WriteFile(TextWriter to, EngagementReport report, string style)
    {
        var html = new Html(to);
        html.Write($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer"><title>{Title(report)}</title>
            <style>
            """);
        html.Style(style);
        html.Write($"""</style></head><body><main id="report">""");
        Write(html, report);
        html.Write($"</main><footer class=\"foot\">Made with Rapport, the open empathy audit.</footer></body></html>");
    }

    private static string Title(EngagementReport report) => $"Empathy audit{(report.Organisation is { } name ? $" of {name}" : "")}";

    private static void Opening(Html html, EngagementReport report)
    {
        html.Write($"""<header class="cover">"""
            + $"""<p class="eyebrow">Empathy audit · {report.MadeAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</p>"""
            + $"""<h1>{(report.Organisation is { } name ? $"How {name} made people feel" : "How we made people feel")}</h1>""");
        html.Write($"""<p class="about"><bdi>{Sentence(report.Selection.InWords)}</bdi>"""
            + $"""{(Say.Period(report.Whole) is { } period ? $" Conversations from {period}." : "")} {Say.Rated(report.Whole)}.</p><dl>""");
        if (report.Cover.For is { } whom)
            html.Write($"<dt>For</dt><dd><bdi>{whom}</bdi></dd>");
        html.Write($"<dt>Made by</dt><dd><bdi>{report.By}</bdi></dd><dt>What was asked</dt><dd><bdi>{report.Cover.Asked ?? Always}</bdi></dd></dl></header>");
        html.Write($"""<section class="short" aria-labelledby="short"><h2 id="short">In short</h2><ul>""");
        foreach (var sentence in InShort.Of(report))
            html.Write($"<li>{sentence}</li>");
        html.Write($"</ul></section>");
    }

    private static string Sentence(string words) => $"{Say.Capital(words)}.";
}
