using Microsoft.EntityFrameworkCore;
using Rapport.Readings;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Practice;

/// <summary>The cues of a conversation as people, or else the machine, heard them.</summary>
internal static class AuditorsMarks
{
    /// <summary>What auditors marked in the talk as it stands, each stretch once, in the order of talk; empty where nobody did.</summary>
    public static async Task<IReadOnlyList<Cue>> OfAsync(Store store, StoredConversation stored)
    {
        var marks = await store.Audits.AsNoTracking()
            .Where(audit => audit.ConversationId == stored.Id && audit.State == AuditState.Done && audit.OfChange == stored.ChangedAt && audit.Marks != null)
            .OrderBy(audit => audit.Id).Select(audit => audit.Marks).ToListAsync();
        var heard = new List<Cue>();
        foreach (var cue in marks.SelectMany(each => Marks.Read(each).In(stored.Conversation, "auditor").Cues))
        {
            if (!heard.Exists(other => Stretches.Overlap(WordsAt.Of(other.Words), WordsAt.Of(cue.Words))))
                heard.Add(cue);
        }
        return [.. heard.OrderBy(cue => cue.Words.Turn).ThenBy(cue => cue.Words.Start)];
    }

    /// <summary>What the machine heard; empty where it has not rated.</summary>
    public static async Task<IReadOnlyList<Cue>> OfMachineAsync(Store store, StoredConversation stored)
    {
        var rating = await store.Ratings.AsNoTracking().FirstOrDefaultAsync(each => each.ConversationId == stored.Id && each.IsCurrent);
        return rating is null ? [] : StoredReading.Of(rating, stored.Conversation, stored.ChangedAt)?.Cues ?? [];
    }

    /// <summary>Conversations the viewer may see in which auditors marked something that mattered most, the latest first.</summary>
    public static Task<List<long>> AuditedAsync(Store store, IQueryable<StoredConversation> seen, int most)
    {
        var audits = store.Audits.Where(audit => audit.State == AuditState.Done && audit.Marks != null);
        return seen
            .Where(talk => audits.Any(audit =>
                audit.ConversationId == talk.Id && audit.OfChange == talk.ChangedAt && EF.Functions.Like(audit.Marks!, "%\"salience\":3%")))
            .OrderByDescending(talk => talk.Id).Select(talk => talk.Id).Take(most).ToListAsync();
    }
}
