using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Ratings;

/// <summary>Contests about conversations that the viewer sees, open ones first.</summary>
internal sealed class ContestsModel(Store store, Viewer viewer) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<SaidContest> Contests { get; private set; } = [];

    public async Task OnGetAsync() => Contests = await SaidContest.Of(store, SeenBy(store, viewer)
        .OrderBy(contest => contest.IsUpheld != null).ThenByDescending(contest => contest.Id).Take(Most)).ToListAsync();

    /// <summary>Contests about conversations that a viewer sees.</summary>
    public static IQueryable<Contest> SeenBy(Store store, Viewer viewer)
    {
        var seen = store.Conversations.SeenBy(viewer);
        return store.Contests.AsNoTracking().Where(contest => seen.Any(talk => talk.Id == contest.ConversationId));
    }
}
