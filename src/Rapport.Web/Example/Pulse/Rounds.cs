using Microsoft.EntityFrameworkCore;
using Rapport.Web.CustomerDays;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example.Pulse;

/// <summary>Opens rounds of the staff pulse and closes them.</summary>
internal sealed class Rounds(Store store, Viewer viewer, Logbook logbook, HouseClock house, TimeProvider clock)
{
    private const int UsualDays = 14, MostDays = 60;

    /// <summary>Today, by the clock of the house.</summary>
    public DateOnly Today => DateOnly.FromDateTime(house.Here(clock.GetUtcNow()).Date);

    /// <summary>The last day that is proposed.</summary>
    public DateOnly UsualLastDay => Today.AddDays(UsualDays);

    /// <summary>The last day of a round.</summary>
    public DateOnly LastDay(PulseRound round) => DateOnly.FromDateTime(house.Here(round.ClosesAt.AddMinutes(-1)).Date);

    /// <summary>The round that can be answered; null where there is none.</summary>
    public Task<PulseRound?> CurrentAsync()
    {
        var now = clock.GetUtcNow();
        return store.PulseRounds.AsNoTracking().FirstOrDefaultAsync(round => round.ClosedAt == null && round.ClosesAt > now);
    }

    /// <summary>Opens a round that asks everybody who is here now.</summary>
    /// <param name="lastDay">Null for two weeks from now.</param>
    /// <returns>The round; or null, with what is wrong in a sentence.</returns>
    public async Task<(PulseRound? Round, string? Complaint)> OpenAsync(DateOnly? lastDay, bool isSample = false)
    {
        var last = lastDay ?? UsualLastDay;
        if (last <= Today || last > Today.AddDays(MostDays))
            return (null, $"Choose a last day from tomorrow on, and within {MostDays} days.");
        await CloseDueAsync();
        var round = new PulseRound
        {
            OpenedAt = clock.GetUtcNow(),
            OpenedBy = viewer.PersonId,
            ClosesAt = house.Moment(last.AddDays(1), TimeOnly.MinValue),
            IsSample = isSample,
        };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(round);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            store.ChangeTracker.Clear();
            return (null, "One round is open already. Close it first, or let it run to its last day.");
        }
        await AskAsync(round.Id);
        logbook.Note("opened a pulse", "pulse", round.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return (round, null);
    }

    /// <summary>Closes the open round now.</summary>
    /// <returns>False where none is open.</returns>
    public async Task<bool> CloseAsync() =>
        await store.PulseRounds.Where(round => round.ClosedAt == null).Select(round => (long?)round.Id).FirstOrDefaultAsync() is { } open
            && await CloseAsync(open);

    /// <summary>Closes a round whose last day is over.</summary>
    public async Task<bool> CloseDueAsync()
    {
        var now = clock.GetUtcNow();
        return await store.PulseRounds.Where(round => round.ClosedAt == null && round.ClosesAt <= now).Select(round => (long?)round.Id)
            .FirstOrDefaultAsync() is { } due && await CloseAsync(due);
    }

    private async Task<bool> CloseAsync(long round)
    {
        await Traceless.BeginAsync(store);
        await using (var transaction = await store.Database.BeginTransactionAsync())
        {
            DateTimeOffset? now = clock.GetUtcNow();
            if (await store.PulseRounds.Where(each => each.Id == round && each.ClosedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.ClosedAt, now)) == 0)
                return false;
            await Forgetting.OfAsync(store, round);
            logbook.Note("closed a pulse", "pulse", round);
            await store.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        await Traceless.TidyAsync(store);
        return true;
    }

    /// <summary>Everybody who is here, each in one group: their team where they are in one only and it has five of them, else the rest.</summary>
    private async Task AskAsync(long round)
    {
        var here = await store.People.Where(person => person.DeactivatedAt == null).Select(person => person.Id).ToListAsync();
        var teams = (await store.Memberships.Where(membership => membership.Until == null)
            .Join(store.Teams, membership => membership.TeamId, team => team.Id, (membership, team) => new { membership.PersonId, team.Name })
            .Distinct().ToListAsync()).ToLookup(each => each.PersonId, each => each.Name);
        var only = here.ToDictionary(person => person, person => teams[person].Count() == 1 ? teams[person].Single() : PulseGroup.Rest);
        var large = only.Values.CountBy(team => team).Where(team => team.Value >= Disclosure.Fewest).Select(team => team.Key).ToHashSet();
        var groups = here.ToLookup(person => large.Contains(only[person]) ? only[person] : PulseGroup.Rest);
        store.AddRange(groups.SelectMany(group => group.Select(person => new PulseAsked { RoundId = round, PersonId = person, Team = group.Key })));
        store.AddRange(groups.Select(group => new PulseGroup { RoundId = round, Team = group.Key, Asked = group.Count() }));
        store.AddRange(from @group in groups
                       from statement in PulseStatement.All
                       from value in Enumerable.Range(PulseStatement.NotSaid, PulseStatement.Highest + 1)
                       select new PulseTally { RoundId = round, Team = @group.Key, Statement = statement.Code, Value = value });
    }
}
