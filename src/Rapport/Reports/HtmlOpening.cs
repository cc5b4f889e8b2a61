namespace Rapport.Reports;

/// <summary>The head of the page: the rating, its place on the scale, and how all ratings lie on it.</summary>
internal static class HtmlOpening
{
    public static void Write(Html html, AuditReport report)
    {
        var about = string.Join(" · ", new[] { report.About, Say.Period(report), Say.Rated(report) }.OfType<string>());
        html.Write($"""<p class="eyebrow"><bdi>{about}</bdi></p><h1>How we made people feel</h1>""");
        var (anchor, beside) = Say.Anchor(report);
        html.Write($"""
            <div class="grid end"><div><div class="number">{Say.Mean(report.Rating.Mean)}</div>
            <p><b>{anchor}</b>{beside} <span class="small">{Interval(report.Rating)}</span></p></div>
            """);
        if (report.Anchor is { } mean)
            HtmlCharts.Scale(html, report.Rating, mean);
        html.Write($"</div>");
        foreach (var witness in new[] { Say.Auditors(report), Say.Customers(report) }.OfType<string>())
            html.Write($"<p>{witness}</p>");
        Distribution(html, report);
    }

    private static string Interval(Estimate rating) => rating.Low is null
        ? Say.Capital(Say.Method(rating))
        : $"{Say.Interval(rating.Low, rating.High)} ({Say.Method(rating)}), n = {Say.Many(rating.N)}";

    private static void Distribution(Html html, AuditReport report)
    {
        if (report.Rating.N == 0)
            return;
        html.Write($"""<section aria-labelledby="anchors"><h2 id="anchors">How the conversations lie on the scale</h2><ul class="rows close">""");
        var most = report.Anchors.Max(row => row.Share.Count);
        foreach (var (anchor, share) in report.Anchors.Reverse())
        {
            html.Write($"""<li><span class="name">{anchor.ToString()} {(int)anchor}</span>""");
            HtmlCharts.Bar(html, $"{(int)anchor} {anchor}: {Say.Of(share)}", [($"a{(int)anchor}", share.Count)], most);
            html.Write($"""<span class="n">{Say.Many(share.Count)} · {Say.Percent(share.Value)}</span></li>""");
        }

        html.Write($"""</ul><details><summary>The numbers</summary>"""
            + $"""<div class="scroll" tabindex="0" role="region" aria-label="Numbers of the distribution"><table>"""
            + $"""<thead><tr><th scope="col">Anchor</th><th scope="col" class="n">Conversations</th>"""
            + $"""<th scope="col" class="n">Share</th><th scope="col" class="n">95% interval (Wilson)</th></tr></thead><tbody>""");
        foreach (var (anchor, share) in report.Anchors.Reverse())
            html.Write($"""<tr><th scope="row">{(int)anchor} {anchor.ToString()}</th>"""
                + $"""<td class="n">{Say.Many(share.Count)}</td><td class="n">{Say.Percent(share.Value)}</td>"""
                + $"""<td class="n">{Say.Percent(share.Low)} to {Say.Percent(share.High)}</td></tr>""");
        html.Write($"</tbody></table></div></details></section>");
    }
}
