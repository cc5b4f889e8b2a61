using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>The scenario suggested for today, and why.</summary>
/// <param name="Because">A sentence for the learner alone; null where it is simply its turn.</param>
internal sealed record Today(Scenario Scenario, string? Because);

/// <summary>
/// Chooses one scenario: for an advisor one about the kind of cue that slips by most often in their own conversations, as far as the machine
/// heard, until it is done; else, and where all of those are done, another each day. Nobody but the learner learns of it.
/// </summary>
internal sealed class ForToday(Store store, Viewer viewer, Shelf shelf, TimeProvider clock)
{
    /// <summary>One or two may be chance, or the machine's mistake.</summary>
    private const int Fewest = 3;

    /// <returns>Null where there is no scenario at all.</returns>
    public async Task<Today?> ChooseAsync()
    {
        var done = await store.OwnExercises(viewer).Where(exercise => exercise.DoneAt != null).Select(exercise => exercise.Scenario).Distinct().ToListAsync();
        var fresh = shelf.All.Where(scenario => !done.Contains(scenario.Name)).ToList();
        var open = fresh.Count > 0 ? fresh : shelf.All;
        if (open.Count == 0)
            return null;
        if (await MissedAsync() is { } missed && open.FirstOrDefault(scenario => scenario.Matters?.Kind == missed.Kind) is { } fitting)
            return new(fitting, missed.InWords);
        var day = clock.Today().DayNumber;
        return new(open[day % open.Count], null);
    }

    private async Task<Missed?> MissedAsync()
    {
        if (viewer.Advisor is not { } name)
            return null;
        var own = store.ConversationAdvisors.Where(advisor => advisor.Name == name);
        var seen = store.Conversations.SeenBy(viewer).Where(talk => own.Any(advisor => advisor.ConversationId == talk.Id));
        var kinds = await store.Cues.Where(cue => cue.Response != null && seen.Any(talk => talk.Id == cue.ConversationId)).GroupBy(cue => cue.Kind)
            .Select(kind => new
            {
                kind.Key,
                Offered = kind.Count(),
                Count = kind.Count(cue => cue.Response == Response.Missed || cue.Response == Response.Dismissed),
            }).ToListAsync();
        return kinds.Where(kind => kind.Count >= Fewest).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Key)
            .Select(kind => new Missed(kind.Key, kind.Count, kind.Offered)).FirstOrDefault();
    }

    private sealed record Missed(CueKind Kind, int Count, int Offered)
    {
        public string InWords => $"{Count} times of {Offered}, as far as the machine heard, a customer of yours let something drop ({Words.Of(Kind)}) "
            + "that was not taken up. Only you see this.";
    }
}
