using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Ratings;
using Rapport.Reports;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Anonymous answers: all together, by team, and by channel, for all time. No group under five is shown, and none that would give a small one away
/// as the rest; there is no finer choice, since two choices could be taken from each other.
/// </summary>
/// <param name="All">All together; null below five.</param>
/// <param name="Teams">By team, alphabetical.</param>
/// <param name="Channels">By channel, alphabetical.</param>
/// <param name="IsPartHidden">Whether a group is left out.</param>
internal sealed record AnonymousResults(Figure? All, IReadOnlyList<(string Name, Figure Mean)> Teams, IReadOnlyList<(string Name, Figure Mean)> Channels,
    bool IsPartHidden)
{
    public static async Task<AnonymousResults> ReadAsync(Store store, Viewer viewer)
    {
        var answers = store.AnonymousAnswers.AsNoTracking().Where(answer => answer.Felt != null);
        var teams = viewer.SeenTeams;
        if (!viewer.SeesEverything)
            answers = answers.Where(answer => teams.Contains(answer.Team));
        var felt = await answers.Select(answer => new { answer.Team, answer.Channel, Felt = (double)answer.Felt!.Value }).ToListAsync();
        // Who sees some teams only must not learn a small one from their sum: they get the teams, and the sum where every team is shown.
        var (byTeam, hidden) = Shown(felt.ToLookup(answer => answer.Team ?? "No team", answer => answer.Felt));
        var (byChannel, hiddenToo) = Shown(felt.ToLookup(answer => Say.Capital(Words.Of(answer.Channel)), answer => answer.Felt));
        var isAllShown = felt.Count >= SurveyResults.Fewest && (viewer.SeesEverything || !hidden);
        return new(
            isAllShown ? Average.Of([.. felt.Select(answer => answer.Felt)]) : null, byTeam, viewer.SeesEverything ? byChannel : [],
            hidden || hiddenToo || (felt.Count > 0 && !isAllShown));
    }

    /// <summary>Groups that may be shown. Where those too small hold fewer than five together, the smallest of the others is hidden with them.</summary>
    private static (IReadOnlyList<(string Name, Figure Mean)> Groups, bool IsPartHidden) Shown(ILookup<string, double> groups)
    {
        var shown = groups.Where(group => group.Count() >= SurveyResults.Fewest).OrderByDescending(group => group.Count()).ToList();
        var rest = groups.Where(group => group.Count() < SurveyResults.Fewest).Sum(group => group.Count());
        if (rest is > 0 and < SurveyResults.Fewest && shown.Count > 0)
            shown.RemoveAt(shown.Count - 1);
        return ([.. shown.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Average.Of([.. group])))], rest > 0);
    }
}
