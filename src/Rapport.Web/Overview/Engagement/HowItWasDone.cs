using Rapport.Ratings;
using Rapport.Reports;

namespace Rapport.Web.Overview.Engagement;

/// <summary>Method and sample.</summary>
internal static class HowItWasDone
{
    public static void Write(Html html, EngagementReport report)
    {
        html.Write($"""<section aria-labelledby="method"><h2 id="method">How it was done</h2>""");
        html.Write($"<p>Every conversation was read for cues: what a customer let drop that a considerate friend would respond to, "
            + $"and how an advisor met it. A published rubric (version {string.Join(", ", report.Whole.Versions.Rubrics)}) "
            + $"turns what was found into a rating from 1 Hostile to 10 Unforgettable; every point of it rests on words that can be looked up. "
            + $"It is about how people were treated. What was done for them is rated apart.</p>");
        html.Write($"<p>The machine reads every conversation and may be off as a whole. People rate a random sample on the same scale, blind: "
            + $"they see neither the machine's rating nor each other's, and give their own from the scale before they mark the words it rests on. "
            + $"Machine on everything and people on the sample together give the figure and its interval (prediction-powered inference): "
            + $"if the machine is off, the interval widens, and the figure still holds.</p></section>");
        Sample(html, report);
    }

    private static void Sample(Html html, EngagementReport report)
    {
        html.Write($"""<section aria-labelledby="sample"><h2 id="sample">The sample</h2>""");
        if (report.Sample.Count == 0)
            html.Write($"<p>No random sample has been audited yet, so nothing here was checked by people. "
                + $"A plan of audits says beforehand how many it takes for a wanted interval, and what that costs in hours.</p>");
        else
            Rows(html, report);
        html.Write($"</section>");
    }

    private static void Rows(Html html, EngagementReport report)
    {
        var (rows, frame) = (report.Sample, report.Figures.Audits);
        int drawn = rows.Sum(row => row.Drawn), done = rows.Sum(row => row.Done), twice = frame.Audited.Count(talk => talk.Ratings.Count > 1);
        html.Write($"<p>Drawn at random in strata of channel, kind of contact, week and team: "
            + $"{Say.Many(drawn)} of {Say.Many(frame.Covered, "conversation", "conversations")}. "
            + $"{Say.Of(Intervals.Wilson(done, drawn))} of those drawn are rated, by {Say.Many(frame.Auditors, "auditor", "auditors")}; "
            + $"{Say.Many(twice)} by two of them"
            + $"{(report.Minutes is { } minutes ? $". Half of the audits took less than {Math.Max(1, Math.Round(minutes)):0} minutes" : "")}. "
            + $"What somebody picked for other reasons is in no figure.</p>");
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Numbers of the sample"><table>"""
            + $"""<thead><tr><th scope="col">Team</th><th scope="col">Channel</th><th scope="col" class="n">Conversations</th>"""
            + $"""<th scope="col" class="n">Drawn</th><th scope="col" class="n">Rated</th><th scope="col" class="n">Given back</th>"""
            + $"""<th scope="col" class="n">Still to do</th></tr></thead><tbody>""");
        foreach (var row in rows)
            html.Write($"""<tr><th scope="row"><bdi>{row.Team ?? "no team named"}</bdi></th>"""
                + $"""<td>{Words.Of(row.Channel)}</td><td class="n">{Say.Many(row.Population)}</td><td class="n">{Say.Many(row.Drawn)}</td>"""
                + $"""<td class="n">{Say.Many(row.Done)}</td><td class="n">{Say.Many(row.Returned)}</td>"""
                + $"""<td class="n">{Say.Many(row.Drawn - row.Done - row.Returned)}</td></tr>""");
        html.Write($"</tbody></table></div>");
    }
}
