using Microsoft.EntityFrameworkCore;
using Rapport.Ratings;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Gestures;

/// <summary>What came of gestures: how those customers felt, and whether they had to come back, beside comparable others.</summary>
/// <param name="Felt">The customer's own answer, 1 to 10.</param>
/// <param name="Back">Share of customers, 0 to 1, who were in touch again within thirty days.</param>
internal sealed record Effects(Matched Felt, Matched Back)
{
    /// <summary>Another contact of the same customer within this counts as coming back.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromDays(30);

    /// <summary>Over the conversations that the viewer may see.</summary>
    public static async Task<Effects> ReadAsync(Store store, Viewer viewer, DateTimeOffset now)
    {
        var gestures = store.Gestures;
        var answers = store.SurveyInvitations.Where(each => each.Origin != Origin.Card && !each.IsAnonymous && each.Answer!.IsSent);
        var talks = await store.Conversations.AsNoTracking().SeenBy(viewer).Select(talk => new
        {
            talk.Channel,
            talk.Team,
            talk.Kind,
            talk.Source,
            talk.Customer,
            talk.StartedAt,
            HasGesture = gestures.Any(gesture => gesture.Source == talk.Source && gesture.ExternalId == talk.ExternalId),
            Felt = answers.Where(each => each.Source == talk.Source && each.ExternalId == talk.ExternalId).Select(each => each.Answer!.Felt).FirstOrDefault(),
        }).ToListAsync();
        string Cell(Rapport.Conversations.Channel channel, string? team, string? kind) => $"{Words.Code(channel)}\n{team}\n{kind}";
        var felt = talks.Where(talk => talk.Felt is not null)
            .Select(talk => new Outcome(Cell(talk.Channel, talk.Team, talk.Kind), talk.HasGesture, talk.Felt!.Value));
        var contacts = talks.Where(talk => talk is { Customer: not null, StartedAt: not null }).ToLookup(talk => (talk.Source, talk.Customer), talk =>
            talk.StartedAt!.Value);
        var back = talks.Where(talk => talk.Customer is not null && talk.StartedAt is { } at && at + Window < now).Select(talk => new Outcome(
            Cell(talk.Channel, talk.Team, talk.Kind), talk.HasGesture,
            contacts[(talk.Source, talk.Customer)].Any(at => at > talk.StartedAt && at <= talk.StartedAt + Window) ? 1 : 0));
        return new(Matched.Of(felt), Matched.Of(back));
    }
}
