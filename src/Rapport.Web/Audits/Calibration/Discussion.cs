using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Audits.Agreement;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Calibration;

/// <summary>What one person said of one conversation; round 2 is null before it is in.</summary>
internal sealed record Opinion(string Name, double First, double? FirstFormula, string? Reason, double? Second);

/// <summary>One conversation of a session, to be discussed.</summary>
/// <param name="Number">Its place in the session.</param>
/// <param name="Opinions">Everybody's, in alphabetical order.</param>
/// <param name="Lines">What they marked, of the last round that all are through with; empty where the talk has come anew.</param>
internal sealed record DiscussedTalk(int Number, long Conversation, Channel Channel, int Turns, IReadOnlyList<Opinion> Opinions, IReadOnlyList<MarkedLine> Lines)
{
    /// <summary>How far the ratings lie apart: after the discussion where all are in, else before.</summary>
    public double Apart => Opinions.All(each => each.Second is not null)
        ? Spread(Opinions.Select(each => each.Second!.Value))
        : Spread(Opinions.Select(each => each.First));

    private static double Spread(IEnumerable<double> values) => values.Max() - values.Min();
}

/// <summary>
/// A session's conversations side by side. A conversation that is withheld from the viewer, because they are still to rate it, is not among
/// them: so round 2 is as blind as round 1.
/// </summary>
/// <param name="Talks">The furthest apart first.</param>
/// <param name="Withheld">How many the viewer does not see yet.</param>
/// <param name="Rounds">Agreement by round, of the conversations seen.</param>
internal sealed record Discussion(IReadOnlyList<DiscussedTalk> Talks, int Withheld, IReadOnlyList<(int Round, ScaleAgreement Agreement, double? Apart)> Rounds)
{
    public static async Task<Discussion> ReadAsync(Store store, Viewer viewer, CalibrationSession session)
    {
        var person = viewer.PersonId;
        var all = await store.SessionConversations.CountAsync(each => each.SessionId == session.Id);
        var audits = await store.Audits.AsNoTracking().Where(audit => audit.SessionId == session.Id && audit.State == AuditState.Done)
            .Where(audit => !store.Set<Withheld>().Any(each => each.PersonId == person && each.ConversationId == audit.ConversationId)).ToListAsync();
        var talks = audits.Select(audit => audit.ConversationId).Distinct().ToList();
        var stored = await store.Conversations.AsNoTracking().Where(talk => talks.Contains(talk.Id)).ToDictionaryAsync(talk => talk.Id);
        var numbers = await store.SessionConversations
            .Where(each => each.SessionId == session.Id)
            .ToDictionaryAsync(each => each.ConversationId, each => each.Number);
        var people = audits.Select(audit => audit.PersonId!.Value).Distinct().ToList();
        var names = await store.People.Where(each => people.Contains(each.Id)).ToDictionaryAsync(each => each.Id, each => each.Name);
        var discussed = audits.GroupBy(audit => audit.ConversationId).Select(same => Talk([.. same], stored[same.Key], numbers[same.Key], names))
            .OrderByDescending(talk => talk.Apart).ThenBy(talk => talk.Number).ToList();
        var withheld = await store.SessionConversations.CountAsync(each => each.SessionId == session.Id
            && store.Set<Withheld>().Any(hidden => hidden.PersonId == person && hidden.ConversationId == each.ConversationId));
        return new(
            discussed, Math.Min(all, withheld),
            [.. audits.GroupBy(audit => audit.Round).OrderBy(round => round.Key)
                .Select(round => Round(round.Key, [.. round]))]);
    }

    private static DiscussedTalk Talk(IReadOnlyList<Audit> audits, StoredConversation stored, int number, Dictionary<long, string> names)
    {
        var people = audits.Where(audit => audit.Round == 1).OrderBy(audit => names[audit.PersonId!.Value], StringComparer.Ordinal).ToList();
        var second = audits.Where(audit => audit.Round == 2).ToDictionary(audit => audit.PersonId!.Value);
        var last = people.ConvertAll(first => second.Count == people.Count ? second[first.PersonId!.Value] : first);
        var isStale = last.Exists(audit => audit.OfChange != stored.ChangedAt);
        var talk = isStale ? null : StoredTalk.Read(stored.Talk, stored.Source);
        return new(
            number, stored.Id, stored.Channel, stored.Turns,
            people.ConvertAll(each => new Opinion(
                names[each.PersonId!.Value], each.Holistic!.Value, each.Formula, each.Reason,
                second.GetValueOrDefault(each.PersonId.Value)?.Holistic)),
            talk is null ? [] : SideBySide.Of(last.ConvertAll(audit => Marks.Read(audit.Marks).In(talk, $"auditor {audit.PersonId}"))));
    }

    private static (int, ScaleAgreement, double?) Round(int round, IReadOnlyList<Audit> audits)
    {
        IReadOnlyList<Audit>[] twice =
        [
            .. audits.GroupBy(audit => audit.ConversationId)
                .Select(same => same.OrderBy(audit => audit.PersonId).ToArray())
                .Where(same => same.Length > 1),
        ];
        return (
            round,
            ScaleAgreement.Of(twice.Select(same => same
                .Select(audit => Voice.Of($"{audit.PersonId}", audit.Holistic!.Value, Marks.Read(audit.Marks)))
                .ToArray())),
            twice.Length == 0 ? null : twice.Average(same => same.Max(audit => audit.Holistic!.Value) - same.Min(audit => audit.Holistic!.Value)));
    }
}
