using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rapport.Web.Conversations;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>What came back.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}")]
internal sealed class ResultsModel(Store store, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    public SurveyResults Results { get; private set; } = null!;

    public AnonymousResults Anonymous { get; private set; } = null!;

    public IReadOnlyList<string> TeamNames { get; private set; } = [];

    public int OpenCalls { get; private set; }

    public bool Owns => viewer.Role == Role.Owner;

    public bool Leads => viewer.Role is Role.Owner or Role.Leader;

    public async Task OnGetAsync()
    {
        Results = new(await Felt.ReadAsync(store, viewer, Selection));
        Anonymous = await AnonymousResults.ReadAsync(store, viewer);
        var seen = store.SurveyInvitations.SeenBy(viewer);
        TeamNames = [.. (await seen.Where(each => each.Team != null).Select(each => each.Team!).Distinct().ToListAsync()).Order(StringComparer.Ordinal)];
        OpenCalls = await store.CallBacks.CountAsync(call => call.ClosedAt == null && seen.Any(each => each.Id == call.InvitationId));
    }
}
