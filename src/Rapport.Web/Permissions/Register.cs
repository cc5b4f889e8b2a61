using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Permissions.Trials;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>A request as people and programs read it; names are null where they were erased or nobody was named.</summary>
internal sealed record SaidRequest(
    long Id, Hurdle Kind, string Text, string Why, string? Instead, string? AskedBy, DateTimeOffset AskedAt, string? Owner, DateOnly AnswerBy, bool IsOverdue,
    Answer? Answer, string? Reason, string? Stays, string? AnsweredBy, DateTimeOffset? AnsweredAt);

/// <summary>A permission as people and programs read it.</summary>
internal sealed record SaidPermission(
    long Id, long Request, string Instead, string What, string? Stays, IReadOnlyList<string> Teams, DateTimeOffset Since, string? GivenBy, DateTimeOffset? Until, string? EndReason);

/// <summary>A trial as people and programs read it, without its figures.</summary>
internal sealed record SaidTrial(
    long Id, long Request, string Instead, string What, IReadOnlyList<string> Teams, IReadOnlyList<string> Others, DateOnly FirstDay, DateOnly LastDay,
    AfterTrial? Decision, string? Reason, DateTimeOffset? DecidedAt);

/// <summary>The register: every request, permission and trial, with names, for all to read.</summary>
internal sealed class Register(Store store, TimeProvider clock)
{
    private const int Most = 1000;

    private Dictionary<long, string>? names;

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<SaidRequest>> RequestsAsync()
    {
        await NamesAsync();
        return [.. (await store.PermissionRequests.AsNoTracking().OrderByDescending(request => request.Id).Take(Most).ToListAsync()).Select(Say)];
    }

    public async Task<SaidRequest> SayAsync(PermissionRequest request)
    {
        await NamesAsync();
        return Say(request);
    }

    /// <returns>The newest first; those that last before those that ended.</returns>
    public async Task<IReadOnlyList<SaidPermission>> PermissionsAsync()
    {
        await NamesAsync();
        var all = await store.Permissions.AsNoTracking().Include(permission => permission.Request)
            .OrderBy(permission => permission.Until != null).ThenByDescending(permission => permission.Id).Take(Most).ToListAsync();
        return
        [
            .. all.Select(each => new SaidPermission(
                each.Id, each.RequestId, each.Request.Text, each.What, each.Stays, each.Teams, each.Since, Name(each.GivenBy), each.Until, each.EndReason)),
        ];
    }

    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<SaidTrial>> TrialsAsync() =>
    [
        .. (await store.Trials.AsNoTracking().Include(trial => trial.Request).OrderByDescending(trial => trial.Id).Take(Most).ToListAsync()).Select(each => new SaidTrial(
            each.Id, each.RequestId, each.Request.Text, each.What, each.Teams, each.Others, each.FirstDay, each.LastDay, each.Decision, each.Reason, each.DecidedAt)),
    ];

    private SaidRequest Say(PermissionRequest each) => new(
        each.Id, each.Kind, each.Text, each.Why, each.Instead, Name(each.AskedBy), each.AskedAt, Name(each.OwnerId), each.AnswerBy, each.IsOverdue(clock.GetUtcNow()),
        each.Answer, each.Reason, each.Stays, Name(each.AnsweredBy), each.AnsweredAt);

    private string? Name(long? person) => person is { } id ? names!.GetValueOrDefault(id) : null;

    private async Task NamesAsync() => names ??= await store.People.ToDictionaryAsync(person => person.Id, person => person.Name);
}
