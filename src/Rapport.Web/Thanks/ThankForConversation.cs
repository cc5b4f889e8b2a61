using Rapport.Web.Conversations;
using Rapport.Web.Look;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Thanks;

/// <summary>On a conversation's page: thanks for it that the viewer may read, and a form to thank whoever said something in it.</summary>
internal sealed class ThankForConversation(Store store, Viewer viewer) : IConversationPart
{
    private const int LongestTurn = 80, Most = 10;

    public async Task<Part?> AboutAsync(StoredConversation conversation)
    {
        if (viewer.PersonId is null)
            return null;
        var id = conversation.Id;
        var thanks = await SaidThank.ReadAsync(store, viewer, store.Thanks.SeenBy(viewer).Where(thank => thank.ConversationId == id), Most);
        var turns = StoredTalk.Read(conversation.Talk, conversation.Source).Turns.Index()
            .Where(turn => Thanking.SpeakerOf(conversation, turn.Item) is { } name && name != viewer.Advisor)
            .Select(turn => (turn.Index, Heard.Short(turn.Item.Text, LongestTurn))).ToList();
        return thanks.Count + turns.Count == 0 ? null : new("/Thanks/_OfConversation.cshtml", new Offer(id, turns, thanks), 30);
    }

    /// <param name="Turns">What can be thanked for: numbers from 0, and how each begins.</param>
    internal sealed record Offer(long Conversation, IReadOnlyList<(int Turn, string Begins)> Turns, IReadOnlyList<SaidThank> Thanks);
}
