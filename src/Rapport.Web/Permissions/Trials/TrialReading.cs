using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Permissions.Trials;

/// <summary>Reckons what trials did.</summary>
internal sealed class TrialReading(Store store)
{
    /// <summary>The result as it was frozen; else as it is now.</summary>
    public async Task<TrialResult> OfAsync(Trial trial) => TrialResult.Of(trial.Result) ?? await ReckonAsync(trial);

    /// <summary>As it is now: as many weeks before the trial as it lasts, eight at least, and the trial up to its last day.</summary>
    public async Task<TrialResult> ReckonAsync(Trial trial)
    {
        var from = trial.FirstDay.AddDays(-7 * TrialPower.WeeksBefore(trial.Weeks));
        var (first, last, teams) = (Days.Of(from), Days.Of(trial.LastDay), trial.Teams.Union(trial.Others, StringComparer.Ordinal).ToList());
        var talks = await store.RatedFacts.Where(talk => talk.Day >= first && talk.Day <= last && teams.Contains(talk.Team!) && (talk.Score != null || talk.Process != null)).ToListAsync();
        var known = talks.Where(talk => talk.Advisor is not null).ToList();
        return new(
            from, trial.LastDay,
            DifferenceInDifferences.Of([.. known.Where(talk => talk.Score is not null).Select(talk => Of(trial, talk.Advisor!, talk.Team!, talk.Day!.Value, talk.Score!.Value / 1000.0))]),
            DifferenceInDifferences.Of(await FeltAsync(trial, from, teams)),
            DifferenceInDifferences.Of([.. known.Where(talk => talk.Process is not null).Select(talk => Of(trial, talk.Advisor!, talk.Team!, talk.Day!.Value, talk.Process!.Value / 1000.0))]),
            talks.Count - known.Count,
            [.. talks.Where(talk => talk.Score is not null).Select(talk => talk.MadeBy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<Occasion>> FeltAsync(Trial trial, DateOnly from, IReadOnlyList<string> teams)
    {
        var (first, end) = (Midnight(from), Midnight(trial.LastDay.AddDays(1)));
        var answers = await store.SurveyInvitations.Sent().Where(each => each.Origin != Origin.Card && !each.IsAnonymous && each.Advisor != null && teams.Contains(each.Team!)
                && each.ContactAt >= first && each.ContactAt < end && each.Answer!.Felt != null)
            .Select(each => new { each.Advisor, each.Team, each.ContactAt, each.Answer!.Felt }).ToListAsync();
        return [.. answers.Select(each => Of(trial, each.Advisor!, each.Team!, Days.Of(DateOnly.FromDateTime(each.ContactAt.UtcDateTime)), each.Felt!.Value))];
    }

    private static Occasion Of(Trial trial, string advisor, string team, int day, double value) =>
        new(advisor, team, trial.Teams.Contains(team), (int)Math.Floor((day - Days.Of(trial.FirstDay)) / 7.0), value);

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
