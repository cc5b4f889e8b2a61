using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Who may dispute a finding, and who decides. Nothing is ever taken back: both reasons stay, and so does the machine's rating.</summary>
internal sealed class Contesting(Store store, Viewer viewer, Logbook logbook, TimeProvider clock)
{
    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int Longest = 2000;

    /// <summary>Whoever served, or a leader of the team.</summary>
    public bool MayContest(StoredConversation conversation) =>
        (viewer.Advisor is { } name && conversation.Advisors.Any(advisor => advisor.Name == name)) || Leads(conversation);

    /// <summary>An owner or a leader of the team, but never on what they contested themselves.</summary>
    public bool MayDecide(StoredConversation conversation, Contest contest) =>
        contest.IsUpheld is null && contest.PersonId != viewer.PersonId && (viewer.SeesEverything || Leads(conversation));

    /// <summary>Files a contest; it is durable on return.</summary>
    /// <param name="rating">The rating that holds the finding.</param>
    /// <param name="finding">What is disputed.</param>
    /// <param name="reason">Not blank, at most <see cref="Longest"/> long.</param>
    public async Task<Contest> FileAsync(StoredRating rating, Finding finding, string reason)
    {
        var contest = new Contest
        {
            ConversationId = rating.ConversationId,
            RatingId = rating.Id,
            Finding = finding.Code,
            Turn = finding.Words?.Turn,
            Start = finding.Words?.Start,
            Length = finding.Words?.Length,
            PersonId = viewer.PersonId!.Value,
            Reason = reason.Trim(),
            MadeAt = clock.GetUtcNow(),
        };
        store.Add(contest);
        logbook.Note("contested finding", "conversation", rating.ConversationId, finding.Code);
        await store.SaveChangesAsync();
        return contest;
    }

    /// <summary>Decides an open contest, once and for good.</summary>
    /// <returns>False where somebody has decided meanwhile; theirs stands.</returns>
    public async Task<bool> DecideAsync(Contest contest, bool isUpheld, string reason)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        var (by, at, why) = (viewer.PersonId, clock.GetUtcNow(), reason.Trim());
        var decided = await store.Contests.Where(open => open.Id == contest.Id && open.IsUpheld == null).ExecuteUpdateAsync(set => set
            .SetProperty(open => open.IsUpheld, isUpheld).SetProperty(open => open.DecidedBy, by)
            .SetProperty(open => open.DecidedAt, at).SetProperty(open => open.Decision, why));
        if (decided == 0)
            return false;
        logbook.Note("decided contest", "conversation", contest.ConversationId, isUpheld ? "upheld" : "not upheld");
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    }

    private bool Leads(StoredConversation conversation) =>
        viewer.Role == Role.Leader && conversation.Team is { } team && viewer.SeenTeams.Contains(team);
}
