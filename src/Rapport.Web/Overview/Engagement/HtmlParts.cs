using Rapport.Reports;

namespace Rapport.Web.Overview.Engagement;

/// <summary>Teams, channels and the run of time: machine and auditors side by side.</summary>
internal static class HtmlParts
{
    public static void Write(Html html, EngagementReport report)
    {
        html.Write($"""<section aria-labelledby="parts"><h2 id="parts">Teams, channels and time</h2>"""
            + $"""<p class="small">In alphabetical order. A mean needs {Estimate.Fewest} rated conversations. """
            + $"""Auditors: {Witnesses.ShortSays}</p>""");
        Table(html, "Team", report.Figures.Teams);
        Table(html, "Channel", report.Figures.Channels);
        if (TrendChart.Draws(report.Figures.Trend))
        {
            html.Write($"<h3>{(report.Figures.Pace == Pace.Week ? "Week by week" : "Month by month")}</h3>");
            TrendChart.Write(html, report.Figures.Trend);
            var drawn = report.Figures.Trend.Any(point => point.Auditors?.Rating.Mean is not null);
            html.Write($"""<p class="small">Dots and band: the machine, with its 95% intervals."""
                + $"""{(drawn ? " Squares on bars: the auditors, with the machine's help." : "")}</p>""");
            foreach (var changed in report.Figures.Trend.Where(point => point.Changed is not null))
                html.Write($"""<p class="small">{changed.Name}: {changed.Changed}. Before and after may differ for that reason alone.</p>""");
        }
        html.Write($"</section>");
    }

    private static void Table(Html html, string what, IReadOnlyList<NamedGroup> rows)
    {
        if (rows.Count == 0)
            return;
        html.Write($"""<h3>By {what.ToLowerInvariant()}</h3>"""
            + $"""<div class="scroll" tabindex="0" role="region" aria-label="Ratings by {what}"><table>"""
            + $"""<thead><tr><th scope="col">{what}</th><th scope="col" class="n">Machine</th>"""
            + $"""<th scope="col" class="line">1 to 10, with interval</th><th scope="col" class="n">95% interval</th>"""
            + $"""<th scope="col" class="n">Conversations</th><th scope="col" class="n">Auditors</th></tr></thead><tbody>""");
        foreach (var row in rows)
        {
            html.Write($"""<tr><th scope="row"><bdi>{row.Name}</bdi></th><td class="n">{Say.Mean(row.Rating.Mean)}</td><td class="line">""");
            HtmlCharts.Interval(html, row.Rating.Mean, row.Rating.Low, row.Rating.High);
            html.Write($"""</td><td class="n">{Say.Interval(row.Rating.Low, row.Rating.High)}</td>"""
                + $"""<td class="n">{Say.Many(row.Rating.N)}</td><td class="n">{Witnesses.Short(row.Auditors)}</td></tr>""");
        }
        html.Write($"</tbody></table></div>");
        if (Figures.OrderOf(rows) is { } order)
            html.Write($"""<p class="small">{order}</p>""");
    }
}
