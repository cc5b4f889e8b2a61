using Rapport.Web.Look;

namespace Rapport.Web.Conversations;

/// <summary>What a slice has to say on the page of one conversation; each slice registers its own, and its folder may go without a trace.</summary>
internal interface IConversationPart
{
    /// <summary>Its part for whoever looks; null where it has nothing to say. The conversation is one the viewer may see.</summary>
    Task<Part?> AboutAsync(StoredConversation conversation);
}
