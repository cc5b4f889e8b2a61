using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Example;

/// <summary>On the page of a leader's own conversation: to show it to everybody, or to take it back.</summary>
internal sealed class ForwardPart(Store store, Viewer viewer, Forwarding forwarding) : IConversationPart
{
    private const int PlaceOfPart = 60;

    public async Task<Part?> AboutAsync(StoredConversation conversation)
    {
        if (!forwarding.May(conversation))
            return null;
        var person = viewer.PersonId;
        var shown = await store.Forwards.Where(forward => forward.PersonId == person).Select(forward => (long?)forward.ConversationId)
            .FirstOrDefaultAsync();
        return new("/Example/_OfConversation.cshtml", new Own(conversation.Id, shown == conversation.Id, shown is not null), PlaceOfPart);
    }

    /// <param name="IsShown">Whether this one is shown.</param>
    /// <param name="HasShown">Whether the viewer shows one, this or another.</param>
    internal sealed record Own(long Conversation, bool IsShown, bool HasShown);
}
