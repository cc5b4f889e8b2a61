using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Thanks;

/// <summary>What earned thanks, where it was said: a turn of talk, or a customer's answer.</summary>
internal sealed record Earned(long? Conversation = null, int? Turn = null, DateTimeOffset? OfChange = null, long? Invitation = null);

/// <summary>Gives thanks, and shows them or takes them back.</summary>
internal sealed class Thanking(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>The longest words, in UTF-16 units.</summary>
    public const int Longest = 1000;

    /// <summary>What is wrong with the words, said kindly; null where nothing is.</summary>
    public static string? Complaint(string did) => did.Length == 0
        ? "Say what they did: thanks without it could be for anybody."
        : did.Length > Longest ? $"That is {did.Length:N0} letters long; {Longest:N0} are the most." : null;

    /// <summary>Adds thanks to the store's pending changes, with its line of the audit log.</summary>
    /// <param name="to">Not the viewer.</param>
    /// <param name="did">Cleaned, and without a complaint.</param>
    /// <param name="earned">What earned it.</param>
    /// <param name="isForThemAlone">Whether it never stands in a feed.</param>
    /// <param name="team">The team it belongs to; null for the receiver's.</param>
    public async Task<Thank> AddAsync(Receiver to, string did, Earned earned, bool isForThemAlone, string? team = null)
    {
        var thank = new Thank
        {
            ToPerson = to.Person,
            ToAdvisor = to.Advisor,
            FromPerson = viewer.PersonId,
            Giver = viewer.Role is Role.Owner or Role.Leader ? Giver.Leader : Giver.Colleague,
            Did = did,
            Team = team ?? await to.TeamAsync(store, viewer),
            ConversationId = earned.Conversation,
            Turn = earned.Turn,
            OfChange = earned.OfChange,
            InvitationId = earned.Invitation,
            GivenAt = clock.GetUtcNow(),
            IsForThemAlone = isForThemAlone,
        };
        store.Add(thank);
        logbook.Note("thanked", "person", to.Person);
        return thank;
    }

    /// <summary>Whoever spoke in a turn of a conversation that the viewer sees, and what it was; null where that is nobody else, or not certain.</summary>
    public async Task<(Receiver To, Earned Earned, string? Team)?> OfTurnAsync(long conversation, int turn)
    {
        if (await store.Conversations.AsNoTracking().Include(talk => talk.Advisors).SeenBy(viewer)
            .FirstOrDefaultAsync(talk => talk.Id == conversation) is not { } stored)
            return null;
        var turns = StoredTalk.Read(stored.Talk, stored.Source).Turns;
        if (turn < 0 || turn >= turns.Count || SpeakerOf(stored, turns[turn]) is not { } name || name == viewer.Advisor)
            return null;
        return (await Receiver.OfAdvisorAsync(store, name), new(conversation, turn, stored.ChangedAt), stored.Team);
    }

    /// <summary>The advisor of a customer's answer that the viewer may read; null where nobody else is named.</summary>
    public async Task<(Receiver To, Earned Earned, string? Team)?> OfAnswerAsync(long invitation)
    {
        var found = await store.SurveyInvitations.ReadableBy(store, viewer).Sent().AsNoTracking()
            .FirstOrDefaultAsync(each => each.Id == invitation && each.Answer!.WordsUse == WordsUse.PassOn);
        return found?.Advisor is { } name && name != viewer.Advisor ? (await Receiver.OfAdvisorAsync(store, name), new(Invitation: invitation), found.Team)
            : null;
    }

    /// <summary>Shows thanks in the team's feed, or takes them back; only the receiver may, and never what was for them alone.</summary>
    /// <returns>False where it is not theirs to show.</returns>
    public async Task<bool> ShowAsync(long id, bool isShown)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        if (await store.Thanks.To(viewer).Where(thank => thank.Id == id && (!isShown || !thank.IsForThemAlone))
            .ExecuteUpdateAsync(set => set.SetProperty(thank => thank.IsShown, isShown)) == 0)
            return false;
        logbook.Note(isShown ? "showed thanks to the team" : "took thanks from the feed", "thanks", id);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>The advisor who speaks in a turn; null for others, and where several served and the turn does not say.</summary>
    public static string? SpeakerOf(StoredConversation stored, Turn turn) =>
        turn.Who != Speaker.Advisor ? null : turn.Name ?? (stored.Advisors.Count == 1 ? stored.Advisors[0].Name : null);
}
