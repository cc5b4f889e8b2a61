using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions.Trials;

/// <summary>Starting and deciding trials. An owner starts them with any teams, a leader with those they lead; the rule's owner or an owner decides.</summary>
internal sealed class Trying(Store store, Viewer viewer, Logbook logbook, TrialReading reading, Permitting permitting, TimeProvider clock)
{
    /// <summary>Names of the teams that the viewer may let take part.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync() => viewer.SeesEverything ? await store.TeamNamesAsync() : viewer.Role == Role.Leader ? viewer.SeenTeams : [];

    /// <summary>Those that a trial with these teams would be compared with: all others that are on no trial.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(IReadOnlyList<string> treated)
    {
        var busy = await BusyAsync();
        return [.. (await store.TeamNamesAsync()).Where(team => !treated.Contains(team) && !busy.Contains(team))];
    }

    /// <summary>Fits the wish to what may be.</summary>
    /// <returns>What is missing, field by field, and the teams to compare with.</returns>
    public async Task<(IReadOnlyList<(string Field, string Sentence)> Complaints, IReadOnlyList<string> Others)> CheckAsync(Starting wish)
    {
        var others = await OthersAsync(wish.Teams);
        return ([.. wish.Complaints(permitting.Today, await TeamsAsync(), others, await BusyAsync())], others);
    }

    /// <summary>Starts it; durable on return.</summary>
    /// <param name="wish">Without complaints.</param>
    /// <returns>The trial; null where somebody started one for this request in the same moment.</returns>
    public async Task<Trial?> StartAsync(Starting wish, IReadOnlyList<string> others)
    {
        var trial = new Trial
        {
            RequestId = wish.Request,
            What = wish.What!,
            Stays = Typed.OrNull(wish.Stays),
            Teams = [.. wish.Teams.Distinct(StringComparer.Ordinal)],
            Others = others,
            FirstDay = wish.FirstDay!.Value,
            Weeks = wish.Weeks,
            StartedBy = viewer.PersonId,
            StartedAt = clock.GetUtcNow(),
        };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(trial);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return null; // one undecided trial a request: the database holds it
        }
        logbook.Note("started trial", "trial", trial.Id, $"{wish.Weeks} weeks");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return trial;
    }

    /// <summary>Decides once and for good, freezes the result beside the decision, and gives the permission that follows.</summary>
    /// <param name="reason">Not blank.</param>
    /// <returns>False where somebody has decided meanwhile; theirs stands.</returns>
    public async Task<bool> DecideAsync(Trial trial, AfterTrial decision, string reason)
    {
        var result = (await reading.ReckonAsync(trial)).ToJson();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (by, at, what) = (viewer.PersonId, clock.GetUtcNow(), (AfterTrial?)decision);
        if (await store.Trials.Where(open => open.Id == trial.Id && open.DecidedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(open => open.Decision, what).SetProperty(open => open.Reason, reason).SetProperty(open => open.DecidedBy, by)
            .SetProperty(open => open.DecidedAt, at).SetProperty(open => open.Result, result)) == 0)
            return false;
        if (decision != AfterTrial.End)
        {
            store.Add(new Permission
            {
                RequestId = trial.RequestId,
                What = trial.What,
                Stays = trial.Stays,
                Teams = decision == AfterTrial.Keep ? [.. trial.Teams] : [],
                Since = at,
                GivenBy = by,
            });
        }
        logbook.Note("decided trial", "trial", trial.Id, Words.Code(decision));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private async Task<IReadOnlyList<string>> BusyAsync() =>
        [.. (await store.Trials.AsNoTracking().Where(trial => trial.DecidedAt == null).ToListAsync()).SelectMany(trial => trial.Teams).Distinct(StringComparer.Ordinal)];
}
