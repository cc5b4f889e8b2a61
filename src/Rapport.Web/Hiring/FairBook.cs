using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Secret = Rapport.Web.People.Secret;

namespace Rapport.Web.Hiring;

/// <summary>
/// Voluntary answers, from the link to the counts. Until the decision they lie sealed beside the candidate, and nothing opens them; the decision
/// counts and destroys them in its own transaction; what is counted is shown from five people on, so that no one decision moves a figure.
/// </summary>
internal sealed class FairBook(Store store, IDataProtectionProvider protection, HiringSettings settings, Logbook logbook, TimeProvider clock)
{
    /// <summary>Nothing is shown of fewer.</summary>
    public const int Fewest = 5;

    private readonly IDataProtector seal = protection.CreateProtector("Hiring.FairSlip");

    /// <summary>Makes a link, in place of one that was not used.</summary>
    /// <returns>Its path, known this once; null where it was answered or is decided.</returns>
    public async Task<string?> LinkAsync(Candidate candidate)
    {
        if (candidate.DecidedAt is not null || await store.FairSlips.AnyAsync(slip => slip.CandidateId == candidate.Id && slip.Sealed != null))
            return null;
        var secret = Secret.New();
        await using var transaction = await store.Database.BeginTransactionAsync();
        await store.FairSlips.Where(slip => slip.CandidateId == candidate.Id && slip.Sealed == null).ExecuteDeleteAsync();
        store.Add(new FairSlip { CandidateId = candidate.Id, TokenHash = secret.Hash, ExpiresAt = clock.GetUtcNow().AddDays(settings.LinkDays) });
        logbook.Note("made link to voluntary questions", "hiring", candidate.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return $"/hiring/about/{secret.Text}";
    }

    /// <summary>Whether this link still opens.</summary>
    public Task<bool> OpensAsync(string token)
    {
        var (hash, now) = (new Secret(token).Hash, clock.GetUtcNow());
        return store.FairSlips.AnyAsync(slip => slip.TokenHash == hash && slip.ExpiresAt > now);
    }

    /// <summary>Seals what was answered, and makes the link useless.</summary>
    /// <param name="token">The link.</param>
    /// <param name="answers">Codes: <c>gender=woman</c>; those that are none are left out.</param>
    /// <returns>Whether it was kept; not where somebody used the link before.</returns>
    public async Task<bool> AnswerAsync(string token, IEnumerable<(string Question, string Answer)> answers)
    {
        var (hash, now) = (new Secret(token).Hash, clock.GetUtcNow());
        var sealedAnswers = seal.Protect(string.Join(' ', answers.Where(IsKnown).Select(each => $"{each.Question}={each.Answer}")));
        await using var transaction = await store.Database.BeginTransactionAsync();
        var kept = await store.FairSlips.Where(slip => slip.TokenHash == hash && slip.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(slip => slip.Sealed, sealedAnswers).SetProperty(slip => slip.TokenHash, (string?)null));
        if (kept == 1)
            logbook.Note(who: null, "kept voluntary answers", "hiring", null);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return kept == 1;
    }

    /// <summary>Counts a candidate's answers, and destroys them; in the transaction of the decision.</summary>
    /// <param name="candidate">Whose.</param>
    /// <param name="job">For what.</param>
    /// <param name="isOffered">Whether the job was offered; null where the candidate withdrew, who is not counted.</param>
    public async Task CountAsync(long candidate, string job, bool? isOffered)
    {
        var sealedAnswers = await store.FairSlips.Where(slip => slip.CandidateId == candidate).Select(slip => slip.Sealed).FirstOrDefaultAsync();
        await store.FairSlips.Where(slip => slip.CandidateId == candidate).ExecuteDeleteAsync();
        if (isOffered is not { } offered || sealedAnswers is null)
            return;
        foreach (var (question, answer) in Opened(sealedAnswers).Where(IsKnown))
            await store.Database.ExecuteSqlAsync($"""
                INSERT INTO hiring_fair_counts (job, question, answer, is_offered, waiting, shown) VALUES ({job}, {question}, {answer}, {offered}, 1, 0)
                ON CONFLICT (job, question, answer, is_offered) DO UPDATE SET waiting = hiring_fair_counts.waiting + 1
                """);
    }

    /// <summary>Shows what waits of a job, question by question, where at least five people's answers wait; when an opening is closed.</summary>
    public Task ShowAsync(string job) => store.Database.ExecuteSqlAsync($"""
        UPDATE hiring_fair_counts SET shown = shown + waiting, waiting = 0 WHERE job = {job} AND question IN
            (SELECT question FROM hiring_fair_counts WHERE job = {job} GROUP BY question HAVING SUM(waiting) >= {Fewest})
        """);

    private static bool IsKnown((string Question, string Answer) given) =>
        FairQuestion.All.Any(question => question.Code == given.Question && question.Answers.Any(answer => answer.Code == given.Answer));

    /// <summary>A key that was lost loses the answers, and keeps no decision from being made.</summary>
    private IEnumerable<(string Question, string Answer)> Opened(string sealedAnswers)
    {
        try
        {
            return [.. seal.Unprotect(sealedAnswers).Split(' ').Select(each => each.Split('='))
                .Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
