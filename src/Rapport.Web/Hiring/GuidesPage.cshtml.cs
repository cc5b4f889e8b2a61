using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;

namespace Rapport.Web.Hiring;

/// <summary>Every guide as interviewers see it, and what is wrong with the house's own files.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class GuidesPageModel(GuideBook book) : PageModel
{
    public IReadOnlyList<Guide> Guides { get; private set; } = [];

    public IReadOnlyList<(string File, string Complaint)> Complaints { get; private set; } = [];

    public void OnGet() => (Guides, Complaints) = book.Read();
}
