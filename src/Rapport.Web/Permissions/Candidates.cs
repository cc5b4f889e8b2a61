using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Ratings.Facts;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>A line that might go.</summary>
/// <param name="Line">As advisors say it, the first 200 letters.</param>
/// <param name="Request">The latest request about it, or null.</param>
internal sealed record Candidate(string Line, Evidence Evidence, long? Request);

/// <summary>A rule as the end of the matter, in one conversation that the viewer may see.</summary>
/// <param name="Score">The conversation's rating.</param>
internal sealed record Wall(string Words, long Conversation, DateTimeOffset? When, string? Team, Channel Channel, double Score);

/// <summary>What stands between people and customers, from the evidence.</summary>
internal sealed class Candidates(Store store, Viewer viewer, Yardsticks yardsticks, TimeProvider clock)
{
    public const int FewestConversations = 3;
    private const int MostLines = 40, MostWalls = 30;

    private string Where => viewer.SeesEverything ? "all teams" : string.Join(", ", viewer.Teams);

    /// <returns>The lines said in at least three conversations, the most frequent first.</returns>
    public async Task<IReadOnlyList<Candidate>> LinesAsync()
    {
        var lines = await SaidLine.Of(store).SeenBy(viewer).GroupBy(line => line.Text).Where(line => line.Count() >= FewestConversations)
            .Select(line => new { Text = line.Key, Times = line.Sum(said => said.Times) })
            .OrderByDescending(line => line.Times).ThenBy(line => line.Text).Select(line => line.Text).Take(MostLines).ToListAsync();
        var asked = (await store.PermissionRequests.Where(request => lines.Contains(request.Line!)).OrderBy(request => request.Id)
            .Select(request => new { request.Line, request.Id }).ToListAsync()).ToLookup(request => request.Line, request => request.Id);
        return [.. (await EvidenceAsync(lines)).Select(each => new Candidate(each.Line, each.Evidence, asked[each.Line].Select(id => (long?)id).LastOrDefault()))];
    }

    /// <summary>What is known of a line today; null where nobody says it in what the viewer may count.</summary>
    public async Task<Evidence?> OfAsync(string line) => (await EvidenceAsync([line])).Select(each => each.Evidence).FirstOrDefault();

    /// <returns>Rules that ended a matter, the latest first.</returns>
    public async Task<IReadOnlyList<Wall>> WallsAsync() => await SaidLine.Of(store).Where(line => line.Code == BehaviourCode.PolicyDeflection)
        .Join(store.Conversations.SeenBy(viewer), line => line.ConversationId, talk => talk.Id, (line, talk) => new { line, talk.StartedAt })
        .OrderByDescending(wall => wall.line.Day).ThenByDescending(wall => wall.line.ConversationId).ThenBy(wall => wall.line.Text).Take(MostWalls)
        .Select(wall => new Wall(wall.line.Text, wall.line.ConversationId, wall.StartedAt, wall.line.Team, wall.line.Channel, wall.line.Score / 1000.0)).ToListAsync();

    private async Task<IReadOnlyList<(string Line, Evidence Evidence)>> EvidenceAsync(IReadOnlyList<string> lines)
    {
        var parts = await SaidLine.Of(store).SeenBy(viewer).Where(line => lines.Contains(line.Text))
            .GroupBy(line => new { line.Text, line.Team, line.Channel, line.Advisor })
            .Select(part => new
            {
                part.Key.Text,
                Times = part.Sum(said => said.Times),
                Rules = part.Count(said => said.Code == BehaviourCode.PolicyDeflection),
                Summed = new Summed(part.Key.Team, part.Key.Channel, part.Key.Advisor, part.Count(), part.Sum(said => (long)said.Score), part.Sum(said => (long)said.Score * said.Score)),
            }).ToListAsync();
        if (parts.Count == 0)
            return [];
        var all = await store.RatedFacts.SeenBy(viewer).Where(talk => talk.Score != null).GroupBy(talk => new { talk.Team, talk.Channel, talk.Advisor })
            .Select(cell => new Summed(cell.Key.Team, cell.Key.Channel, cell.Key.Advisor, cell.Count(), cell.Sum(talk => (long)talk.Score!), cell.Sum(talk => (long)talk.Score! * talk.Score!.Value)))
            .ToListAsync();
        var ledger = (await yardsticks.LatelyAsync(store)).Ledger;
        var today = clock.Today();
        var byLine = parts.ToLookup(part => part.Text, StringComparer.Ordinal);
        return
        [
            .. lines.Where(byLine.Contains).Select(line =>
            {
                Summed[] said = [.. byLine[line].Select(part => part.Summed)];
                return (line, new Evidence(
                    today, Where, byLine[line].Any(part => part.Rules > 0), byLine[line].Sum(part => part.Times), said.Sum(each => each.N),
                    Compared.With(said), Compared.Without(said, all), ledger?.Find(line)));
            }),
        ];
    }
}
