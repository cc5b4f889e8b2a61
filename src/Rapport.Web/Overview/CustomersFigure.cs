using Rapport.Reports;
using Rapport.Web.Surveys;

namespace Rapport.Web.Overview;

/// <summary>What customers say of a selection, when asked how it felt.</summary>
/// <param name="Asked">How many were invited, and the invitation arrived as far as known.</param>
/// <param name="Answered">How many sent an answer.</param>
/// <param name="Mean">1 to 10, as the page of surveys leads with it, weighted to all who were asked; null below five answers.</param>
/// <param name="Low">The lower end of its 95% interval, or null.</param>
/// <param name="High">The upper end, or null.</param>
internal sealed record CustomersFigure(int Asked, int Answered, double? Mean, double? Low, double? High)
{
    /// <summary>As the report of the tool tells it.</summary>
    public CustomersRating Rating => new(new(Answered, Mean, Low, High, Mean is null ? IntervalKind.None : IntervalKind.Calibrated, 0), Asked);

    /// <returns>Null where nobody was asked.</returns>
    public static CustomersFigure? Of(IEnumerable<AskedPeriod> asked, int fewestAdvisors)
    {
        var felt = FeltMean.Of([.. asked.Select(period => period.Cell)]);
        if (felt.Asked == 0)
            return null;
        var behind = felt.Answers.Select(answer => answer.Advisor).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var mean = behind >= fewestAdvisors ? felt.Headline : Estimates.Figure.Unknown(felt.Answers.Count);
        return new(felt.Asked, felt.Answers.Count, Rounded(mean.Value), Rounded(mean.Low), Rounded(mean.High));
    }

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 3) : null;
}
