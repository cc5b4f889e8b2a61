using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Learning;

/// <summary>
/// What people rated, for <c>train/Rapport.Train --also</c>: conversations.jsonl and ratings.jsonl. Samples, seconds, picks and the last round
/// of sessions; neither gold nor qualification, which repeat what is known. Talk as it is kept here, redacted where it was on its way in;
/// no customer, no advisor, no auditor is named. Audits of talk that has changed since are left out: their places are no longer true.
/// </summary>
internal static class LearningExport
{
    private const int AtOnce = 200;

    public static void MapLearning(this IEndpointRouteBuilder app) =>
        app.MapGet("/audits/learning.zip", FileAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Owner)));

    private static async Task<IResult> FileAsync(Store store, Logbook logbook)
    {
        await logbook.NoteReadAsync("exported audits for training", "audit");
        var audits = await IdsAsync(store);
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var talks = new HashSet<long>();
            await WriteAsync(zip, "conversations.jsonl", store, audits, each => talks.Add(each.Stored.Id) ? LearningLine.Of(each.Stored, each.Talk) : null);
            await WriteAsync(zip, "ratings.jsonl", store, audits, each => LearningLine.Of(each.Audit, each.Stored, each.Talk));
        }
        return TypedResults.File(bytes.ToArray(), "application/zip", "learning.zip");
    }

    /// <summary>Of several audits of one conversation by one person, the last round.</summary>
    private static async Task<IReadOnlyList<long>> IdsAsync(Store store)
    {
        var audits = await store.Audits.Where(audit => audit.State == AuditState.Done && audit.Purpose != Purpose.Gold && audit.Purpose != Purpose.Qualification)
            .Join(
                store.Conversations, audit => audit.ConversationId, talk => talk.Id,
                (audit, talk) => new { audit.Id, audit.ConversationId, audit.PersonId, audit.Round, audit.OfChange, talk.ChangedAt })
            .Where(each => each.OfChange == each.ChangedAt).ToListAsync();
        return [.. audits.GroupBy(each => (each.ConversationId, each.PersonId)).Select(same => same.MaxBy(each => each.Round)!.Id).Order()];
    }

    private static async Task WriteAsync(
        ZipArchive zip, string name, Store store, IReadOnlyList<long> audits,
        Func<(Audit Audit, StoredConversation Stored, Rapport.Conversations.Conversation Talk), string?> line)
    {
        await using var text = new StreamWriter(await zip.CreateEntry(name).OpenAsync()) { NewLine = "\n" };
        foreach (var chunk in audits.Chunk(AtOnce))
        {
            var read = await store.Audits.AsNoTracking().Where(audit => chunk.Contains(audit.Id)).OrderBy(audit => audit.Id)
                .Join(store.Conversations.AsNoTracking(), audit => audit.ConversationId, talk => talk.Id, (audit, talk) => new { audit, talk }).ToListAsync();
            foreach (var each in read.OrderBy(each => each.audit.Id))
            {
                if (line((each.audit, each.talk, StoredTalk.Read(each.talk.Talk, each.talk.Source))) is { } written)
                    await text.WriteLineAsync(written);
            }
        }
    }
}
