using Microsoft.EntityFrameworkCore;
using Rapport.Web.Permissions;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>A request that somebody is to answer, as its promise stands.</summary>
/// <param name="AnsweredOn">The UTC day; null as long as it waits.</param>
internal sealed record Promised(long Id, string Text, DateOnly AnswerBy, DateOnly? AnsweredOn)
{
    public bool IsInTime => AnsweredOn <= AnswerBy;
}

/// <summary>Permissions: how many of those that were due in the period were answered by the promised day, and what waits now.</summary>
/// <param name="Due">The first due first.</param>
/// <param name="Waiting">The first due first.</param>
/// <param name="Overdue">How many of these wait beyond their day.</param>
internal sealed record AnswersGiven(IReadOnlyList<Promised> Due, IReadOnlyList<Promised> Waiting, int Overdue)
{
    public int InTime => Due.Count(each => each.IsInTime);

    /// <returns>By the person whose rule it is; null for those that an owner, whoever it is, has to answer.</returns>
    public static async Task<Func<long?, AnswersGiven>> ReadAsync(Store store, Period period, DateOnly today)
    {
        var (from, to) = (period.From, period.To);
        var requests = (await store.PermissionRequests.AsNoTracking()
            .Where(request => request.AnsweredAt == null || (request.AnswerBy >= from && request.AnswerBy <= to))
            .OrderBy(request => request.AnswerBy).ThenBy(request => request.Id)
            .Select(request => new { request.Id, request.Text, request.AnswerBy, request.AnsweredAt, request.OwnerId }).ToListAsync())
            .ToLookup(request => request.OwnerId, request => new Promised(
                request.Id, request.Text, request.AnswerBy, request.AnsweredAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null));
        return person =>
        {
            var within = requests[person].Where(each => each.AnswerBy >= from && each.AnswerBy <= to);
            List<Promised> waiting = [.. requests[person].Where(each => each.AnsweredOn is null)];
            return new(
                [.. within.Where(each => each.AnsweredOn is not null || each.AnswerBy < today)], waiting,
                    waiting.Count(each => each.AnswerBy < today));
        };
    }
}
