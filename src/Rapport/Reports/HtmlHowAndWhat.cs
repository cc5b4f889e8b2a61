namespace Rapport.Reports;

/// <summary>How people were treated beside what was done for them.</summary>
internal static class HtmlHowAndWhat
{
    public static void Write(Html html, AuditReport report)
    {
        if (report.HowAndWhat is not { } how)
            return;
        html.Write($"""<section aria-labelledby="how"><h2 id="how">How, beside what</h2>"""
            + $"""<p>The rating says how people were treated; what was done for them stands beside it, never in it.</p>""");
        if (how.Quadrants is { } four)
            Four(html, four);
        if (how.BySatisfaction.Count + how.ByResolution.Count > 0)
            Means(html, how);
        string?[] together =
        [
            Say.Together(how.WithSatisfaction, "the customers' own satisfaction score"),
            Say.Together(how.WithProcess, "process score"),
        ];
        foreach (var sentence in together.OfType<string>())
            html.Write($"<p>{sentence}</p>");
        if (how.Process.Mean is not null)
            html.Write($"<p>Mean process score {Say.Mean(how.Process.Mean)} "
                + $"({Say.Interval(how.Process.Low, how.Process.High)}), n = {Say.Many(how.Process.N)}.</p>");
        html.Write($"</section>");
    }

    private static void Four(Html html, Quadrants four)
    {
        var all = four.KindAndSolved + four.KindAndUnsolved + four.ColdAndSolved + four.ColdAndUnsolved;
        html.Write($"""<ul class="four">""");
        foreach (var (name, count) in Named(four))
            html.Write($"""<li><b>{Say.Many(count)}</b>{name}, {Say.Percent((double)count / all)}</li>""");
        html.Write($"""</ul><p class="small">Kind: 6 Friendly or above. Solved: the source says so, in {Say.Many(all, "conversation", "conversations")}.</p>""");
    }

    private static (string Name, int Count)[] Named(Quadrants four) =>
    [
        ("kind and solved", four.KindAndSolved), ("kind, not solved", four.KindAndUnsolved),
        ("cold, but solved", four.ColdAndSolved), ("cold and not solved", four.ColdAndUnsolved),
    ];

    private static void Means(Html html, HowAndWhat how)
    {
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Ratings by outcome"><table>"""
            + $"""<thead><tr><th scope="col">Where</th><th scope="col" class="n">Rating</th>"""
            + $"""<th scope="col" class="line">1 to 10, with interval</th><th scope="col" class="n">95% interval</th>"""
            + $"""<th scope="col" class="n">Conversations</th></tr></thead><tbody>""");
        foreach (var (name, rating) in how.BySatisfaction.Concat(how.ByResolution))
        {
            html.Write($"""<tr><th scope="row">{Say.Capital(name)}</th><td class="n">{Say.Mean(rating.Mean)}</td><td class="line">""");
            HtmlCharts.Interval(html, rating.Mean, rating.Low, rating.High);
            html.Write($"""</td><td class="n">{Say.Interval(rating.Low, rating.High)}</td><td class="n">{Say.Many(rating.N)}</td></tr>""");
        }

        html.Write($"""</tbody></table></div>""");
        if (how.BySatisfaction.Count > 0)
            html.Write($"""<p class="small">{Say.Thirds}</p>""");
    }
}
