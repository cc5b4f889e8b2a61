using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Surveys;

/// <summary>Conversations to read: where the customer's answer and the machine's rating lie furthest apart.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}")]
internal sealed class GapsModel(Store store, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public SurveySelection Selection { get; set; } = new();

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public async Task OnGetAsync() => Gaps = await Gap.ReadAsync(store, viewer, Selection);
}
