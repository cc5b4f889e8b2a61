using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>People agree and decide, in words; nothing is added up.</summary>
internal sealed class Deciding(Store store, Viewer viewer, FairBook fair, Logbook logbook, TimeProvider clock)
{
    /// <summary>How long a reason may be.</summary>
    public const int Longest = 2000;

    /// <summary>Keeps what the two of a part agreed on, question by question; their own levels stay.</summary>
    /// <param name="candidate">About whom.</param>
    /// <param name="part">Both sheets of it are handed in.</param>
    /// <param name="given">Levels with reasons; a question without a level is left as it is.</param>
    /// <returns>What is missing; null where it is kept.</returns>
    public async Task<string?> AgreeAsync(long candidate, PartSeen part, IReadOnlyList<LevelGiven> given)
    {
        if (part.Rows is null)
            return "First both hand in; then the two talk, and agree.";
        var chosen = given.Where(each => each.Level is not null).ToList();
        if (chosen.Count == 0)
            return "Choose a level for at least one question.";
        if (chosen.Find(each => each.Note.Length is 0 or > LevelGiven.Longest) is { } bare)
            return $"Say in a few words why it is {bare.Level} on “{part.Guide.TitleOf(bare.Question)}”: "
                + "what counted, from what was heard. Nothing was kept yet.";
        var there = await store.AgreedLevels.Where(each => each.CandidateId == candidate && each.Part == part.Part).ToDictionaryAsync(each => each.Question);
        foreach (var each in chosen)
        {
            if (there.GetValueOrDefault(each.Question) is { } agreed)
                (agreed.Level, agreed.Reason, agreed.By, agreed.At) = (each.Level!.Value, each.Note, viewer.PersonId, clock.GetUtcNow());
            else
                store.Add(new Agreed
                {
                    CandidateId = candidate,
                    Part = part.Part,
                    Question = each.Question,
                    Level = each.Level!.Value,
                    Reason = each.Note,
                    By = viewer.PersonId,
                    At = clock.GetUtcNow(),
                });
        }
        logbook.Note("agreed", "hiring", candidate, part.Part.Code());
        return await SavedAsync() ? null : "Somebody else wrote at the same moment. Look at what they agreed on, and write again if it is to change.";
    }

    /// <summary>Decides about a candidate, once.</summary>
    /// <param name="candidate">Tracked by the store.</param>
    /// <param name="job">The opening's job.</param>
    /// <param name="parts">The three parts as the viewer may see them.</param>
    /// <param name="outcome">How it ends.</param>
    /// <param name="reason">In words.</param>
    /// <param name="restsOn">The questions it rests on: <c>heart.notice</c>.</param>
    /// <returns>What is missing; null where it is decided.</returns>
    public async Task<string?> DecideAsync(
        Candidate candidate, string job, IReadOnlyList<PartSeen> parts, Outcome outcome, string? reason, IReadOnlyCollection<string> restsOn)
    {
        var words = Typed.Clean(reason);
        var known = parts.SelectMany(part => part.Guide.Questions.Select(question => $"{part.Part.Code()}.{question.Code}")).Where(restsOn.Contains).ToList();
        if (candidate.DecidedAt is not null)
            return "It is decided already, and stands.";
        if (words.Length is 0 or > Longest)
            return $"Write the reason down, in up to {Longest} letters.";
        if (outcome != Outcome.Withdrew && known.Count == 0)
            return "Tick the questions that the reason rests on: what the job needs, and nothing else.";
        if (parts.Any(part => part.Waits is not null))
            return "You still owe your own sheet. Hand it in first; then decide.";
        if (outcome == Outcome.Offered && parts.Any(part => part.Part != HiringPart.Sample && !part.IsComplete))
            return "Before a job is offered, both interviews are held, and all four have handed in.";
        (candidate.Outcome, candidate.Reason, candidate.RestsOn) = (outcome, words, string.Join(' ', known));
        (candidate.DecidedBy, candidate.DecidedAt) = (viewer.PersonId, clock.GetUtcNow());
        // Neither link is to open any more.
        (candidate.SampleHash, candidate.SampleUntil) = (null, null);
        await using var transaction = await store.Database.BeginTransactionAsync();
        logbook.Note("decided", "hiring", candidate.Id, outcome.ToString().ToLowerInvariant());
        if (!await SavedAsync())
            return "Somebody has decided in the same moment; theirs stands.";
        await fair.CountAsync(candidate.Id, job, outcome == Outcome.Withdrew ? null : outcome == Outcome.Offered);
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>Saves; not where another was quicker.</summary>
    private async Task<bool> SavedAsync()
    {
        try
        {
            await store.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            store.ChangeTracker.Clear();
            return false;
        }
    }
}
