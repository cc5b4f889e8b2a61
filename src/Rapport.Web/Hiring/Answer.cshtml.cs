using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Rapport.Web.People;

namespace Rapport.Web.Hiring;

/// <summary>The candidate's work sample. The link is the proof of who writes; there is no cookie that another page could misuse.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(Throttling.Door)]
internal sealed class AnswerModel(WorkSample sample) : PageModel
{
    /// <summary>Null where the link opens nothing, or not any more.</summary>
    public Guide? Guide { get; private set; }

    public IReadOnlyList<string> Answers { get; private set; } = [];

    public bool IsKept { get; private set; }

    public async Task OnGetAsync(string token) => await FindAsync(token);

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await FindAsync(token) is not { } found || !Request.HasFormContentType)
            return Page();
        Answers = WorkSample.Read(await Request.ReadFormAsync(), found.Guide);
        if (await sample.AnswerAsync(found.Candidate, Answers, token) is { } complaint)
            ModelState.AddModelError("", complaint);
        else
            IsKept = true;
        return Page();
    }

    private async Task<(long Candidate, Guide Guide)?> FindAsync(string token)
    {
        var found = await sample.FindAsync(token);
        Guide = found?.Guide;
        if (found is null)
            Response.StatusCode = StatusCodes.Status410Gone;
        return found;
    }
}
