using Microsoft.EntityFrameworkCore;
using Rapport.Estimates;
using Rapport.Web.Permissions;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Overview;

/// <summary>Something we changed, and what it did.</summary>
/// <param name="Path">Where it is written.</param>
/// <param name="What">What people may do, or tried.</param>
/// <param name="Instead">The rule, script or saying that stood in the way.</param>
/// <param name="Who">Everybody, or names of teams.</param>
/// <param name="At">When it was permitted or decided.</param>
/// <param name="Outcome">In a few words.</param>
/// <param name="Difference">What the trial did to the rating, in points; null where nothing was tried.</param>
internal sealed record Changed(string Path, string What, string Instead, string Who, DateTimeOffset At, string Outcome, Figure? Difference)
{
    private const int Most = 8;

    /// <returns>Permissions given and trials decided, the latest first; at most eight.</returns>
    public static async Task<IReadOnlyList<Changed>> ReadAsync(Store store)
    {
        var given = await store.Permissions.AsNoTracking().Include(each => each.Request).Where(each => each.Request.Answer != Answer.Tried)
            .OrderByDescending(each => each.Since).Take(Most).ToListAsync();
        var decided = await store.Trials.AsNoTracking().Include(each => each.Request)
            .Where(each => each.DecidedAt != null)
            .OrderByDescending(each => each.DecidedAt)
            .Take(Most).ToListAsync();
        var changed = given.Select(each => new Changed(
            $"/permissions/{each.Id}", each.What, each.Request.Text, For(each.Teams), each.Since,
            each.Until is null ? "permitted, not tried first" : "permitted, then ended", null)).ToList();
        var reading = new TrialReading(store);
        foreach (var trial in decided)
        {
            changed.Add(new(
                $"/permissions/trials/{trial.Id}", trial.What, trial.Request.Text, For(trial.Teams), trial.DecidedAt!.Value,
                trial.Decision switch { AfterTrial.Keep => "tried and kept", AfterTrial.Widen => "tried, now everybody’s", _ => "tried and ended" },
                (await reading.OfAsync(trial)).Rating.Difference));
        }
        return [.. changed.OrderByDescending(each => each.At).Take(Most)];
    }

    private static string For(IReadOnlyList<string> teams) => teams.Count == 0 ? "everybody" : string.Join(", ", teams);
}
