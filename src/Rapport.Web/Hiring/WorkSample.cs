using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>The candidate's answers to two messages: by a link that works once, or written down by somebody of the house.</summary>
internal sealed class WorkSample(Store store, GuideBook book, HiringSettings settings, Logbook logbook, TimeProvider clock)
{
    /// <summary>How long an answer may be.</summary>
    public const int Longest = 4000;

    /// <summary>Makes a link, in place of an earlier one.</summary>
    /// <returns>Its path, known this once; null where the sample is answered, or the decision made.</returns>
    public async Task<string?> LinkAsync(Candidate candidate)
    {
        var (secret, until) = (Secret.New(), clock.GetUtcNow().AddDays(settings.LinkDays));
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.Candidates.Where(each => each.Id == candidate.Id && each.SampleAt == null && each.DecidedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.SampleHash, secret.Hash).SetProperty(each => each.SampleUntil, until)) == 0)
            return null;
        logbook.Note("made link to work sample", "hiring", candidate.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return $"/hiring/answer/{secret.Text}";
    }

    /// <summary>Whose link this is, if it still opens, and what is to be answered.</summary>
    public async Task<(long Candidate, Guide Guide)?> FindAsync(string token)
    {
        var (hash, now, openings) = (new Secret(token).Hash, clock.GetUtcNow(), store.Openings);
        var found = await store.Candidates.AsNoTracking().Where(each => each.SampleHash == hash && each.SampleUntil > now && each.SampleAt == null)
            .Join(openings, each => each.OpeningId, opening => opening.Id, (each, opening) => new { each.Id, opening.SampleGuide }).FirstOrDefaultAsync();
        return found is null ? null : (found.Id, await book.OfAsync(store, found.SampleGuide));
    }

    /// <summary>Takes the answers, once.</summary>
    /// <param name="candidate">Whose.</param>
    /// <param name="answers">One for each message.</param>
    /// <param name="token">The link they came by; null where somebody of the house wrote them down.</param>
    /// <returns>What is wrong, in a sentence; null where they are kept.</returns>
    public async Task<string?> AnswerAsync(long candidate, IReadOnlyList<string> answers, string? token)
    {
        if (answers.Any(answer => answer.Length is 0 or > Longest))
            return $"Each message needs an answer, of up to {Longest} letters. What you wrote is still here.";
        var (hash, now) = (token is null ? null : new Secret(token).Hash, clock.GetUtcNow());
        var kept = JsonSerializer.Serialize(answers);
        await using var transaction = await store.Database.BeginTransactionAsync();
        var taken = await store.Candidates.Where(each => each.Id == candidate && each.SampleAt == null && (hash == null || each.SampleHash == hash))
            .ExecuteUpdateAsync(set => set
            .SetProperty(each => each.SampleAnswers, kept).SetProperty(each => each.SampleAt, now)
            .SetProperty(each => each.SampleHash, (string?)null).SetProperty(each => each.SampleUntil, (DateTimeOffset?)null));
        if (taken == 0)
            return "The answers are here already, and stay as they came.";
        logbook.Note(token is null ? "wrote work sample down" : "answered work sample", "hiring", candidate);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>The answers in a form, one field a message.</summary>
    public static IReadOnlyList<string> Read(IFormCollection form, Guide guide) =>
        [.. guide.Messages.Select((_, at) => Typed.Clean(form[$"answer-{at}"]))];
}
