using Microsoft.EntityFrameworkCore;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Permissions;

/// <summary>Asking, answering, ending. Of two who decide at once the first stands, and the second is told.</summary>
internal sealed class Permitting(Store store, Viewer viewer, Logbook logbook, Candidates candidates, TimeProvider clock)
{
    public DateOnly Today => clock.Today();

    /// <summary>Whoever may own a rule: those who lead, and are here.</summary>
    public IQueryable<Person> Owners => store.People.Where(person => person.DeactivatedAt == null && (person.Role == Role.Owner || person.Role == Role.Leader));

    /// <summary>The rule's owner, or an owner of the installation.</summary>
    public bool Decides(PermissionRequest request) => viewer.Role == Role.Owner || (request.OwnerId is { } owner && owner == viewer.PersonId);

    /// <summary>Asks, with the evidence as it is now; durable on return.</summary>
    /// <returns>The request; or null with what is missing, field by field.</returns>
    public async Task<(PermissionRequest? Request, IReadOnlyList<(string Field, string Sentence)> Complaints)> AskAsync(Asking asking)
    {
        var complaints = asking.Complaints(Today).ToList();
        if (asking.OwnerId is { } id && !await Owners.AnyAsync(person => person.Id == id))
            complaints.Add((nameof(Asking.OwnerId), "Choose somebody who leads here, or nobody."));
        if (complaints.Count > 0)
            return (null, complaints);
        var line = string.IsNullOrWhiteSpace(asking.Line) ? null : asking.Line;
        var evidence = line is null ? null : await candidates.OfAsync(line);
        var request = new PermissionRequest
        {
            Kind = asking.Kind!.Value,
            Text = asking.Text!,
            Why = asking.Why!,
            Instead = Typed.OrNull(asking.Instead),
            Line = evidence is null ? null : line,
            Evidence = evidence?.ToJson(),
            AskedBy = viewer.PersonId,
            AskedAt = clock.GetUtcNow(),
            OwnerId = asking.OwnerId,
            AnswerBy = asking.AnswerBy ?? Today.AddDays(Asking.UsualDays),
        };
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Add(request);
        await store.SaveChangesAsync();
        logbook.Note("asked whether we may drop", "request", request.Id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return (request, []);
    }

    /// <summary>Names who answers, and by when, as long as nobody has answered.</summary>
    /// <returns>False where it is answered.</returns>
    public async Task<bool> NameAsync(long id, long? owner, DateOnly answerBy)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.PermissionRequests.Where(open => open.Id == id && open.AnsweredAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(open => open.OwnerId, owner).SetProperty(open => open.AnswerBy, answerBy)) == 0)
            return false;
        logbook.Note("named who answers", "request", id, owner is null ? null : $"person {owner}");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Answers an open request, once and for good, and gives the permission that follows from it.</summary>
    /// <param name="answer">Without complaints.</param>
    /// <returns>False where somebody has answered meanwhile; theirs stands.</returns>
    public async Task<bool> AnswerAsync(PermissionRequest request, Answering answer)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (what, reason, stays, by, at) = (answer.Answer, answer.Reason, Typed.OrNull(answer.Stays), viewer.PersonId, clock.GetUtcNow());
        var answered = await store.PermissionRequests.Where(open => open.Id == request.Id && open.AnsweredAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(open => open.Answer, what).SetProperty(open => open.Reason, reason).SetProperty(open => open.Stays, stays)
            .SetProperty(open => open.AnsweredBy, by).SetProperty(open => open.AnsweredAt, at));
        if (answered == 0)
            return false;
        if (answer.Permits())
            store.Add(new Permission { RequestId = request.Id, What = answer.What!, Stays = stays, Teams = [.. answer.Teams], Since = at, GivenBy = by });
        logbook.Note("answered request", "request", request.Id, Rapport.Ratings.Words.Code(what!.Value));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Ends a permission.</summary>
    /// <param name="reason">Not blank.</param>
    /// <returns>False where it has ended already.</returns>
    public async Task<bool> EndAsync(long id, string reason)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (by, at) = (viewer.PersonId, (DateTimeOffset?)clock.GetUtcNow());
        if (await store.Permissions.Where(lasting => lasting.Id == id && lasting.Until == null).ExecuteUpdateAsync(set => set
            .SetProperty(lasting => lasting.Until, at).SetProperty(lasting => lasting.EndReason, reason).SetProperty(lasting => lasting.EndedBy, by)) == 0)
            return false;
        logbook.Note("ended permission", "permission", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

}
