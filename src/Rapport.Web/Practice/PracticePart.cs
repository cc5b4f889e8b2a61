using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>On a conversation's page: practise with it where auditors marked it, and make a scenario of it.</summary>
internal sealed class PracticePart(Store store, Viewer viewer) : IConversationPart
{
    private const int PlaceOfPart = 60;

    public async Task<Part?> AboutAsync(StoredConversation conversation)
    {
        var id = conversation.Id;
        var mayMake = viewer.Role is Role.Owner or Role.Leader or Role.Auditor;
        var isAudited = (await AuditorsMarks.OfAsync(store, conversation)).Count > 0;
        var made = mayMake ? await store.OwnScenarios.Where(own => own.ConversationId == id).OrderBy(own => own.Id).Select(own => own.Id).ToListAsync() : [];
        return mayMake || isAudited ? new("/Practice/_OfConversation.cshtml", new Offer(id, isAudited, mayMake, made), PlaceOfPart) : null;
    }

    /// <param name="Conversation">Its number.</param>
    /// <param name="IsAudited">Whether one can find its cue, beside auditors' marks.</param>
    /// <param name="MayMake">Whether the viewer may make a scenario of it.</param>
    /// <param name="Made">Numbers of those that were made.</param>
    internal sealed record Offer(long Conversation, bool IsAudited, bool MayMake, IReadOnlyList<long> Made);
}
