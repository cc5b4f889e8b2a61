using System.Text;
using Microsoft.EntityFrameworkCore;
using Rapport.Formats;
using Rapport.Reports;
using Rapport.Web.Conversations;
using Rapport.Web.Storage;

namespace Rapport.Web.Overview;

/// <summary>What went unheard beside what was said instead. It is about the customer: no advisor is named.</summary>
/// <param name="Quotation">The cue.</param>
/// <param name="Words">The customer's words.</param>
/// <param name="Instead">What was said instead, or null.</param>
internal sealed record UnheardCue(Quotation Quotation, string Words, string? Instead);

/// <summary>Looks the reply up in the talk.</summary>
internal static class SaidInstead
{
    public static async Task<IReadOnlyList<UnheardCue>> ReadAsync(Store store, IReadOnlyList<Quotation> quotations)
    {
        var ids = quotations.Select(quotation => quotation.Conversation).ToList();
        var talks = await store.Conversations.Where(conversation => ids.Contains(conversation.Id))
            .Select(conversation => new { conversation.Id, conversation.Talk }).ToDictionaryAsync(each => each.Id, each => each.Talk);
        return [.. quotations.Select(quotation => Beside(quotation, talks[quotation.Conversation]))];
    }

    private static UnheardCue Beside(Quotation quotation, string talk)
    {
        var conversation = ConversationFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(talk)), "talk.jsonl", new(), _ => { }).FirstOrDefault();
        if (conversation is null)
            return new(quotation, PlainText.Of(quotation.Cue.Words), null);
        var instead = quotation.Cue.Answer ?? Unheards.NextSentence(conversation, quotation.Cue.Turn);
        return new(
            quotation,
            PlainText.Of(Unheards.Unnamed(quotation.Cue.Words, conversation)),
            instead is null ? null : PlainText.Of(Unheards.Unnamed(instead, conversation)));
    }
}
