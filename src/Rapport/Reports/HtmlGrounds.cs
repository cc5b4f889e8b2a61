namespace Rapport.Reports;

/// <summary>What the figures rest on and what they leave out.</summary>
internal static class HtmlGrounds
{
    public static void Write(Html html, AuditReport report)
    {
        html.Write($"""<section aria-labelledby="grounds"><h2 id="grounds">What this rests on</h2><dl>""");
        foreach (var (name, value) in Say.Grounds(report))
            html.Write($"<dt>{name}</dt><dd>{value}</dd>");
        if (report.Unread.Count > 0)
            Unread(html, report);
        html.Write($"""</dl><h3>What it cannot say</h3><ul>""");
        foreach (var limit in report.Limits)
            html.Write($"<li>{limit}</li>");
        html.Write($"</ul></section>");
    }

    private static void Unread(Html html, AuditReport report)
    {
        html.Write($"<dt>Not read</dt><dd>");
        foreach (var file in report.Unread)
        {
            html.Write($"<bdi>{file.File}</bdi>: {Say.Many(file.Count)}<ul>");
            foreach (var reason in file.Reasons)
                html.Write($"<li><bdi>{reason}</bdi></li>");
            if (file.Count > file.Reasons.Count)
                html.Write($"<li>and {Say.Many(file.Count - file.Reasons.Count)} more</li>");
            html.Write($"</ul>");
        }

        html.Write($"</dd>");
    }
}
