using Rapport.Ratings;

namespace Rapport.Reports;

/// <summary>What was met best, and what nobody heard, in people's own words.</summary>
internal static class HtmlQuotes
{
    public static void Moments(Html html, AuditReport report)
    {
        html.Write($"""<div class="grid"><section aria-labelledby="moments"><h2 id="moments">Moments worth telling</h2>""");
        if (report.Moments.Count == 0)
            html.Write($"<p>No cue was made personal or acted on.</p>");
        html.Write($"""<div class="quotes">""");
        foreach (var moment in report.Moments)
        {
            html.Write($"""
                <figure class="quote"><p class="cue">To <q dir="auto"><bdi>{moment.Customer}</bdi></q></p>
                <blockquote><p dir="auto"><bdi>{moment.Answer}</bdi></p></blockquote>
                <figcaption>
                """);
            if (moment.Advisor is { } advisor)
                html.Write($"<bdi>{advisor}</bdi> · ");
            html.Write($"""{Words.Of(moment.Kind)} {Words.Of(moment.Response)} """
                + $"""· {Say.Mean(moment.Rating)} {moment.Anchor.ToString()} · <bdi>{moment.Conversation}</bdi></figcaption></figure>""");
        }

        html.Write($"</div></section>");
    }

    public static void Unheard(Html html, AuditReport report)
    {
        html.Write($"""<section aria-labelledby="unheard"><h2 id="unheard">Went unheard</h2>""");
        if (report.Unheard.Count == 0)
            html.Write($"<p>Nothing that people let drop went unheard.</p>");
        html.Write($"""<div class="quotes">""");
        foreach (var unheard in report.Unheard)
        {
            html.Write($"""<figure class="quote unheard"><blockquote><p dir="auto"><bdi>{unheard.Customer}</bdi></p></blockquote><figcaption>""");
            if (unheard.Instead is { } instead)
                html.Write($"""{Say.Instead(unheard.Response)} <q dir="auto"><bdi>{instead}</bdi></q> · """);
            html.Write($"""{Words.Of(unheard.Kind)}, {Words.OfSalience(unheard.Salience)} """
                + $"""· {Say.Mean(unheard.Rating)} {unheard.Anchor.ToString()} · <bdi>{unheard.Conversation}</bdi></figcaption></figure>""");
        }

        html.Write($"</div>");
        CueRow[] kinds = [.. report.Cues.Where(row => row.UnansweredIn > 0).OrderByDescending(row => row.UnansweredIn)];
        if (kinds.Length > 0)
            html.Write($"""<h3>Said, and no answer</h3><ul class="plain">""");
        foreach (var row in kinds)
            html.Write($"""<li>{Say.Answered(row)}</li>""");
        if (kinds.Length > 0)
            html.Write($"</ul>");
        html.Write($"</section></div>");
    }
}
