using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>How far a plan is.</summary>
/// <param name="Population">All conversations it is about.</param>
/// <param name="Sample">How many were drawn.</param>
/// <param name="Audits">How many audits that is, seconds and gold included.</param>
/// <param name="Done">How many are done.</param>
internal sealed record PlanState(AuditPlan Plan, string By, int Population, int Sample, int Audits, int Done);

/// <summary>How far one auditor of a plan is. Which of theirs are gold is not told apart.</summary>
internal sealed record PersonState(long? Id, string Name, int Waiting, int Begun, int Done, int Returned, double Minutes);

/// <summary>Plans that the viewer may see: the owner all; a leader those they drew, and those about their teams only.</summary>
internal sealed class Plans(Store store, Viewer viewer)
{
    /// <summary>The teams that the viewer may ask about; null for all.</summary>
    public IReadOnlyList<string>? Teams => viewer.SeesEverything ? null : viewer.SeenTeams;

    public async Task<IReadOnlyList<PlanState>> AllAsync() => await StatesAsync(
        (await store.AuditPlans.AsNoTracking().OrderByDescending(plan => plan.Id).ToListAsync()).Where(IsSeen).ToList());

    public async Task<PlanState?> OneAsync(long id) =>
        await store.AuditPlans.FirstOrDefaultAsync(plan => plan.Id == id) is { } plan && IsSeen(plan) ? (await StatesAsync([plan])).Single() : null;

    public async Task<IReadOnlyList<PersonState>> PeopleAsync(long plan)
    {
        var counts = await store.Audits.Where(audit => audit.PlanId == plan).GroupBy(audit => new { audit.PersonId, audit.State })
            .Select(same => new { same.Key.PersonId, same.Key.State, Count = same.Count(), Seconds = same.Sum(audit => audit.Seconds) }).ToListAsync();
        var names = await store.People.Where(person => store.Set<PlanPerson>().Any(each => each.PlanId == plan && each.PersonId == person.Id))
            .Select(person => new { person.Id, person.Name }).ToListAsync();
        return [.. names.Select(each => ((long?)each.Id, each.Name)).Append((null, "")).Select(each =>
        {
            int Count(AuditState state) => counts.Where(count => count.PersonId == each.Item1 && count.State == state).Sum(count => count.Count);
            return new PersonState(
                each.Item1, each.Item2, Count(AuditState.Waiting), Count(AuditState.Begun), Count(AuditState.Done), Count(AuditState.Returned),
                counts.Where(count => count.PersonId == each.Item1).Sum(count => count.Seconds) / 60);
        }).Where(state => state.Id is not null || state.Waiting > 0).OrderBy(state => state.Id is null).ThenBy(state => state.Name, StringComparer.Ordinal)];
    }

    public Task<List<AuditStratum>> StrataAsync(long plan) =>
        store.AuditStrata.AsNoTracking().Where(stratum => stratum.PlanId == plan).OrderBy(stratum => stratum.Draw).ThenBy(stratum => stratum.Id).ToListAsync();

    private bool IsSeen(AuditPlan plan) => viewer.SeesEverything
        || (viewer.Role == Role.Leader && (plan.MadeBy == viewer.PersonId || (plan.Teams.Count > 0 && plan.Teams.All(viewer.SeenTeams.Contains))));

    private async Task<IReadOnlyList<PlanState>> StatesAsync(List<AuditPlan> plans)
    {
        var ids = plans.ConvertAll(plan => plan.Id);
        var strata = await store.AuditStrata.Where(stratum => ids.Contains(stratum.PlanId)).GroupBy(stratum => stratum.PlanId)
            .Select(same => new { same.Key, Population = same.Sum(stratum => stratum.Population), Sample = same.Sum(stratum => stratum.Sample) })
            .ToDictionaryAsync(same => same.Key);
        var audits = await store.Audits.Where(audit => audit.PlanId != null && ids.Contains(audit.PlanId.Value)).GroupBy(audit => audit.PlanId!.Value)
            .Select(same => new { same.Key, All = same.Count(), Done = same.Count(audit => audit.State == AuditState.Done) }).ToDictionaryAsync(same => same.Key);
        var makers = plans.ConvertAll(plan => plan.MadeBy);
        var names = await store.People.Where(person => makers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
        return plans.ConvertAll(plan => new PlanState(
            plan, names[plan.MadeBy], strata.GetValueOrDefault(plan.Id)?.Population ?? 0, strata.GetValueOrDefault(plan.Id)?.Sample ?? 0,
            audits.GetValueOrDefault(plan.Id)?.All ?? 0, audits.GetValueOrDefault(plan.Id)?.Done ?? 0));
    }
}
