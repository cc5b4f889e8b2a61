using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Ratings;
using Rapport.Web.Audits.Headline;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Audits.Agreement;

/// <summary>Audits of the sample that are handed in, and what the machine rated beside them.</summary>
internal sealed class Judgements(Store store, Viewer viewer)
{
    /// <summary>Those of conversations that the viewer sees, the first auditor of each before the second.</summary>
    public async Task<IReadOnlyList<Judgement>> SeenAsync(Asking asking) => await ReadAsync(asking, store.Conversations.SeenBy(viewer));

    /// <summary>
    /// Those of all teams, for what is told of auditors and not of conversations; conversations that the viewer is still to rate are left out.
    /// </summary>
    public async Task<IReadOnlyList<Judgement>> EverywhereAsync()
    {
        var person = viewer.PersonId;
        return await ReadAsync(new(), store.Conversations.Where(talk => !talk.WithheldFrom.Any(withheld => withheld.PersonId == person)));
    }

    /// <summary>The machine's own ratings, uncorrected, of the talk that was audited.</summary>
    public async Task<IReadOnlyDictionary<(long, DateTimeOffset), Voice>> MachineAsync(Asking asking)
    {
        var ratings = Audited(asking, store.Conversations.SeenBy(viewer));
        var rows = await ratings.Select(rating => new { rating.Id, rating.ConversationId, rating.OfChange, rating.Score }).ToListAsync();
        var cues = (await store.Cues.AsNoTracking().Where(cue => ratings.Any(rating => rating.Id == cue.RatingId)).ToListAsync()).ToLookup(cue => cue.RatingId);
        var behaviours = (await store.Behaviours.AsNoTracking().Where(each => ratings.Any(rating => rating.Id == each.RatingId))
            .Select(each => new { each.RatingId, each.Code }).ToListAsync()).ToLookup(each => each.RatingId, each => each.Code);
        return rows.ToDictionary(row => (row.ConversationId, row.OfChange), row => Voice.Of(
            "machine", row.Score!.Value,
            cues[row.Id].Select(cue => (new Rapport.Agreement.Stretch(cue.Turn, cue.Start, cue.Length, Words.Code(cue.Kind)), cue.Response)), behaviours[row.Id]));
    }

    /// <summary>The population of the teams' figures.</summary>
    public Task<Frame> FrameAsync(Asking asking) => FrameReading.ReadAsync(
        store, new(asking.Team, Words.Parse<Channel>(asking.Channel), asking.From, asking.To, viewer.SeesEverything ? null : viewer.SeenTeams), asking.Plan);

    private Task<List<Judgement>> ReadAsync(Asking asking, IQueryable<StoredConversation> talks) => OfPlan(asking)
        .Join(During(asking, talks), audit => audit.ConversationId, talk => talk.Id, (audit, talk) => new { audit, talk })
        .OrderBy(each => each.audit.ConversationId).ThenBy(each => each.audit.Purpose == Purpose.Sample ? 0 : 1).ThenBy(each => each.audit.Id)
        .Select(each => new Judgement(
            each.audit.ConversationId, each.audit.OfChange!.Value, each.audit.PersonId!.Value, each.audit.Purpose,
            each.talk.Team, each.talk.Channel, each.audit.Holistic!.Value, each.audit.Marks))
        .ToListAsync();

    private IQueryable<StoredRating> Audited(Asking asking, IQueryable<StoredConversation> talks)
    {
        var (audits, during) = (OfPlan(asking), During(asking, talks));
        return store.Ratings.AsNoTracking().Where(rating => rating.IsCurrent && rating.Score != null
            && during.Any(talk => talk.Id == rating.ConversationId) && audits.Any(audit => audit.ConversationId == rating.ConversationId));
    }

    private IQueryable<Audit> OfPlan(Asking asking)
    {
        var audits = store.Audits.AsNoTracking().OfTheSample();
        return asking.Plan is { } plan ? audits.Where(audit => audit.PlanId == plan) : audits;
    }

    private static IQueryable<StoredConversation> During(Asking asking, IQueryable<StoredConversation> talks)
    {
        if (asking.Team is { Length: > 0 } team)
            talks = talks.Where(talk => talk.Team == team);
        if (Words.Parse<Channel>(asking.Channel) is { } channel)
            talks = talks.Where(talk => talk.Channel == channel);
        if (asking.Begin is { } begin)
            talks = talks.Where(talk => (talk.StartedAt ?? talk.ReceivedAt) >= begin);
        return asking.End is { } end ? talks.Where(talk => (talk.StartedAt ?? talk.ReceivedAt) < end) : talks;
    }
}
