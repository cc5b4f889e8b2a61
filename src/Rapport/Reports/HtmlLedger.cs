using Rapport.Ratings;
using Rapport.Readings;

namespace Rapport.Reports;

/// <summary>The cue ledger: kind by kind what people let drop, and how it was met.</summary>
internal static class HtmlLedger
{
    public static void Write(Html html, AuditReport report)
    {
        html.Write($"""<section aria-labelledby="cues"><h2 id="cues">What people let drop, and how it was met</h2>""");
        CueRow[] rows = [.. report.Cues.Where(row => row.Offered > 0).OrderByDescending(row => row.Offered)];
        if (rows.Length == 0)
            html.Write($"<p>No customer let anything drop that an advisor could still answer.</p>");
        else
            Rows(html, report, rows);
        html.Write($"</section>");
    }

    private static void Rows(Html html, AuditReport report, CueRow[] rows)
    {
        html.Write($"""<p>{Say.Answered(report)}</p><ul class="legend" aria-label="Colours, from cold to warm">""");
        foreach (var response in Enum.GetValues<Response>())
            html.Write($"""<li><svg class="bar" width="14" height="14" aria-hidden="true" focusable="false">"""
                + $"""<rect class="{Words.Code(response)}" width="14" height="14"/></svg>{Words.Of(response)}</li>""");
        html.Write($"""</ul><ul class="rows">""");
        foreach (var row in rows)
        {
            html.Write($"""<li><span class="name">{Say.Kind(row.Kind)}</span>""");
            HtmlCharts.Bar(
                html, $"{Say.Kind(row.Kind)}, offered {Say.Many(row.Offered)} times: {Say.Met(row)}",
                row.Met.Select(met => (Words.Code(met.Response), met.Count)),
                rows[0].Offered);
            html.Write($"""<span class="n">{Say.Many(row.Offered)}</span><p class="note small">{Say.Met(row)}</p></li>""");
        }

        html.Write($"</ul>");
        Numbers(html, rows);
    }

    private static void Numbers(Html html, CueRow[] rows)
    {
        html.Write($"""<details><summary>The numbers</summary>"""
            + $"""<div class="scroll" tabindex="0" role="region" aria-label="Numbers of the cue ledger"><table>"""
            + $"""<thead><tr><th scope="col">Cue</th><th scope="col" class="n">Offered</th>""");
        foreach (var response in Enum.GetValues<Response>())
            html.Write($"""<th scope="col" class="n">{Say.Capital(Words.Of(response))}</th>""");
        html.Write($"""<th scope="col" class="n">Acknowledged or better</th>"""
            + $"""<th scope="col" class="n">95% interval</th><th scope="col" class="n">Open</th></tr></thead><tbody>""");
        foreach (var row in rows)
        {
            html.Write($"""<tr><th scope="row">{Say.Kind(row.Kind)}</th><td class="n">{Say.Many(row.Offered)}</td>""");
            foreach (var met in row.Met)
                html.Write($"""<td class="n">{Say.Many(met.Count)}</td>""");
            html.Write($"""<td class="n">{Say.Percent(row.Answered.Value)}</td>"""
                + $"""<td class="n">{Say.Percent(row.Answered.Low)} to {Say.Percent(row.Answered.High)}</td>"""
                + $"""<td class="n">{Say.Many(row.Open)}</td></tr>""");
        }

        html.Write($"""</tbody></table></div><p class="small">Open: said after the advisor's last words; nobody could answer it any more.</p></details>""");
    }
}
