namespace Rapport.Reports;

/// <summary>Figures per person, where they were asked for.</summary>
internal static class HtmlAdvisors
{
    public static void Write(Html html, AuditReport report)
    {
        if (report.Advisors is not { } advisors)
            return;
        html.Write($"""<section aria-labelledby="advisors"><h2 id="advisors">By advisor</h2><p class="card">{advisors.Principle}</p>""");
        if (advisors.Rows.Count > 0)
            Table(html, advisors);
        html.Write($"""<p class="small">{Say.Advisors(advisors)}</p></section>""");
    }

    private static void Table(Html html, AdvisorTable advisors)
    {
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Ratings by advisor"><table>"""
            + $"""<thead><tr><th scope="col">Advisor, alphabetical</th><th scope="col" class="n">Rating, shrunken</th>"""
            + $"""<th scope="col" class="line">1 to 10, with interval</th><th scope="col" class="n">95% interval</th>"""
            + $"""<th scope="col" class="n">Conversations</th></tr></thead><tbody>""");
        foreach (var row in advisors.Rows)
        {
            html.Write($"""<tr><th scope="row"><bdi>{row.Name}</bdi></th><td class="n">{Say.Mean(row.Mean)}</td><td class="line">""");
            HtmlCharts.Interval(html, row.Mean, row.Low, row.High);
            html.Write($"""</td><td class="n">{Say.Interval(row.Low, row.High)}</td><td class="n">{Say.Many(row.N)}</td></tr>""");
        }

        html.Write($"</tbody></table></div>");
    }
}
