using Rapport.Reports;
using Rapport.Web.Audits.Headline;

namespace Rapport.Web.Overview.Engagement;

/// <summary>Machine, auditors and customers side by side on one scale, never averaged.</summary>
internal static class HtmlWitnesses
{
    public static void Write(Html html, EngagementReport report)
    {
        var (machine, auditors) = (report.Figures.Rating, report.Figures.Auditors);
        html.Write($"""<section aria-labelledby="witnesses"><h2 id="witnesses">Three witnesses</h2>"""
            + $"""<p>Three numbers on one scale, never averaged; where they differ, that is a finding.</p>""");
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="Numbers of the witnesses"><table>"""
            + $"""<thead><tr><th scope="col">Witness</th><th scope="col" class="n">Rating</th>"""
            + $"""<th scope="col" class="line">1 to 10, with interval</th><th scope="col" class="n">95% interval</th>"""
            + $"""<th scope="col" class="rests">What it rests on</th></tr></thead><tbody>""");
        Row(html, "Machine", machine.Mean, machine.Low, machine.High, Say.Many(machine.N, "conversation read", "conversations read"));
        if (auditors is null)
        {
            Row(html, "Auditors", null, null, null, "no random sample audited yet");
        }
        else
        {
            var rest = auditors.IsWhole ? "" : $"; {Say.Many(auditors.Population - auditors.Covered)} more were not sampled from";
            Row(html, "Auditors, with the machine's help", auditors.Rating, $"{Say.Many(auditors.Rating.N)} audited of {Say.Many(auditors.Covered)}{rest}");
            Row(html, "Auditors alone", auditors.Plain, "the same audits, by strata");
        }
        if (report.Figures.Customers is { } customers)
            Row(html, "Customers, how it felt", customers.Mean, customers.Low, customers.High,
                $"{Say.Many(customers.Answered)} answered of {Say.Many(customers.Asked)} asked");
        else
            Row(html, "Customers", null, null, null, "not asked yet");
        html.Write($"</tbody></table></div>");
        if (auditors is not null && Witnesses.Apart(auditors) is { } apart)
            html.Write($"<p>{apart}</p>");
        if (auditors is { Worth: { } worth } && worth > auditors.Rating.N && worth <= auditors.Covered)
            html.Write($"""<p class="small">With the machine's help {Say.Many(auditors.Rating.N)} audits are worth as much """
                + $"""as {Say.Many((long)worth)} would be without it.</p>""");
        html.Write($"</section>");
    }

    private static void Row(Html html, string witness, AuditedMean mean, string rests) => Row(html, witness, mean.Mean, mean.Low, mean.High, rests);

    private static void Row(Html html, string witness, double? mean, double? low, double? high, string rests)
    {
        html.Write($"""<tr><th scope="row">{witness}</th><td class="n">{Say.Mean(mean)}</td><td class="line">""");
        HtmlCharts.Interval(html, mean, low, high);
        html.Write($"""</td><td class="n">{Say.Interval(low, high)}</td><td class="rests">{rests}</td></tr>""");
    }
}
