using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Thanks;

/// <summary>A moment in which somebody was heard.</summary>
/// <param name="Turn">The turn in which it was met.</param>
/// <param name="Said">What the customer let drop.</param>
/// <param name="Answer">The words that met it.</param>
/// <param name="LastWord">When a leader last wrote to the advisor; null for never.</param>
/// <param name="MayOpen">Whether the viewer may see figures of this advisor, and so the conversation beside the name.</param>
internal sealed record Moment(long Conversation, string Advisor, int Turn, string Said, string Answer, DateTimeOffset At, DateTimeOffset? LastWord,
    bool MayOpen);

/// <summary>
/// Offers a leader what the reader found worth a word: what mattered most to a customer, met in person. One moment an advisor, and first whoever
/// has waited longest for a leader's word: never whoever is rated highest.
/// </summary>
internal sealed class WorthAWord(Store store, Viewer viewer, Logbook logbook, Thanking thanking, TimeProvider clock)
{
    private const int Days = 90, OfOneAdvisor = 5;

    /// <summary>The offers; empty for who does not lead.</summary>
    public async Task<IReadOnlyList<Moment>> OffersAsync(int most)
    {
        if (viewer.Role is not (Role.Owner or Role.Leader))
            return [];
        var heard = Heard();
        var advisors = await store.ConversationAdvisors.Where(advisor => heard.Any(cue => cue.ConversationId == advisor.ConversationId))
            .Select(advisor => advisor.Name).Distinct().ToListAsync();
        var words = await LastWordsAsync(advisors);
        var offers = new List<Moment>();
        foreach (var advisor in advisors.Where(name => name != viewer.Advisor).OrderBy(name => words.GetValueOrDefault(name))
            .ThenBy(name => name, StringComparer.Ordinal))
        {
            if (offers.Count < most && await LatestAsync(advisor, words.TryGetValue(advisor, out var last) ? last : null) is { } moment)
                offers.Add(moment);
        }
        return offers;
    }

    /// <summary>Thanks whoever met it, in the leader's own words.</summary>
    /// <returns>False where it is not on offer any more: somebody has dealt with it meanwhile.</returns>
    public async Task<bool> WriteAsync(long conversation, int turn, string did, bool isForThemAlone)
    {
        if (!await IsOfferedAsync(conversation) || await thanking.OfTurnAsync(conversation, turn) is not { } found)
            return false;
        await thanking.AddAsync(found.To, did, found.Earned, isForThemAlone, found.Team);
        return await DealAsync(conversation, wasWritten: true);
    }

    /// <summary>Lets it pass; which is fine.</summary>
    public async Task<bool> PassAsync(long conversation)
    {
        if (!await IsOfferedAsync(conversation))
            return false;
        logbook.Note("let a moment pass", "conversation", conversation);
        return await DealAsync(conversation, wasWritten: false);
    }

    private Task<bool> IsOfferedAsync(long conversation) => Heard().AnyAsync(cue => cue.ConversationId == conversation);

    private async Task<bool> DealAsync(long conversation, bool wasWritten)
    {
        store.Add(new DealtMoment { ConversationId = conversation, PersonId = viewer.PersonId!.Value, At = clock.GetUtcNow(), WasWritten = wasWritten });
        try
        {
            await store.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // somebody was first: the row of the conversation is theirs, and nothing of this was stored
        }
    }

    /// <summary>What mattered most and was met in person, lately, in conversations that the viewer sees and that nobody has dealt with.</summary>
    private IQueryable<StoredCue> Heard()
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var (talks, dealt) = (store.Conversations.SeenBy(viewer).Where(talk => (talk.StartedAt ?? talk.ReceivedAt) > since), store.DealtMoments);
        return store.Cues.Where(cue => cue.Salience == 3 && (cue.Response == Response.Personalised || cue.Response == Response.ActedOn)
            && talks.Any(talk => talk.Id == cue.ConversationId) && !dealt.Any(moment => moment.ConversationId == cue.ConversationId));
    }

    /// <summary>When each was last written to by somebody who leads, beside a customer's thanks or otherwise.</summary>
    private async Task<Dictionary<string, DateTimeOffset>> LastWordsAsync(List<string> advisors)
    {
        var people = store.People;
        var given = await store.Thanks.Where(thank => thank.Giver == Giver.Leader)
            .Select(thank => new
            {
                Name = thank.ToAdvisor ?? people.Where(person => person.Id == thank.ToPerson)
                .Select(person => person.Advisor).FirstOrDefault(),
                thank.GivenAt
            })
            .Where(thank => advisors.Contains(thank.Name!)).ToListAsync();
        var added = await store.AddedWords
            .Join(store.SurveyInvitations, word => word.InvitationId, invitation => invitation.Id,
            (word, invitation) => new { Name = invitation.Advisor, GivenAt = word.At })
            .Where(word => advisors.Contains(word.Name!)).ToListAsync();
        return given.Concat(added).GroupBy(word => word.Name!).ToDictionary(same => same.Key, same => same.Max(word => word.GivenAt), StringComparer.Ordinal);
    }

    private async Task<Moment?> LatestAsync(string advisor, DateTimeOffset? lastWord)
    {
        var heard = Heard();
        var talks = await store.Conversations.AsNoTracking().Include(talk => talk.Advisors)
            .Where(talk => talk.Advisors.Any(each => each.Name == advisor) && heard.Any(cue => cue.ConversationId == talk.Id))
            .OrderByDescending(talk => talk.StartedAt ?? talk.ReceivedAt).ThenByDescending(talk => talk.Id).Take(OfOneAdvisor).ToListAsync();
        foreach (var talk in talks)
        {
            if (await store.Ratings.AsNoTracking().FirstOrDefaultAsync(rating => rating.ConversationId == talk.Id && rating.IsCurrent) is { } rating
                && StoredReading.Of(rating, StoredTalk.Read(talk.Talk, talk.Source), talk.ChangedAt) is { } reading
                && reading.Cues.FirstOrDefault(cue => IsBy(cue, reading, talk, advisor)) is { } met)
                return new(
                    talk.Id, advisor, met.Answer!.Turn, met.Words.Text, met.Answer.Text, talk.StartedAt ?? talk.ReceivedAt, lastWord,
                    viewer.SeesFiguresOf(advisor, talk.Team is { } team ? [team] : []));
        }
        return null;
    }

    private static bool IsBy(Cue cue, Reading reading, StoredConversation talk, string advisor) =>
        cue is { Salience: 3, Response: Response.Personalised or Response.ActedOn, Answer: { } answer }
        && Thanking.SpeakerOf(talk, reading.Conversation.Turns[answer.Turn]) == advisor;
}
