using System.Globalization;
using Rapport.Agreement;
using Rapport.Reports;

namespace Rapport.Web.Overview.Engagement;

/// <summary>How far the raters can be leaned on.</summary>
internal static class HtmlAgreement
{
    public static void Write(Html html, EngagementReport report)
    {
        var agreement = report.Agreement;
        html.Write($"""<section aria-labelledby="agreement"><h2 id="agreement">How far raters agree</h2>""");
        html.Write($"<p>{Between(agreement)}</p><p>{Machine(agreement.Machine)}</p></section>");
    }

    private static string Between(AgreementOf agreement)
    {
        if (agreement.Alpha is not { Value: { } alpha, Low: { } low, High: { } high })
            return $"Two people rated {Say.Many(agreement.Alpha.N, "conversation", "conversations")} of the sample without knowing of each other: too few to say how alike people rate. Five are the least, fifty a good number.";
        var verdict = alpha >= Asked.Firm && low >= Asked.Tentative ? "That is enough to lean on."
            : alpha >= Asked.Tentative && low > 0 ? "That allows tentative conclusions only." : "That is not reliable enough: the scale must be calibrated before single figures are leaned on.";
        return $"On {Say.Many(agreement.Alpha.N)} conversations that two people rated without knowing of each other, Krippendorff's α is {Number(alpha)} (95% interval {Number(low)} to {Number(high)}; 1 is full agreement, 0 chance); they lie {Number(agreement.Between.Value)} points apart on average. {verdict}";
    }

    private static string Machine(MachineAgainstAuditors machine)
    {
        if (machine.Bias is not { Value: { } bias, Low: { } low, High: { } high })
            return "Too few conversations were rated by people to say how the machine rates beside them.";
        return $"On {Say.Many(machine.Bias.N)} conversations the machine's rating lies {Number(machine.AbsoluteError.Value)} points from people's on average; as a whole it is off by {Signed(bias)} ({Signed(low)} to {Signed(high)}){(machine.Correlation.R is { } r ? $", r = {Number(r)}" : "")}.";
    }

    private static Thresholds Asked { get; } = new();

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? Say.Unknown;

    private static string Signed(double value) => value.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
