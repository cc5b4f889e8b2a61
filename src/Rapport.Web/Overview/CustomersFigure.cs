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
    /// <returns>Null where nobody was asked.</returns>
    public static CustomersFigure? Of(IReadOnlyList<Felt> asked, int fewestAdvisors)
    {
        if (asked.Count == 0)
            return null;
        var results = new SurveyResults(asked);
        var (counts, mean) = (results.Rates.Counts, results.Headline);
        var behind = asked.Where(each => each.Sent is not null && each.Advisor is not null).Select(each => each.Advisor).Distinct(StringComparer.Ordinal).Count();
        var told = behind >= fewestAdvisors;
        return new(
            counts.Invited - counts.Undelivered, counts.Complete, told ? Rounded(mean.Value) : null, told ? Rounded(mean.Low) : null, told ? Rounded(mean.High) : null);
    }

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 3) : null;
}
