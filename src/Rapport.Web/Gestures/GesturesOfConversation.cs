using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Gestures;

/// <summary>Gestures on the page of the conversation they answered.</summary>
internal sealed class GesturesOfConversation(Store store, Viewer viewer) : IConversationPart
{
    public async Task<Part?> AboutAsync(StoredConversation conversation)
    {
        var (source, id) = (conversation.Source, conversation.ExternalId);
        var gestures = await GestureShown.ReadAsync(store, viewer, store.Gestures.Where(gesture => gesture.Source == source && gesture.ExternalId == id));
        var serves = viewer.Advisor is { } name && conversation.Advisors.Any(advisor => advisor.Name == name);
        return gestures.Count == 0 && !serves ? null : new("/Gestures/_OfConversation.cshtml", new Said(conversation.Id, gestures, serves), 15);
    }

    /// <param name="Id">The conversation.</param>
    /// <param name="Gestures">What was done.</param>
    /// <param name="Serves">Whether the viewer served, and so may have done something.</param>
    internal sealed record Said(long Id, IReadOnlyList<GestureShown> Gestures, bool Serves);
}
