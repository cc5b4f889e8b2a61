using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.Conversations;
using Rapport.Web.People;

namespace Rapport.Web.Surveys;

/// <summary>Conversations to read: where customer, machine and auditors lie furthest apart.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)},{nameof(Role.Auditor)}")]
internal sealed class GapsModel(Gaps gaps) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Selection Selection { get; set; } = new();

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    public async Task OnGetAsync() => Gaps = await gaps.ReadAsync(Selection);
}
