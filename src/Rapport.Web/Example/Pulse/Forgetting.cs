using Microsoft.EntityFrameworkCore;
using Rapport.Web.Storage;

namespace Rapport.Web.Example.Pulse;

/// <summary>
/// What is forgotten when a round closes: who answered, and every group that may not be shown, which from then on counts in the rest.
/// </summary>
internal static class Forgetting
{
    /// <summary>Within the caller's transaction.</summary>
    public static async Task OfAsync(Store store, long round)
    {
        await store.PulseAsked.Where(asked => asked.RoundId == round).ExecuteDeleteAsync();
        var groups = await store.PulseGroups.AsNoTracking().Where(group => group.RoundId == round).ToListAsync();
        var tallies = await store.PulseTallies.AsNoTracking().Where(tally => tally.RoundId == round).ToListAsync();
        var texts = await store.PulseSentences.AsNoTracking().Where(each => each.RoundId == round).Select(each => each.Text).ToListAsync();
        await store.PulseGroups.Where(group => group.RoundId == round).ExecuteDeleteAsync();
        await store.PulseTallies.Where(tally => tally.RoundId == round).ExecuteDeleteAsync();
        await store.PulseSentences.Where(each => each.RoundId == round).ExecuteDeleteAsync();
        var shown = Disclosure.Shown(groups.ToDictionary(group => group.Team, group => group.Answered, StringComparer.Ordinal));
        string Kept(string team) => shown.Contains(team) ? team : PulseGroup.Rest;
        store.AddRange(groups.GroupBy(group => Kept(group.Team)).Select(same => new PulseGroup
        {
            RoundId = round,
            Team = same.Key,
            Asked = same.Sum(group => group.Asked),
            Answered = same.Sum(group => group.Answered),
        }));
        if (groups.Sum(group => group.Answered) < Disclosure.Fewest)
            return; // too few for any figure, ever: only how many they were is kept
        store.AddRange(tallies.GroupBy(tally => (Team: Kept(tally.Team), tally.Statement, tally.Value)).Select(same => new PulseTally
        {
            RoundId = round,
            Team = same.Key.Team,
            Statement = same.Key.Statement,
            Value = same.Key.Value,
            Count = same.Sum(tally => tally.Count),
        }));
        store.AddRange(PulseSentence.Shuffled(round, texts));
    }
}
