using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// Draws a plan's sample and hands it out. The same seed over the same conversations draws the same and gives it to the same people. What
/// comes later within the plan's days is not in the population until somebody draws from it, too: as strata of their own, at the plan's rate.
/// </summary>
internal sealed class Drawing(Store store, Viewer viewer, Logbook logbook, Assigning assigning, TimeProvider clock)
{
    private const int RowsAtOnce = 1000;

    /// <summary>Draws for the first time, in one transaction.</summary>
    /// <param name="wish">Valid, with a seed.</param>
    /// <param name="candidates">Its population.</param>
    /// <param name="reckoning">What was shown before.</param>
    public async Task<AuditPlan> DrawAsync(Wish wish, IReadOnlyList<Candidate> candidates, Reckoning reckoning)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var plan = new AuditPlan
        {
            Name = wish.Name!.Trim(),
            MadeAt = clock.GetUtcNow(),
            MadeBy = viewer.PersonId!.Value,
            FirstDay = wish.FirstDay(),
            LastDay = wish.LastDay(),
            Teams = [.. wish.Teams],
            Channels = [.. wish.Channels],
            HalfWidth = wish.HalfWidth,
            Spread = reckoning.Spread.Value,
            SecondShare = wish.Second / 100.0,
            GoldShare = wish.Gold / 100.0,
            Seed = wish.Seed!.Value,
            DrawnUpTo = candidates.Max(each => each.Id),
        };
        store.Add(plan);
        await store.SaveChangesAsync();
        store.AddRange(wish.People.Distinct().Select(person => new PlanPerson { PlanId = plan.Id, PersonId = person }));
        logbook.Note("drew audit plan", "audit plan", plan.Id, $"{reckoning.Size} of {reckoning.Population}");
        await DrawAsync(plan, 1, candidates, reckoning.Strata, wish.People);
        await transaction.CommitAsync();
        return plan;
    }

    /// <summary>Draws from what came since, at the rate of the first draw.</summary>
    /// <returns>How many were drawn; 0 where nothing came, or somebody drew from it at the same moment.</returns>
    public async Task<int> DrawLateAsync(AuditPlan plan, IReadOnlyList<Candidate> late)
    {
        if (late.Count == 0)
            return 0;
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (before, reached) = (plan.DrawnUpTo, late.Max(each => each.Id));
        if (await store.AuditPlans.Where(each => each.Id == plan.Id && each.DrawnUpTo == before)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.DrawnUpTo, reached)) == 0)
            return 0;
        var strata = await store.AuditStrata
            .Where(stratum => stratum.PlanId == plan.Id)
            .Select(stratum => new { stratum.Draw, stratum.Population, stratum.Sample })
            .ToListAsync();
        var first = strata.Where(stratum => stratum.Draw == 1).ToList();
        var rate = first.Sum(stratum => stratum.Sample) / (double)first.Sum(stratum => stratum.Population);
        var size = Math.Clamp((int)Math.Ceiling(rate * late.Count), Math.Min(2, late.Count), late.Count);
        var people = await store.PlanPeople.Where(each => each.PlanId == plan.Id).Select(each => each.PersonId).ToListAsync();
        logbook.Note("drew late conversations", "audit plan", plan.Id, $"{size} of {late.Count}");
        await DrawAsync(plan, strata.Max(stratum => stratum.Draw) + 1, late, Reckoning.Drawn(late, size), people);
        await transaction.CommitAsync();
        return size;
    }

    private async Task DrawAsync(
        AuditPlan plan, int draw, IReadOnlyList<Candidate> candidates, IReadOnlyList<(JoinedCells Cells, int Sample)> strata,
        List<long> people)
    {
        var rows = strata.Select(each => (each.Cells, Row: RowOf(plan, draw, each.Cells, each.Sample))).ToList();
        store.AddRange(rows.Select(each => each.Row));
        await store.SaveChangesAsync();
        var byCell = rows.SelectMany(each => each.Cells.Cells.Select(cell => (cell, each))).ToDictionary(each => each.cell, each => each.each);
        foreach (var chunk in candidates.Chunk(RowsAtOnce))
            await FrameAsync(plan.Id, chunk.Select(each => (each.Id, byCell[each.Cell].Row.Id)));
        var drawn = Draw.Stratified(
            candidates.Select(each => ($"{each.Id}", byCell[each.Cell].Cells.Name)),
            rows.ToDictionary(each => each.Cells.Name, each => each.Row.Sample), $"{plan.Seed}/{draw}");
        var byName = rows.ToDictionary(each => each.Cells.Name, each => each.Row.Id);
        var sample = drawn.Select(each => new Slip(long.Parse(each.Id), Purpose.Sample, byName[each.Stratum], each.Inclusion)).ToList();
        var twice = Draw.Pick(drawn.Select(each => each.Id), (int)Math.Ceiling(sample.Count * plan.SecondShare), $"{plan.Seed}/{draw}/second")
            .Select(long.Parse).ToHashSet();
        var seconds = sample.Where(slip => twice.Contains(slip.Conversation)).Select(slip => slip with { Purpose = Purpose.Second });
        var gold = await GoldAsync((int)Math.Ceiling(sample.Count * plan.GoldShare), people.Count, $"{plan.Seed}/{draw}/gold");
        await HandOutAsync(plan, [.. sample, .. seconds, .. gold], people, $"{plan.Seed}/{draw}");
    }

    /// <summary>Where the set is small, one gold conversation goes to several people.</summary>
    private async Task<IEnumerable<Slip>> GoldAsync(int wanted, int people, string seed)
    {
        var gold = await store.GoldInUse.Select(each => each.ConversationId).ToListAsync();
        var order = Draw.Pick(gold.Select(id => $"{id}"), gold.Count, seed);
        return Enumerable.Range(0, Math.Min(wanted, gold.Count * people))
            .Select(number => new Slip(long.Parse(order[number % order.Count]), Purpose.Gold, null, null));
    }

    /// <summary>In a random order, each to whoever has the fewest of those who may; to nobody where nobody may. So gold lies among the others.</summary>
    private async Task HandOutAsync(AuditPlan plan, IReadOnlyList<Slip> slips, List<long> people, string seed)
    {
        var barred = await Barred.ReadAsync(store, [.. people], [.. slips.Select(slip => slip.Conversation)]);
        var load = people.Distinct().ToDictionary(person => person, _ => 0);
        var audits = new List<Audit>();
        foreach (var slip in slips.OrderBy(slip => Lot(seed, $"{slip.Conversation}/{slip.Purpose}")))
        {
            var person = load.Where(each => !barred.Is(each.Key, slip.Conversation)).OrderBy(each => each.Value)
                .ThenBy(each => Lot(seed, $"{slip.Conversation}/{slip.Purpose}/{each.Key}")).Select(each => (long?)each.Key).FirstOrDefault();
            if (person is { } found)
            {
                load[found]++;
                barred.Add(found, slip.Conversation);
            }
            else if (slip.Purpose == Purpose.Gold)
            {
                continue;
            }
            audits.Add(AuditOf(plan, slip, person));
        }
        await assigning.AddAsync(audits);
        await store.SaveChangesAsync();
    }

    private Audit AuditOf(AuditPlan plan, Slip slip, long? person) => new()
    {
        ConversationId = slip.Conversation,
        PersonId = person,
        Purpose = slip.Purpose,
        PlanId = plan.Id,
        StratumId = slip.Stratum,
        Chance = slip.Chance,
        MadeAt = clock.GetUtcNow(),
        MadeBy = viewer.PersonId,
    };

    /// <summary>A population may be large: what is stored is forgotten at once.</summary>
    private async Task FrameAsync(long plan, IEnumerable<(long Conversation, long Stratum)> rows)
    {
        store.AddRange(rows.Select(row => new AuditFrame { PlanId = plan, ConversationId = row.Conversation, StratumId = row.Stratum }));
        await store.SaveChangesAsync();
        store.ChangeTracker.Clear();
    }

    private static AuditStratum RowOf(AuditPlan plan, int draw, JoinedCells cells, int sample) => new()
    {
        PlanId = plan.Id,
        Draw = draw,
        Channel = cells.Channel,
        Kind = cells.Kind,
        FirstWeek = cells.FirstWeek,
        LastWeek = cells.LastWeek,
        Team = cells.Team,
        IsDeclined = cells.IsDeclined,
        Cells = cells.Cells.Count,
        Population = cells.Population,
        Sample = sample,
    };

    private static ulong Lot(string seed, string what) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{what}")));

    /// <summary>A conversation to be handed out, and why.</summary>
    private sealed record Slip(long Conversation, Purpose Purpose, long? Stratum, double? Chance);
}
