using Rapport.Reports;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;

namespace Rapport.Web.Overview;

/// <summary>What concerns one advisor: best moments, own rating over time, one thing to try, and the team beside it. Nobody else's figure, no rank.</summary>
/// <param name="Selection">The stretch of time.</param>
/// <param name="Moments">Own words that landed, the best first.</param>
/// <param name="Own">Their rating and its trend.</param>
/// <param name="Ledger">What customers let drop with them, and how it was met.</param>
/// <param name="Thing">One thing to try, or null.</param>
/// <param name="Teams">The teams they are in now, in words; or null.</param>
/// <param name="Team">The rating of those teams, themselves among it.</param>
internal sealed record AdvisorFigures(
    Selection Selection, IReadOnlyList<Quotation> Moments, Figures Own, Ledger Ledger, OneThing? Thing, string? Teams, Estimate Team)
{
    private const int MostMoments = 5;
    private const int FewestInTeam = 3;

    /// <param name="seen">Who looks.</param>
    /// <param name="advisor">The name in conversations.</param>
    /// <param name="teams">The teams the advisor is in now.</param>
    /// <param name="time">Of which from and to are used.</param>
    public static async Task<AdvisorFigures> ReadAsync(Seen seen, string advisor, IReadOnlyList<string> teams, Selection time)
    {
        var selection = new Selection { From = time.From, To = time.To };
        var own = seen.ByAdvisor(advisor, selection);
        var ledger = await Ledger.ReadAsync(own);
        var cells = await Cell.ReadAsync(selection.Of(seen.Store.RatedFacts).Where(fact => fact.Advisor == advisor));
        var team = new Group(await Cell.ReadAsync(selection.Of(seen.Store.RatedFacts).Where(fact => fact.Team != null && teams.Contains(fact.Team))), FewestInTeam);
        return new(
            selection, await Quotes.MomentsAsync(seen.Store, own, MostMoments, ofOneAdvisor: true), Figures.Of(cells, selection, 0), ledger,
            await OneThing.ReadAsync(seen, own, ledger), teams.Count == 0 ? null : string.Join(", ", teams), team.Rating);
    }
}
