using Microsoft.EntityFrameworkCore;
using Rapport.Web.People;
using Rapport.Web.Storage;
using Rapport.Web.Surveys;

namespace Rapport.Web.Thanks;

/// <summary>All thanks that reach a viewer: theirs, and their teams'.</summary>
/// <param name="Mine">To the viewer, from people of the house.</param>
/// <param name="FromCustomers">To the viewer, from customers, who passed them on.</param>
/// <param name="Shown">To others, shown by them.</param>
/// <param name="ToTheTeam">What customers gave to the team: without conversation, without a name.</param>
internal sealed record Feed(IReadOnlyList<SaidThank> Mine, IReadOnlyList<Voice> FromCustomers, IReadOnlyList<SaidThank> Shown, IReadOnlyList<Voice> ToTheTeam)
{
    private const int Most = 40;

    public static async Task<Feed> ReadAsync(Store store, Viewer viewer)
    {
        var mine = await SaidThank.ReadAsync(store, viewer, store.Thanks.To(viewer), Most);
        var shown = await SaidThank.ReadAsync(store, viewer, store.Thanks.ShownTo(viewer).Except(store.Thanks.To(viewer)), Most);
        return new(mine, await OwnThanks.PassedOnAsync(store, viewer, isThanks: true, Most), shown,
            await Voice.WithWordsAsync(store, ToTeams(store, viewer), Most));
    }

    /// <summary>Thanks that customers gave to the viewer's teams.</summary>
    private static IQueryable<SurveyInvitation> ToTeams(Store store, Viewer viewer)
    {
        var (all, teams) = (viewer.SeesEverything, viewer.Teams);
        return store.SurveyInvitations.Where(each => each.Answer!.WordsUse == WordsUse.Team && (each.Answer.Felt == null || each.Answer.Felt >= Voice.Thanks)
            && (all || teams.Contains(each.Team)));
    }
}
