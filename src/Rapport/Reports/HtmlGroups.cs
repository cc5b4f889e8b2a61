namespace Rapport.Reports;

/// <summary>Ratings by team, channel and week.</summary>
internal static class HtmlGroups
{
    public static void Write(Html html, AuditReport report)
    {
        html.Write($"""<section aria-labelledby="groups"><h2 id="groups">Teams, channels and weeks</h2>"""
            + $"""<p class="small">In alphabetical order and in the order of time; a mean needs {Estimate.Fewest} rated conversations.</p>""");
        foreach (var (what, table) in new[] { ("Team", report.Teams), ("Channel", report.Channels) })
        {
            if (table.Rows.Count == 0)
                continue;
            html.Write($"<h3>By {what.ToLowerInvariant()}</h3>");
            Table(html, what, table);
        }

        Weeks(html, report.Weeks);
        html.Write($"</section>");
    }

    private static void Weeks(Html html, GroupTable weeks)
    {
        html.Write($"<h3>Week by week</h3>");
        if (weeks.Rows.Count == 0)
        {
            html.Write($"<p>No rated conversation says when it began.</p>");
            return;
        }

        HtmlTrend.Write(html, weeks.Rows);
        html.Write($"<details><summary>The numbers</summary>");
        Table(html, "Week", weeks);
        html.Write($"</details>");
    }

    private static void Table(Html html, string what, GroupTable table)
    {
        var (process, asked) = (table.Rows.Any(row => row.Process.N > 0), table.Rows.Any(row => row.Customers is not null));
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Ratings by {what}"><table>"""
            + $"""<thead><tr><th scope="col">{what}</th><th scope="col" class="n">Rating</th>"""
            + $"""<th scope="col" class="line">1 to 10, with interval</th><th scope="col" class="n">95% interval</th>""");
        if (asked)
            html.Write($"""<th scope="col" class="n">Customers</th>""");
        if (process)
            html.Write($"""<th scope="col" class="n">Process</th>""");
        html.Write($"""<th scope="col" class="n">Own words</th><th scope="col" class="n">Conversations</th></tr></thead><tbody>""");
        foreach (var row in table.Others is { } others ? [.. table.Rows, others] : table.Rows)
            Row(html, row, process, asked);
        html.Write($"</tbody></table></div>");
        string?[] sentences =
        [
            table.Order,
            asked ? "Customers: how it felt, with its interval, and how many answered of how many asked." : null,
            table.Unassigned == 0 ? null
                : $"{Say.Many(table.Unassigned, "rated conversation names", "rated conversations name")} no {what.ToLowerInvariant()}.",
        ];
        html.Write($"""<p class="small">{string.Join(" ", sentences.OfType<string>())}</p>""");
    }

    private static void Row(Html html, GroupRow row, bool process, bool asked)
    {
        html.Write($"""<tr><th scope="row"><bdi>{row.Name}</bdi></th><td class="n">{Say.Mean(row.Rating.Mean)}</td><td class="line">""");
        HtmlCharts.Interval(html, row.Rating.Mean, row.Rating.Low, row.Rating.High);
        html.Write($"""</td><td class="n">{Say.Interval(row.Rating.Low, row.Rating.High)}</td>""");
        if (asked)
            html.Write($"""<td class="n">{Say.Short(row.Customers)}</td>""");
        if (process)
            html.Write($"""<td class="n">{Say.Mean(row.Process.Mean)}</td>""");
        html.Write($"""<td class="n">{Say.Of(row.OwnWords)}</td><td class="n">{Say.Many(row.Rating.N)}</td></tr>""");
    }
}
