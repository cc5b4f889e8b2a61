using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>What a link opened.</summary>
/// <param name="Invitation">The invitation; not tracked.</param>
/// <param name="Answer">What was answered so far, or null.</param>
/// <param name="HasCallBack">Whether a call-back was opened already.</param>
/// <param name="Organisation">The organisation's name.</param>
internal sealed record Opened(SurveyInvitation Invitation, SurveyAnswer? Answer, bool HasCallBack, string Organisation)
{
    public const string SomeOrganisation = "Our organisation";

    /// <summary>The invitation that a token opens, expired or not; null where it opens none.</summary>
    public static async Task<Opened?> FindAsync(Store store, string token)
    {
        var hash = new Secret(token).Hash;
        var organisations = store.Set<Organisation>();
        var found = await store.SurveyLinks.AsNoTracking().Where(link => link.TokenHash == hash)
            .Join(store.SurveyInvitations, link => link.InvitationId, invitation => invitation.Id, (_, invitation) => new
            {
                Invitation = invitation,
                invitation.Answer,
                HasCallBack = invitation.CallBack != null,
                Organisation = organisations.OrderBy(organisation => organisation.Id).Select(organisation => organisation.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync();
        return found is null ? null : new(found.Invitation, found.Answer, found.HasCallBack, found.Organisation ?? SomeOrganisation);
    }

    /// <summary>Who served, as the customer may read it: not where a card found them by what a stranger typed, who would learn the whole name.</summary>
    public string? Person => Invitation.Origin == Origin.Card ? null : Invitation.Advisor;

    /// <summary>Whether it can be answered, or the answer changed, at a moment.</summary>
    public bool IsOpen(DateTimeOffset now) => Invitation.ExpiresAt > now && !Invitation.IsSpent;
}
