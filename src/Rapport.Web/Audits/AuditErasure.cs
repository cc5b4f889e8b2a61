using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits;

/// <summary>
/// Says what of audits goes with erased conversations. One that an advisor is taken out of comes back as another conversation: its marks would
/// stand at places, and its auditor's reasons might name whoever is to be forgotten, so audits are not carried over. It may be drawn again.
/// </summary>
internal sealed class AuditErasure(Store store) : IErasurePart
{
    private int audits, gold, drawable;

    public string Where => audits + gold + drawable == 0
        ? "audits: none was of these conversations"
        : $"audits: {audits:N0} went with their conversations, and {gold:N0} of the gold set; {drawable:N0} of the conversations are in no plan’s population any more";

    public async Task EraseAsync(Whom whom, IReadOnlyList<string> names)
    {
        var name = names[0];
        var talks = whom == Whom.Customer
            ? store.Conversations.Where(talk => names.Contains(talk.Customer))
            : store.Conversations.Where(talk => talk.Advisors.Any(advisor => advisor.Name == name));
        audits = await store.Audits.CountAsync(audit => audit.State == AuditState.Done && talks.Any(talk => talk.Id == audit.ConversationId));
        gold = await store.GoldConversations.CountAsync(each => talks.Any(talk => talk.Id == each.ConversationId));
        var frame = store.AuditFrame;
        drawable = await talks.CountAsync(talk => frame.Any(each => each.ConversationId == talk.Id));
    }
}
