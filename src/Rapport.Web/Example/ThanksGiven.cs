using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;
using Rapport.Web.Thanks;

namespace Rapport.Web.Example;

/// <summary>How often a leader thanked somebody of the house in the period, their words beside a customer's thanks included.</summary>
/// <param name="Shown">Those whose receivers show them to the viewer, the latest first.</param>
internal sealed record ThanksGiven(int Count, IReadOnlyList<SaidThank> Shown)
{
    private const int Most = 200;

    public static async Task<IReadOnlyDictionary<long, ThanksGiven>> ReadAsync(
        Store store, Viewer viewer, IReadOnlyList<Leader> leaders, Period period)
    {
        var (ids, begin, end) = (leaders.Select(leader => leader.Id).ToList(), period.Begin, period.End);
        var given = store.Thanks.Where(thank => ids.Contains(thank.FromPerson ?? 0) && thank.GivenAt >= begin && thank.GivenAt < end);
        var counts = await given.GroupBy(thank => thank.FromPerson!.Value).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count);
        var added = await store.AddedWords.Where(word => ids.Contains(word.PersonId) && word.At >= begin && word.At < end)
            .GroupBy(word => word.PersonId).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count);
        var shown = (await SaidThank.ReadAsync(store, viewer, given.ShownTo(viewer), Most)).ToLookup(said => said.Thank.FromPerson!.Value);
        return ids.ToDictionary(id => id, id => new ThanksGiven(counts.GetValueOrDefault(id) + added.GetValueOrDefault(id), [.. shown[id]]));
    }
}
