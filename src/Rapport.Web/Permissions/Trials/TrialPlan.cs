using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions.Trials;

/// <summary>What a trial with these teams would see, from the installation's own last half year.</summary>
/// <param name="Drift">How ratings vary here, or what is assumed.</param>
/// <param name="Treated">Advisors of the teams that take part, with conversations a week in the last twelve weeks.</param>
/// <param name="Others">The same of the others.</param>
internal sealed record TrialPlan(Drift Drift, IReadOnlyList<double> Treated, IReadOnlyList<double> Others)
{
    /// <summary>The difference of which a plan says in how many weeks it would be seen.</summary>
    public const double Usual = .5;

    private const int HistoryDays = 26 * 7, RateWeeks = 12, Month = 28;
    private static readonly int[] Lengths = [2, 4, 6, 8, 12, 16, 26];

    private TrialPower Power => new(Drift, Treated, Others);

    /// <summary>The smallest difference that trials of some lengths would see; empty where fewer than three advisors stand on either side.</summary>
    public IReadOnlyList<(int Weeks, double Points)> Lines(int wanted) =>
        [.. Lengths.Append(wanted).Distinct().Order().Select(weeks => (weeks, Power.Smallest(weeks))).Where(line => line.Item2 is not null).Select(line => (line.weeks, line.Item2!.Value))];

    /// <summary>In how many weeks a difference of half a point would be seen; null where a year is too short.</summary>
    public int? Weeks => Power.WeeksFor(Usual);

    public static async Task<TrialPlan> ReadAsync(Store store, IReadOnlyList<string> treated, IReadOnlyList<string> others, DateOnly today)
    {
        var (from, lately) = (Days.Of(today) - HistoryDays, Days.Of(today) - (7 * RateWeeks));
        var history = await store.RatedFacts.Where(talk => talk.Day > from && talk.Score != null && talk.Advisor != null)
            .Select(talk => new { Advisor = talk.Advisor!, talk.Team, Day = talk.Day!.Value, Score = talk.Score!.Value }).ToListAsync();
        return new(
            Drift.Of([.. history.Select(talk => (talk.Advisor, (talk.Day - from) / Month, talk.Score / 1000.0))]), Rates(treated), Rates(others));

        IReadOnlyList<double> Rates(IReadOnlyList<string> teams) =>
        [
            .. history.Where(talk => talk.Day > lately && talk.Team is not null && teams.Contains(talk.Team))
                .GroupBy(talk => talk.Advisor, StringComparer.Ordinal).Select(own => (double)own.Count() / RateWeeks),
        ];
    }
}
