using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rapport.Web.People;
using Rapport.Web.Storage;

namespace Rapport.Web.Hiring;

/// <summary>How far two agree on each question, so that the questions get better. It names no interviewer.</summary>
[Authorize(Roles = $"{nameof(Role.Owner)},{nameof(Role.Leader)}")]
internal sealed class AgreementPageModel(Store store, GuideBook book) : PageModel
{
    /// <summary>From so many pairs on anything is shown.</summary>
    public const int Fewest = 5;

    public IReadOnlyList<Concord> Questions { get; private set; } = [];

    public async Task OnGetAsync() => Questions = await Concord.ReadAsync(store, book);
}
