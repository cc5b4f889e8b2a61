using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>Puts one of one's own conversations forward, and takes it back.</summary>
internal sealed class Forwarding(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>Whether the viewer leads and served here alone: a colleague's words are not theirs to show.</summary>
    public bool May(StoredConversation talk) =>
        viewer is { Role: Role.Owner or Role.Leader, Advisor: { } name } && talk.Advisors is [var only] && only.Name == name;

    /// <summary>The conversation of this number, where the viewer may put it forward; else null.</summary>
    public async Task<StoredConversation?> OwnAsync(long conversation) =>
        await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer)
            .FirstOrDefaultAsync(talk => talk.Id == conversation) is { } talk
        && May(talk) ? talk : null;

    /// <summary>Shows it to everybody, in place of what the viewer showed before.</summary>
    /// <param name="why">Cleaned, neither empty nor too long.</param>
    /// <returns>False where it is not theirs to show, or they did in this moment.</returns>
    public async Task<bool> PutAsync(long conversation, string why)
    {
        if (await OwnAsync(conversation) is not { } talk)
            return false;
        await using var transaction = await store.Database.BeginTransactionAsync();
        var person = viewer.PersonId;
        await store.Forwards.Where(forward => forward.PersonId == person || forward.ConversationId == talk.Id).ExecuteDeleteAsync();
        store.Add(new Forward { ConversationId = talk.Id, PersonId = person, Advisor = viewer.Advisor!, Why = why, At = clock.GetUtcNow() });
        logbook.Note("put forward", "conversation", talk.Id);
        try
        {
            await store.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return false; // sent twice in one moment: the other was first, and stands
        }
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Takes the viewer's back; from then on it is read by those who could read it before.</summary>
    /// <returns>False where there was none.</returns>
    public async Task<bool> TakeBackAsync()
    {
        var person = viewer.PersonId;
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.Forwards.Where(forward => forward.PersonId == person).Select(forward => (long?)forward.ConversationId)
            .FirstOrDefaultAsync() is not { } shown)
            return false;
        await store.Forwards.Where(forward => forward.PersonId == person).ExecuteDeleteAsync();
        logbook.Note("took back", "conversation", shown);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }
}
