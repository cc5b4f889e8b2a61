namespace Rapport.Reports;

/// <summary>The lines said again and again.</summary>
internal static class HtmlStock
{
    public static void Write(Html html, AuditReport report)
    {
        html.Write($"""<section aria-labelledby="stock"><h2 id="stock">What stands in people's way</h2>"""
            + $"""<p>Own words in {Say.Of(report.OwnWords)} relational remarks; the rest was stock wording.</p>""");
        if (report.StockLines.Count == 0)
            html.Write($"<p>No line was said again and again.</p>");
        else
            Lines(html, report);
        html.Write($"</section>");
    }

    private static void Lines(Html html, AuditReport report)
    {
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Lines said again and again"><table>""");
        html.Write($"""<thead><tr><th scope="col">Said again and again</th><th scope="col" class="n">Times</th>"""
            + $"""<th scope="col" class="n">Conversations</th><th scope="col" class="n">Rating when said</th>"""
            + $"""<th scope="col" class="n">When not</th></tr></thead><tbody>""");
        foreach (var line in report.StockLines)
            html.Write($"""<tr><th scope="row" class="said">“<bdi>{line.Text}</bdi>”</th>"""
                + $"""<td class="n">{Say.Many(line.Times)}</td><td class="n">{Say.Many(line.Conversations)}</td>"""
                + $"""<td class="n">{Rating(line.With)}</td><td class="n">{Rating(line.Without)}</td></tr>""");
        html.Write($"""</tbody></table></div>"""
            + $"""<p class="small">Ratings with their 95% intervals by Student's t. """
            + $"""A line that stands in low ratings need not have caused them: it may belong to contacts that are hard anyway.</p>""");
    }

    private static string Rating(Estimate rating) => rating.Mean is null
        ? $"{Say.Unknown} (n = {Say.Many(rating.N)})"
        : $"{Say.Mean(rating.Mean)} ({Say.Interval(rating.Low, rating.High)})";
}
