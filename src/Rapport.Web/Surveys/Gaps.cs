using Microsoft.EntityFrameworkCore;
using Rapport.Web.Audits;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>
/// Finds the conversations in which two witnesses lie furthest apart. None is among them that the viewer is to rate blind, nor one that they may
/// still come to rate: what waits for anybody of their plans, and the gold set, as long as they have not rated it.
/// </summary>
internal sealed class Gaps(Store store, Viewer viewer, Assigning assigning)
{
    private const int Most = 40;

    /// <summary>The widest first.</summary>
    public async Task<IReadOnlyList<Gap>> ReadAsync(Selection selection)
    {
        var talks = selection.Of(await NeverToRateAsync());
        var (customers, auditors) = (await CustomersAsync(talks), await AuditorsAsync(talks));
        var widest = customers.Keys.Union(auditors.Keys)
            .Select(id => (Id: id, Customer: customers.GetValueOrDefault(id), Auditors: auditors.GetValueOrDefault(id)))
            .Select(each => (each.Id, Gap: new Gap(
                each.Id, null, null, default, each.Customer?.Felt, each.Customer?.Machine ?? each.Auditors?.Machine, each.Auditors?.Mean,
                each.Auditors?.Ratings.Count ?? 0,
                each.Customer?.Mattered, [], [])))
            .Where(each => new[] { each.Gap.Felt, each.Gap.Machine, each.Gap.Auditors }.Count(known => known is not null) > 1)
            .OrderByDescending(each => each.Gap.Points).ThenBy(each => each.Id).Take(Most).ToDictionary(each => each.Id, each => each.Gap);
        var ids = widest.Keys.ToList();
        var found = await store.Conversations.AsNoTracking().Where(talk => ids.Contains(talk.Id)).ToDictionaryAsync(talk => talk.Id);
        var gaps = new List<Gap>();
        foreach (var (id, gap) in widest)
            gaps.Add(await WithWordsAsync(gap, found[id], auditors.GetValueOrDefault(id)));
        return gaps;
    }

    private async Task<IQueryable<StoredConversation>> NeverToRateAsync()
    {
        var (person, free, gold) = (viewer.PersonId, assigning.Free, store.GoldConversations);
        var talks = store.Conversations.AsNoTracking().SeenBy(viewer).Where(talk => !free.Any(audit => audit.ConversationId == talk.Id));
        if (viewer.Role != Role.Auditor && !await assigning.Auditors.AnyAsync(each => each.Id == person))
            return talks;
        var own = store.Audits.Where(audit => audit.PersonId == person && audit.State == AuditState.Done);
        return talks.Where(talk => !gold.Any(each => each.ConversationId == talk.Id && each.RetiredAt == null)
            || own.Any(audit => audit.ConversationId == talk.Id));
    }

    private async Task<Dictionary<long, Customer>> CustomersAsync(IQueryable<StoredConversation> talks)
    {
        var ratings = store.Ratings.Where(rating => rating.IsCurrent);
        return await store.SurveyInvitations.ReadableBy(store, viewer).Sent().Where(each => each.Answer!.Felt != null)
            .Join(talks, each => new { Source = each.Source!, Id = each.ExternalId! }, talk => new { talk.Source, Id = talk.ExternalId },
                (each, talk) => new { each.Answer, talk.Id })
            .Select(each => new
            {
                each.Id,
                Felt = (double)each.Answer!.Felt!,
                Mattered = each.Answer.WordsUse == WordsUse.PassOn ? each.Answer.Mattered : null,
                Machine = ratings.Where(rating => rating.ConversationId == each.Id).Select(rating => rating.Score).FirstOrDefault(),
            })
            .ToDictionaryAsync(each => each.Id, each => new Customer(each.Felt, each.Mattered, each.Machine));
    }

    private async Task<Dictionary<long, Audited>> AuditorsAsync(IQueryable<StoredConversation> talks)
    {
        var ratings = store.Ratings.Where(rating => rating.IsCurrent);
        var done = await store.Audits.AsNoTracking().Where(audit => audit.State == AuditState.Done
                && (audit.Purpose == Purpose.Sample || audit.Purpose == Purpose.Second || audit.Purpose == Purpose.Pick))
            .Join(talks, audit => audit.ConversationId, talk => talk.Id, (audit, talk) => new { audit, talk })
            .Where(each => each.audit.OfChange == each.talk.ChangedAt)
            .Select(each => new
            {
                each.talk.Id,
                Holistic = each.audit.Holistic!.Value,
                Machine = ratings.Where(rating => rating.ConversationId == each.talk.Id).Select(rating => rating.Score).FirstOrDefault(),
                Audit = each.audit.Id,
            })
            .ToListAsync();
        return done.GroupBy(each => each.Id)
            .ToDictionary(same => same.Key, same => new Audited([.. same.Select(each => (each.Audit, each.Holistic))], same.First().Machine));
    }

    private async Task<Gap> WithWordsAsync(Gap gap, StoredConversation talk, Audited? audited)
    {
        var audits = audited?.Ratings.Select(each => each.Audit).ToList() ?? [];
        var marks = audits.Count == 0 ? [] : await store.Audits.Where(audit => audits.Contains(audit.Id)).OrderBy(audit => audit.Id)
            .Select(audit => audit.Marks).ToListAsync();
        var said = talk.Conversation;
        return gap with
        {
            When = talk.StartedAt,
            Team = talk.Team,
            Channel = talk.Channel,
            Focal = await CustomersPart.FocalAsync(store, talk),
            AuditorsFocal = [.. marks.SelectMany(each => Marks.Read(each).Cues).Where(cue => cue.Salience == 3).Select(cue => cue.Words.In(said).Text)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    private sealed record Customer(double Felt, string? Mattered, double? Machine);

    private sealed record Audited(IReadOnlyList<(long Audit, double Holistic)> Ratings, double? Machine)
    {
        public double Mean => Ratings.Average(each => each.Holistic);
    }
}
