using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Reports;
using Rapport.Web.Storage;

namespace Rapport.Web.Example.Pulse;

/// <summary>What was said of one statement in one closed round.</summary>
/// <param name="Mean">1 to 5 with its 95% interval; unknown below five.</param>
/// <param name="Agree">Who gave 4 or 5, of those who said; unknown below five.</param>
/// <param name="Teams">Means of teams that may be shown, alphabetical.</param>
internal sealed record SaidOf(PulseStatement Statement, Figure Mean, Share Agree, IReadOnlyList<(string Team, Figure Mean)> Teams);

/// <summary>A closed round. There is no mean over statements, and no team beside another's rank.</summary>
/// <param name="Asked">How many were here when it was opened.</param>
/// <param name="Sentences">In no order; none below five answers.</param>
internal sealed record PulseResult(PulseRound Round, int Asked, int Answered, IReadOnlyList<SaidOf> Said, IReadOnlyList<string> Sentences)
{
    public bool IsShown => Answered >= Disclosure.Fewest;

    /// <summary>Teams that have a figure for some statement, alphabetical.</summary>
    public IReadOnlyList<string> Teams =>
        [.. Said.SelectMany(said => said.Teams.Select(team => team.Team)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>All closed rounds, the latest first.</summary>
    public static async Task<IReadOnlyList<PulseResult>> ReadAsync(Store store)
    {
        var rounds = await store.PulseRounds.AsNoTracking().Where(round => round.ClosedAt != null).OrderByDescending(round => round.OpenedAt)
            .ToListAsync();
        var ids = rounds.ConvertAll(round => round.Id);
        var groups = (await store.PulseGroups.AsNoTracking().Where(group => ids.Contains(group.RoundId)).ToListAsync())
            .ToLookup(group => group.RoundId);
        var tallies = (await store.PulseTallies.AsNoTracking().Where(tally => ids.Contains(tally.RoundId)).ToListAsync())
            .ToLookup(tally => tally.RoundId);
        var sentences = (await store.PulseSentences.AsNoTracking().Where(each => ids.Contains(each.RoundId)).OrderBy(each => each.Key).ToListAsync())
            .ToLookup(each => each.RoundId, each => each.Text);
        return [.. rounds.Select(round => Of(round, [.. groups[round.Id]], [.. tallies[round.Id]], [.. sentences[round.Id]]))];
    }

    /// <summary>The figures of a round.</summary>
    public static PulseResult Of(PulseRound round, IReadOnlyList<PulseGroup> groups, IReadOnlyList<PulseTally> tallies,
        IReadOnlyList<string> sentences)
    {
        var answered = groups.Sum(group => group.Answered);
        var isShown = answered >= Disclosure.Fewest;
        return new(round, groups.Sum(group => group.Asked), answered,
            isShown ? [.. PulseStatement.All.Select(each => Of(each, [.. tallies.Where(tally => tally.Statement == each.Code)]))] : [],
            isShown ? sentences : []);
    }

    private static SaidOf Of(PulseStatement statement, IReadOnlyList<PulseTally> tallies)
    {
        var said = tallies.Where(tally => tally.Value != PulseStatement.NotSaid).ToLookup(tally => tally.Team);
        var sizes = said.ToDictionary(team => team.Key, team => team.Sum(tally => tally.Count), StringComparer.Ordinal);
        var shown = Disclosure.Shown(sizes);
        var all = sizes.Values.Sum();
        var agree = said.SelectMany(team => team).Where(tally => tally.Value >= PulseStatement.Agrees).Sum(tally => tally.Count);
        return new(
            statement, Mean(said.SelectMany(team => team)), all < Disclosure.Fewest ? Intervals.Wilson(0, 0) : Intervals.Wilson(agree, all),
            [.. shown.Order(StringComparer.Ordinal).Select(team => (team, Mean(said[team])))]);
    }

    private static Figure Mean(IEnumerable<PulseTally> tallies) =>
        Average.Of([.. tallies.SelectMany(tally => Enumerable.Repeat((double)tally.Value, tally.Count))])
            .Within(PulseStatement.Lowest, PulseStatement.Highest);
}
