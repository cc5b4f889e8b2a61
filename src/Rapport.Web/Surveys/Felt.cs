using Microsoft.EntityFrameworkCore;
using Rapport.Conversations;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Ratings;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>One invitation as figures see it: no words, no name of a customer.</summary>
internal sealed record Felt
{
    public string? Team { get; init; }

    /// <summary>Who served, as the invitation fixed it; null where nobody knows. For counting how many stand behind a figure.</summary>
    public string? Advisor { get; init; }

    public required Channel Channel { get; init; }

    public string? Kind { get; init; }

    public bool IsOpened { get; init; }

    public bool IsOptedOut { get; init; }

    public bool IsUndelivered { get; init; }

    /// <summary>Whether anything was answered.</summary>
    public bool HasAnswer { get; init; }

    public bool IsSent { get; init; }

    /// <summary>1 to 10, or null.</summary>
    public int? Answer { get; init; }

    public string? Interest { get; init; }

    public string? PickedUp { get; init; }

    public int? ComeBack { get; init; }

    public int? TellFriends { get; init; }

    /// <summary>The machine's current rating of the conversation; null where there is none.</summary>
    public double? Machine { get; init; }

    /// <summary>What was sent, 1 to 10; null for parts: they may still change, and are counted apart.</summary>
    public int? Sent => IsSent ? Answer : null;

    /// <summary>Mean of the answers about coming back and telling friends, 1 to 5; or null.</summary>
    public double? Loyalty => (ComeBack, TellFriends) switch
    {
        ({ } back, { } tell) => (back + tell) / 2.0,
        var (back, tell) => back ?? tell,
    };

    /// <summary>Those asked, by name of the contact: neither by a card nor anonymously.</summary>
    public static Task<IReadOnlyList<Felt>> ReadAsync(Store store, Viewer viewer, Selection selection) =>
        ReadAsync(store, store.SurveyInvitations.SeenBy(viewer).Within(selection));

    /// <summary>The same of any invitations.</summary>
    public static async Task<IReadOnlyList<Felt>> ReadAsync(Store store, IQueryable<SurveyInvitation> invitations)
    {
        var asked = invitations.AsNoTracking().Where(each => each.Origin != Origin.Card && !each.IsAnonymous);
        var rated = store.Conversations.Join(store.Ratings.Where(rating => rating.IsCurrent), talk => talk.Id, rating => rating.ConversationId,
            (talk, rating) => new { talk.Source, Id = talk.ExternalId, rating.Score });
        return await asked.Select(each => new Felt
        {
            Team = each.Team,
            Advisor = each.Advisor,
            Channel = each.Channel,
            Kind = each.Kind,
            IsOpened = each.OpenedAt != null,
            IsOptedOut = each.OptedOutAt != null,
            IsUndelivered = each.UndeliveredAt != null,
            HasAnswer = each.Answer != null,
            IsSent = each.Answer != null && each.Answer.IsSent,
            Answer = each.Answer!.Felt,
            Interest = each.Answer.Interest,
            PickedUp = each.Answer.PickedUp,
            ComeBack = each.Answer.ComeBack,
            TellFriends = each.Answer.TellFriends,
            Machine = rated.Where(rating => rating.Source == each.Source && rating.Id == each.ExternalId).Select(rating => rating.Score).FirstOrDefault(),
        }).ToListAsync();
    }
}
