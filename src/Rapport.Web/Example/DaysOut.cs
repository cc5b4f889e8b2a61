using Microsoft.EntityFrameworkCore;
using Rapport.Web.CustomerDays;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>A leader's own customer days: what is behind them, and what is ahead.</summary>
/// <param name="Behind">Of the last half year, the latest first.</param>
/// <param name="Last">The latest ever; null for none yet.</param>
/// <param name="Next">The next one that they have a place on; or null.</param>
internal sealed record DaysOut(IReadOnlyList<Outing> Behind, Outing? Last, Outing? Next)
{
    public static async Task<IReadOnlyDictionary<long, DaysOut>> ReadAsync(Store store, IReadOnlyList<Leader> leaders, DateTimeOffset now)
    {
        var (ids, since) = (leaders.Select(leader => leader.Id).ToList(), now - NotOut.Long);
        var outings = (await Outing.Of(store).Where(outing => ids.Contains(outing.PersonId)).AsNoTracking().ToListAsync())
            .OrderByDescending(outing => outing.StartsAt).ToLookup(outing => outing.PersonId);
        return ids.ToDictionary(id => id, id =>
        {
            var behind = outings[id].Where(outing => outing.EndsAt <= now).ToList();
            return new DaysOut([.. behind.Where(outing => outing.StartsAt >= since)], behind.FirstOrDefault(),
                outings[id].LastOrDefault(outing => outing.EndsAt > now));
        });
    }
}
