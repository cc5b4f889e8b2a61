using Rapport.Estimates;
using Rapport.Reports;
using Rapport.Web.Audits.Agreement;

namespace Rapport.Web.Overview.Engagement;

/// <summary>How far the raters can be leaned on: the page of agreement in short, for the same conversations.</summary>
internal static class HtmlAgreement
{
    public static void Write(Html html, AgreementReport agreement)
    {
        html.Write($"""<section aria-labelledby="agreement"><h2 id="agreement">How far raters agree</h2>""");
        Between(html, agreement.Auditors);
        Machine(html, agreement);
        Gates(html, agreement.Teams);
        html.Write($"</section>");
    }

    private static void Between(Html html, ScaleAgreement auditors)
    {
        html.Write($"<h3>People among themselves</h3>");
        if (auditors.Interval.Value is null)
        {
            html.Write($"<p>Two people rated {Say.Many(auditors.Conversations, "conversation", "conversations")} "
                + $"of the sample without knowing of each other: too few to say how alike people rate. "
                + $"Five are the least, fifty a good number.</p>");
            return;
        }
        html.Write($"<p>Two people rated {Say.Many(auditors.Conversations)} conversations without knowing of each other. "
            + $"1 is full agreement, 0 chance; .80 is firm, .667 allows tentative conclusions.</p>");
        Table(html, "People among themselves", auditors.Named.Select(each => ($"{each.Name}: {each.Says}", each.Figure, false)));
    }

    private static void Machine(Html html, AgreementReport agreement)
    {
        html.Write($"<h3>The machine beside people</h3>");
        if (agreement.Beside.Bias.Value is null)
        {
            html.Write($"<p>Too few conversations were rated by people to say how the machine rates beside them.</p>");
            return;
        }
        var machine = agreement.Machine;
        Table(html, "The machine beside people",
        [
            ("machine less people, in points", agreement.Beside.Bias, true),
            ("how far they lie apart, in points", agreement.Beside.AbsoluteError.Within(0, 9), false),
            .. agreement.Beside.ByGroup.Where(each => each.Bias.Value is not null)
                .Select(each => ($"machine less people in {each.Name}, in points", each.Bias, true)),
            ("α interval, of machine and people", machine.Interval, false),
            ("ICC(2,1), of machine and people", machine.Intraclass.Single, false),
            ("cue F1, any kind", machine.Cues.AnyKind, false),
            ("cue F1, right kind", machine.Cues.RightKind, false),
        ]);
    }

    private static void Gates(Html html, IReadOnlyList<TeamGate> teams)
    {
        if (teams.Count == 0)
            return;
        html.Write($"""<h3>What may be leaned on</h3><p class="small">Firm: one auditor’s ICC is .80 or more with its interval above .667, """
            + $"""and the figure is known to within half a point. Tentative: .667, and a point.</p>""");
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="What may be leaned on"><table>"""
            + $"""<thead><tr><th scope="col">Team</th><th scope="col" class="n">With the machine’s help</th>"""
            + $"""<th scope="col" class="n">95% interval</th><th scope="col" class="n">Audited of</th><th scope="col">It is</th>"""
            + $"""<th scope="col" class="rests">What would make it firm</th></tr></thead><tbody>""");
        foreach (var team in teams)
            html.Write($"""<tr><th scope="row"><bdi>{(team.Team.Length == 0 ? "no team named" : team.Team)}</bdi></th>"""
                + $"""<td class="n">{Say.Mean(team.Mean.Value)}</td><td class="n">{Say.Interval(team.Mean.Low, team.Mean.High)}</td>"""
                + $"""<td class="n">{Say.Many(team.Mean.N)} of {Say.Many(team.Population)}</td><td>{team.Verdict}</td>"""
                + $"""<td class="rests">{(team.Needs.Length == 0 ? Say.Unknown : Say.Capital(team.Needs))}</td></tr>""");
        html.Write($"</tbody></table></div>");
    }

    private static void Table(Html html, string name, IEnumerable<(string Says, Figure Figure, bool IsSigned)> rows)
    {
        html.Write($"""<div class="scroll" tabindex="0" role="region" aria-label="{name}"><table>"""
            + $"""<thead><tr><th scope="col">Figure</th><th scope="col" class="n">Value</th>"""
            + $"""<th scope="col" class="n">95% interval</th><th scope="col" class="n">Conversations</th></tr></thead><tbody>""");
        foreach (var (says, figure, isSigned) in rows)
            html.Write($"""<tr><th scope="row">{says}</th>"""
                + $"""<td class="n">{(isSigned ? Tell.Signed(figure.Value) : Tell.Two(figure.Value))}</td>"""
                + $"""<td class="n">{(isSigned ? Tell.SignedInterval(figure) : Tell.Interval(figure))}</td>"""
                + $"""<td class="n">{Say.Many(figure.N)}</td></tr>""");
        html.Write($"</tbody></table></div>");
    }
}
